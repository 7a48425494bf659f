"""Redis: key names, stores and the script that adds an alert once."""
