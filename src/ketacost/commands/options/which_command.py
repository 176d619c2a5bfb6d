"""The word of ``help``."""

from typing import Annotated

import typer

from ketacost.commands.options.bundle import Bundle


def _commands(ctx: typer.Context, incomplete: str) -> list[str]:
    """What a shell may complete."""
    known: dict[str, object] = getattr(ctx.find_root().command, "commands", {})
    return [name for name in known if name.startswith(incomplete)]


class WhichCommand(Bundle):
    """A command that somebody wants explained."""

    command: Annotated[str | None, typer.Argument(metavar="COMMAND", help="Such as estimate.", autocompletion=_commands)] = None
