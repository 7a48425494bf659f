"""The console: pages in a browser for people who monitor; a client of the API like any other."""
