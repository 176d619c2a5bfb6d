"""What ``--help`` writes: of a command with many options those that most people need and the groups of the rest; else all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, cast

import click

from ketacost.commands.options.groups import HOLDS, OUTPUT

_FIRST_COLUMN: Final = 31
"""The widest first column that has its explanation beside it and not below, and the longest list of words in it."""


def short(command: click.Command, ctx: click.Context, most_needed: Sequence[str], formatter: click.HelpFormatter) -> None:
    """The options that most people need, a line for each group of the others, and how to see them."""
    shown = _shown(command, ctx)
    first = [option for name in most_needed for option in shown if option.name == name]
    with formatter.section("The options that most people need"):
        formatter.write_dl(list(_rows(first)), min(_FIRST_COLUMN, formatter.width // 2))
    others = _grouped(option for option in shown if option not in first)
    with formatter.section("More options, by what they are about"):
        formatter.write_dl([(name, HOLDS[name]) for name in others])
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(f"'{ctx.command_path} --help-all' explains every option.")


def whole(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter, *, grouped: bool) -> None:
    """Every argument and every option, in groups where there are many."""
    arguments = [each for each in command.get_params(ctx) if isinstance(each, click.Argument)]
    if arguments:
        with formatter.section("Arguments"):
            formatter.write_dl(
                [cast("tuple[str, str]", each.get_help_record(ctx)) for each in arguments],
                min(_FIRST_COLUMN, formatter.width // 2),
            )
    shown = _shown(command, ctx)
    for name, options in (_grouped(shown) if grouped else {"Options": shown}).items():
        with formatter.section(name):
            formatter.write_dl(list(_rows(options, ranges=True)), min(_FIRST_COLUMN, formatter.width // 2))


def _shown(command: click.Command, ctx: click.Context) -> list[click.Option]:
    return [each for each in command.get_params(ctx) if isinstance(each, click.Option) and not each.hidden]


def _grouped(options: Iterable[click.Option]) -> dict[str, list[click.Option]]:
    """Options by group, in the groups' order. One without a group says how the answer looks."""
    groups: dict[str, list[click.Option]] = {name: [] for name in HOLDS}
    for option in options:
        groups[getattr(option, "rich_help_panel", None) or OUTPUT].append(option)
    return {name: held for name, held in groups.items() if held}


def _rows(options: Iterable[click.Option], *, ranges: bool = False) -> Iterator[tuple[str, str]]:
    """Each option as it is typed, and what it means."""
    for option in options:
        typed = ", ".join(sorted(option.opts, key=len))
        if option.secondary_opts:
            typed += f" / {', '.join(option.secondary_opts)}"
        value = "" if option.is_flag else f" {_value(option)}"
        yield f"{typed}{value}", " ".join(_means(option, ranges=ranges))


def _value(option: click.Option) -> str:
    """What is typed behind an option."""
    if option.metavar:
        return option.metavar
    if isinstance(option.type, click.Choice):
        listed = _listed(option.type)
        return f"[{listed}]" if len(listed) <= _FIRST_COLUMN else "WORD"
    return "N"


def _listed(kind: click.Choice[object]) -> str:
    return "|".join(map(str, kind.choices))


def _means(option: click.Option, *, ranges: bool) -> Iterator[str]:
    text = option.help or ""
    yield text
    kind = option.type
    if isinstance(kind, click.Choice) and len(listed := _listed(kind)) > _FIRST_COLUMN:
        yield f"One of {listed.replace('|', ', ')}."
    if ranges and isinstance(kind, click.IntRange):
        yield f"{kind.min:,} to {kind.max:,}."
    if option.show_default and option.default is not None and not option.is_flag and "efault: " not in text:
        yield f"Default: {option.default}."
    if option.show_envvar and option.envvar:
        yield f"Or set {option.envvar}."
