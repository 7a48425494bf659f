"""The engine that has both a model and the lexicon look for names."""
