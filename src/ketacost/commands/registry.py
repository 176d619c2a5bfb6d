"""Which commands there are. Each one's options are worked out only when it is asked for: start-up is a feature."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from typing import Annotated, NamedTuple

import click
import typer

from ketacost.commands.one_command import CommandList, OneCommand
from ketacost.commands.options.bundle import Bundle, takes


class Registered(NamedTuple):
    """A command: what runs, the words it takes, and the examples below its help."""

    run: Callable[..., int]
    options: str
    """The class of its options, as module.Class of ``commands.options``."""
    epilog: str | None
    most_needed: tuple[str, ...]
    """The options that its short help explains; none, where it has few."""


COMMANDS: dict[str, Registered] = {}


def registered(
    options: str, epilog: str | None = None, most_needed: tuple[str, ...] = ()
) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Make a function a command. Its options are imported and worked out only when somebody asks for this command."""

    def register(run: Callable[..., int]) -> Callable[..., int]:
        COMMANDS[run.__name__.strip("_").replace("_", "-")] = Registered(run, options, epilog, most_needed)
        return run

    return register


def command(name: str | None = None, *, completing: bool = False) -> click.Command:
    """The command line as click has it: the one command that is named, else a list of all of them.

    In a list a command is its name and its first line of help; to complete a line, the shell needs all of their options.
    """
    app = typer.Typer(
        cls=CommandList,
        help="What a course of ketamine infusions will really cost you: at this clinic, with that insurance plan.\n\n"
        "Start with: ketacost estimate --plan employer-ppo\n\n"
        "It is no medical, legal or insurance advice. It sends nothing anywhere.",
        epilog="ketacost help COMMAND explains every option of a command.",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        suggest_commands=False,  # a command that there is none of is told with what else is wrong
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback()(ketacost)
    for word in [name] if name in COMMANDS else COMMANDS:
        run, options, epilog, _ = COMMANDS[str(word)]
        app.command(str(word), cls=OneCommand, epilog=epilog)(
            takes(_bundle(options))(_seen(run)) if completing or word == name else _listed(run)
        )
    program = typer.main.get_command(app)
    for word, one in getattr(program, "commands", {}).items():
        one.most_needed = COMMANDS[word].most_needed
    return program


def _bundle(options: str) -> type[Bundle]:
    module, kind = options.split(".")
    found: type[Bundle] = getattr(import_module(f"ketacost.commands.options.{module}"), kind)
    return found


def _seen(run: Callable[..., int]) -> Callable[..., int]:
    """A command that somebody watches: on a terminal it shows how far it is, once it takes long."""

    @wraps(run)
    def seen(options: Bundle) -> int:
        if not sys.stderr or not sys.stderr.isatty():
            return run(options)
        from ketacost.commands.run.progress import progress  # a terminal alone

        with progress(options):
            return run(options)

    return seen


def _listed(run: Callable[..., int]) -> Callable[[], None]:
    """A command that is only listed."""

    def listed() -> None:
        raise AssertionError  # a command that runs is always the one that is named

    listed.__doc__ = run.__doc__
    return listed


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
