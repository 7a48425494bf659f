"""Whether a name is the tracked person's, where it ends, and whose family names stand alone."""
