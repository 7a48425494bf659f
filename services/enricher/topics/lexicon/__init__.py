"""Topics by the words and phrases that speak for them."""
