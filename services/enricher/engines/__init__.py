"""Engines that find names; choose one with `services.enricher.engines.registry.load_engine`."""
