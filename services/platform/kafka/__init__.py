"""Kafka: the Faust workers' side, and kafka-python's clients for administration and the producer."""
