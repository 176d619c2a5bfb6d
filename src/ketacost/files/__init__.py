"""Files in: YAML and CSV with positions, what is bundled, and every error of a file at once."""
