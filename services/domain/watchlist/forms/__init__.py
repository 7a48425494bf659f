"""The ways in which a text may write a tracked name, worked out when a watchlist is compiled."""
