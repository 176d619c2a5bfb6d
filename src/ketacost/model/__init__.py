"""What plan, clinic, course and claims files say, validated; amounts in cents, shares in parts per million."""
