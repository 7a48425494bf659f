"""The API over real HTTP, on a real Redis."""
