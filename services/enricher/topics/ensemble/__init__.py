"""Topics by a model and by the lexicon together."""
