"""Each answer fits one screen: so many lines and no more, the answer first, and at the end how to see the rest."""

from __future__ import annotations

import functools
import json
import shlex
from collections.abc import Sequence

import pytest

from cli.amounts import amounts_in
from cli.golden import REGOLD, same_as_golden
from cli.runs import GOLDEN, ketacost
from cli.test_screens import SCREENS
from ketacost.outputs.document import ONE_SCREEN

CLINICS = ("lakeside", "cove", "orchard", "meadow")
SEVERAL = {
    f"{count} clinics": f"estimate --plan myplan.yaml {' '.join(f'--clinic {name}.yaml' for name in CLINICS[:count])}"
    for count in (1, 2, 3, 4)
}
ESTIMATES = {
    **SEVERAL,
    **{
        name: words
        for name, words in SCREENS.items()
        if name.startswith("estimate") and not {*words.split()} & {"--detail", "--format", "--color"}
    },
}
OTHERS = {
    name: words
    for name, words in SCREENS.items()
    if words.startswith(("explain", "when", "sensitivity", "break-even"))
    and not {*words.split()} & {"--detail", "--format", "--help"}
}
MANY = "estimate --plan employer-ppo"
"""All clinics that come with ketacost: more than a dozen."""
FITS = {name: words for name, words in {**ESTIMATES, **OTHERS}.items() if name != "estimate_every_sample"}
SIZES = ((80, 24), (80, 40), (100, 24), (100, 40))
READ = {
    "estimate": SCREENS["estimate"],
    "estimate_four": SEVERAL["4 clinics"],
    "estimate_many": MANY,
    "explain": SCREENS["explain"],
    "when": SCREENS["when"],
    "break_even": SCREENS["break_even"],
    "sensitivity": SCREENS["sensitivity_ranges"],
}
"""Screens that somebody has looked at in each size; more of them, wider and without an edge below, are in ``test_screens.py``."""


@functools.cache
def screen(words: str, columns: int, lines: int | None = None) -> Sequence[str]:
    """The lines of an answer on a terminal of this size; without lines, what a pipe receives."""
    edge = {} if lines is None else {"LINES": str(lines)}
    run = ketacost(*shlex.split(words), COLUMNS=str(columns), **edge)  # type: ignore[arg-type]  # words of the environment
    run.check_done()
    return run.out.splitlines()


@pytest.mark.parametrize(("columns", "lines"), SIZES)
@pytest.mark.parametrize("name", FITS)
def test_no_answer_is_longer_than_its_screen(name: str, columns: int, lines: int) -> None:
    shown = screen(FITS[name], columns, lines)
    assert len(shown) <= min(ONE_SCREEN, lines - 1)
    assert max(map(len, shown)) <= columns


@pytest.mark.parametrize("lines", [24, 40])
@pytest.mark.parametrize("name", FITS)
def test_a_narrow_screen_holds_it_too(name: str, lines: int) -> None:
    shown = screen(FITS[name], 50, lines)
    assert len(shown) < lines
    assert max(map(len, shown)) <= 50


@pytest.mark.parametrize("lines", [24, 40])
def test_of_many_clinics_each_has_a_row_and_there_are_no_more_lines_than_the_terminal_has(lines: int) -> None:
    shown = screen(MANY, 80, lines)
    assert len(shown) <= lines - 1
    whole = screen(MANY, 80)
    clinics = {clinic["name"] for clinic in json.loads(ketacost(*MANY.split(), "--format", "json").out)["clinics"]}
    assert len(clinics) > 12
    priced = [line for line in whole if len(amounts_in(line)) > 1 and not line.startswith(" ")]
    assert len(priced) == len(clinics)
    if len(shown) < len(whole):
        assert any(line.endswith(" more with --detail") for line in shown)


@pytest.mark.parametrize("name", ESTIMATES)
def test_quiet_is_the_answer_and_the_table(name: str) -> None:
    words = f"{ESTIMATES[name]} --quiet"
    quiet, whole = screen(words, 100), screen(ESTIMATES[name], 100)
    assert [line for line in quiet if line] == [line for line in whole if line][: len([line for line in quiet if line])]
    options = json.loads(ketacost(*shlex.split(ESTIMATES[name]), "--format", "json").out)["options"]
    assert any(line.startswith("What you pay in all") for line in quiet) is bool(options)
    assert not any(line.startswith(("How sure", "Ask next", "--detail")) for line in quiet)


@pytest.mark.parametrize("name", [*ESTIMATES, *OTHERS])
def test_the_last_words_say_how_to_see_more(name: str) -> None:
    words = {**ESTIMATES, **OTHERS}[name]
    if "--quiet" in words:
        return
    told = " ".join(screen(words, 80, 24)).partition("For information only")[0]
    assert {"--detail", "--all"} & {*told.replace(".", " ").split()}


@pytest.mark.parametrize("name", READ)
def test_a_pipe_gets_the_text_of_a_wide_terminal(name: str) -> None:
    run = ketacost(*shlex.split(READ[name]))
    run.check_done()
    assert run.out.splitlines() == [*screen(READ[name], 100)] == [*screen(READ[name], 100, 80)]


@pytest.mark.parametrize("lines", [24, 40])
@pytest.mark.parametrize("columns", [50, 80, 100])
@pytest.mark.parametrize("name", READ)
def test_a_screen_is_as_it_was_read(name: str, columns: int, lines: int) -> None:
    shown = "".join(f"{line}\n" for line in screen(READ[name], columns, lines))
    same_as_golden(f"one_screen/{name}_{columns}x{lines}.txt", shown)


def test_every_screen_that_was_read_is_still_made() -> None:
    made = {f"{name}_{columns}x{lines}.txt" for name in READ for columns in (50, 80, 100) for lines in (24, 40)}
    assert REGOLD or made <= {path.name for path in (GOLDEN / "one_screen").iterdir()}
