"""How people's names are built: given names, titles, family names."""
