"""The engines on files, without Kafka or Redis: `rasid ner`, `classify` and parts of `eval`."""
