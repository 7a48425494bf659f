"""A real Apache Kafka and a real Redis-protocol server on this machine, from Python wheels."""
