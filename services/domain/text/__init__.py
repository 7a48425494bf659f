"""Words with their places in the original text, their normal form, and how to show text safely."""
