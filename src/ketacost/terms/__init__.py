"""From a plan's words to the engine's terms: every default and every unknown settled, and said."""
