"""The HTTP API: what is tracked, what was raised, and why."""
