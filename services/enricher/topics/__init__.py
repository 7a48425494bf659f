"""Engines that say what an article is about; see `services.enricher.topics.registry`."""
