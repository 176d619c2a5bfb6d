"""Every option of every command is heeded, refused with the reason, or said to change nothing: none is taken and ignored."""

from __future__ import annotations

import functools
import shlex
from enum import Enum

import pytest

from cli.runs import Run, ketacost
from cli.telling import BASES, CONTEXTS, NEVER, OTHER_WORD, PLAIN, TELLING, THE_SAME, WHOLE
from cli.test_given_twice import options


class Outcome(Enum):
    """What an option does to an answer."""

    heeded = "the answer is another one"
    told = "it is refused or said to change nothing, by its name"
    silent = "nothing"


IN_SHORT = ("estimate", "when", "scenarios", "sensitivity", "break-even")
"""Commands whose screen leaves out what ``--detail`` shows: what changes only there is heeded too."""


@functools.cache
def answer(command: str, words: str) -> Run:
    return ketacost(command, *shlex.split(words))


def in_full(command: str, words: str) -> Run:
    """The whole answer of a command: its screen holds what matters most, and an option may change what stands behind it alone."""
    whole = WHOLE.get(command, "--detail" if f"{command} --detail" in CASES else "")
    return answer(command, f"{words} {'' if whole in shlex.split(words) else whole}")


def outcome(command: str, without: str, words: str, names: tuple[str, ...]) -> Outcome:
    """What the words change. The answer of ``check`` is on both streams."""
    before, after = answer(command, without), answer(command, words)
    before.check_done()
    if after.code == 0 and (after.out != before.out or (command == "check" and after.err != before.err)):
        return Outcome.heeded
    if after.code == 0 and in_full(command, words).out != in_full(command, without).out:
        return Outcome.heeded
    assert after.code in {0, 2}, after.err
    if any(name in after.err for name in names):
        return Outcome.told
    if command in IN_SHORT and answer(command, f"{without} --detail").out != answer(command, f"{words} --detail").out:
        return Outcome.heeded
    return Outcome.silent


CASES = {f"{command} {max(option.opts, key=len)}": option for command, option in options()}


@pytest.mark.parametrize("words", CASES)
def test_an_option_changes_the_answer_or_is_named(words: str) -> None:
    command, flag = words.split()
    option, base = CASES[words], BASES.get(command, PLAIN).split()
    value = TELLING[str(option.name)]
    kept = list(base)
    if flag in base and not option.multiple:
        del kept[base.index(flag) : base.index(flag) + 2]
    given = shlex.join([OTHER_WORD.get(flag, flag), *([value] if value else [])])
    names = (flag, f"'{value}'")
    plain = outcome(command, shlex.join(base), f"{shlex.join(kept)} {given}", names)
    assert plain is not Outcome.silent or flag in THE_SAME
    if plain is Outcome.told or words in CONTEXTS:
        share = " --way insurance --apr 9.9% --months 12 --detail" if command == "pay" else ""
        usual = (PLAIN, f"{PLAIN} {given}")
        without, with_it = CONTEXTS.get(words) or [f"{each}{share}" for each in CONTEXTS.get(flag, usual)]
        assert outcome(command, without, with_it, names) is (Outcome.told if words in NEVER else Outcome.heeded)


def test_every_exception_is_of_an_option_that_is_there() -> None:
    flags = {words.partition(" ")[2] for words in CASES}
    assert {*NEVER} <= {*CASES}
    assert {*CONTEXTS} <= {*CASES} | flags
    assert {*THE_SAME} <= flags
