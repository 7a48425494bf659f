"""What the words around a name say, and what a watchlist knows of a person beside the name."""
