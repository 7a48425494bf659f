"""From matches to alerts."""
