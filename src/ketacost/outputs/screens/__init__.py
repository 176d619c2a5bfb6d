"""A file for each command's screen: ``document`` describes its answer in blocks. No format is known here."""
