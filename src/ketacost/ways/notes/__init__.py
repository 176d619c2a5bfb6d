"""What is found beside the numbers: assumptions, warnings, questions to ask."""
