"""What an article can be about."""
