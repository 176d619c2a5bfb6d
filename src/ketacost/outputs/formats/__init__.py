"""What draws a document: a file for each format, and the registry of them."""
