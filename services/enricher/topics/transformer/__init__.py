"""Topics by a model: its own head for topics, or one for natural language inference."""
