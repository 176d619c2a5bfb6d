"""What the words of a command line stand for: files, a course, a person, one question."""
