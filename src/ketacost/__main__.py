"""``python -m ketacost``."""

from ketacost.commands.main import run

run()
