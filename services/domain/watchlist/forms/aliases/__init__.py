"""The ways in which news writes the names of bodies and the titles of offices."""
