"""The words of ``check``."""

from typing import Annotated

import typer

from ketacost.commands.options.bundle import Bundle


class CheckOptions(Bundle):
    """What is to be checked."""

    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE...", help="Plan, clinic, course, assistance and claims files, or folders of them."),
    ]
    today: Annotated[
        str | None, typer.Option("--today", metavar="DATE", envvar="KETACOST_TODAY", help="The day that counts as today.")
    ] = None
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Errors alone.")] = False
