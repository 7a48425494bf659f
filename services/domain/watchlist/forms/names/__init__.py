"""The ways in which news writes the names of persons."""
