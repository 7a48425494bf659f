"""The `rasid` command."""
