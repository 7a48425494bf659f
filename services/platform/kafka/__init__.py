"""Kafka: Faust for the workers, kafka-python for administration and the producer."""
