"""Every place in a text where a form may stand, in time linear in the text."""
