"""What is legal in a file and looks wrong."""
