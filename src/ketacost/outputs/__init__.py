"""One result to text: a table, an explanation, CSV, JSON. An output makes a string, prints nothing, and computes no money."""
