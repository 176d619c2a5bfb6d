"""The command line: read the words, call the rest, choose the exit code."""
