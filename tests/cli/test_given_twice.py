"""An option given twice is refused by every command: the second value would silently take the first one's place."""

from __future__ import annotations

from collections.abc import Iterator

import click
import pytest

from cli.runs import ketacost
from ketacost.commands import app
from ketacost.commands.registry import COMMANDS

PLAIN = "--plan myplan.yaml --clinic lakeside.yaml"
BASES = {
    "adjudicate": "--plan myplan.yaml claims.csv",
    "check": "myplan.yaml",
    "pay": "--amount 3000 --apr 10% --months 12",
    **dict.fromkeys(("plans", "clinics", "protocols", "help-paying"), ""),
}


def options() -> Iterator[tuple[str, click.Option]]:
    """Every option of every command, as the command has it."""
    for name in COMMANDS:
        program = app.command(name)
        assert isinstance(program, click.Group)
        for option in program.commands[name].params:
            if isinstance(option, click.Option):
                yield name, option


def value(option: click.Option) -> str:
    """Something that the option's type takes."""
    if isinstance(option.type, click.Choice):
        return str(next(iter(option.type.choices)))
    return "4" if isinstance(option.type, click.types.IntParamType) else "1"


ONE_VALUE = {f"{name} {max(each.opts, key=len)}": each for name, each in options() if not each.is_flag and not each.multiple}


@pytest.mark.parametrize("words", ONE_VALUE)
def test_an_option_with_one_value_is_refused_a_second_time(words: str) -> None:
    command, flag = words.split()
    option = ONE_VALUE[words]
    base = BASES.get(command, PLAIN).split()
    once = [] if flag in base else [flag, value(option)]
    for again in ([f"{flag}={value(option)}"], [min(option.opts, key=len), value(option)]):
        run = ketacost(command, *base, *once, *again)
        run.check_refused(2)
        assert f"{flag} is given twice; give it once" in run.err


def test_a_yes_and_a_no_are_refused_together() -> None:
    for command, flag in (("estimate", "consultation"), ("help-paying", "veteran")):
        run = ketacost(command, *BASES.get(command, PLAIN).split(), f"--{flag}", f"--no-{flag}")
        run.check_refused(2)
        assert f"--{flag} and --no-{flag} exclude each other" in run.err


def test_a_switch_may_be_said_again_and_lists_grow() -> None:
    base = ("estimate", *PLAIN.split())
    assert ketacost(*base, "--quiet", "-q") == ketacost(*base, "-q")
    assert ketacost(*base, "--no-consultation", "--no-consultation") == ketacost(*base, "--no-consultation")
    assert ketacost(*base, "--discount", "cash", "--discount", "veteran").code == 0
    assert ketacost(*base, "--plan", "careful.yaml").code == 0


def test_help_is_shown_whatever_else_is_wrong() -> None:
    assert ketacost("estimate", "--sessions", "6", "--sessions", "8", "--help") == ketacost("estimate", "--help")
