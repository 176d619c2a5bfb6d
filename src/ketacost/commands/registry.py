"""Which commands there are. Each one's options are worked out only when it is asked for: start-up is a feature."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, NamedTuple

import click
import typer

from ketacost.commands.options.bundle import Bundle, takes


class Registered(NamedTuple):
    """A command: what runs, the words it takes, and the examples below its help."""

    run: Callable[..., int]
    options: type[Bundle] | None
    epilog: str | None


COMMANDS: dict[str, Registered] = {}


def registered(options: type[Bundle] | None, epilog: str | None = None) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Make a function a command. Its options are worked out only when it, or the list of all commands, is asked for."""

    def register(run: Callable[..., int]) -> Callable[..., int]:
        COMMANDS[run.__name__.replace("_", "-")] = Registered(run, options, epilog)
        return run

    return register


def command(name: str | None = None) -> click.Command:
    """The command line as click has it: with the one command that is named, or with all of them."""
    app = typer.Typer(
        help="What a course of ketamine infusions will really cost: at this clinic, under that insurance plan.\n\n"
        "Start with: ketacost estimate --plan myplan.yaml --sessions 6\n\n"
        "It informs; it is no medical, legal or insurance advice. It sends nothing anywhere.",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        suggest_commands=False,  # click does
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback()(ketacost)
    for word in [name] if name in COMMANDS else COMMANDS:
        run, options, epilog = COMMANDS[str(word)]
        app.command(str(word), epilog=epilog)(run if options is None else takes(options)(run))
    return typer.main.get_command(app)


def _version(wanted: bool) -> None:  # typer's callback
    if wanted:
        from ketacost import __version__  # one command only

        typer.echo(f"ketacost {__version__}")
        raise typer.Exit


def ketacost(
    *,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")] = False,
) -> None:
    """Hold the options that belong to no command."""
