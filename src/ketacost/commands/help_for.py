"""``help``: what to type first, and every option of a command."""

from __future__ import annotations

from typing import Final

import click

from ketacost.commands.read.wrong_words import WrongWordsError
from ketacost.commands.registry import COMMANDS, command
from ketacost.commands.run.said import show

FIRST: Final = (
    ("ketacost estimate --plan employer-ppo", "What you pay: try it with a sample"),
    ("ketacost estimate --plan myplan.yaml", "With your own plan file"),
    ("ketacost explain", "One clinic, session by session"),
    ("ketacost when", "The cheapest day to start"),
    ("ketacost scenarios", "If your plan says yes, no, or half"),
    ("ketacost help-paying", "Charity care, grants and other help"),
    ("ketacost pay", "What a loan or installments cost you"),
    ("ketacost plans", "Plan files that you can copy"),
    ("ketacost check myplan.yaml", "Mistakes in your file"),
    ("ketacost help estimate", "Every option (--help: every command)"),
)
"""What a person who has typed nothing else may type next: ten lines on a screen of 80 columns."""


def help_for(name: str | None) -> int:
    """Show the first things to type, or everything about one command. Raises ``click.UsageError`` for a command there is none of."""
    if name is None:
        formatter = click.HelpFormatter(max_width=100)
        formatter.write_dl(FIRST, formatter.width // 2)
        show(formatter.getvalue().rstrip("\n"))
        return 0
    if name not in COMMANDS:
        from ketacost.commands.wrong_options import no_such_command

        raise WrongWordsError([no_such_command(name, [*COMMANDS])], click.get_current_context().find_root())
    with command(name).make_context("ketacost", [name, "--help-all"]) as asked:
        asked.command.invoke(asked)  # it ends with exit code 0
    return 0
