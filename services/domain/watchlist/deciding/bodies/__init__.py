"""Whether words name the tracked body, another that is named like it, or no body at all."""
