"""``--format markdown`` on every command that answers: as somebody has read it, well formed, and with all that JSON has."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from cli.amounts import dollars, short
from cli.golden import REGOLD, same_as_golden
from cli.hostile import HOSTILE
from cli.runs import GOLDEN, INPUTS, estimate, ketacost
from cli.test_pay import SCREENS as PAY
from cli.test_screens import SCREENS
from outputs.reading_markdown import check_plain, check_rows, headings, shown, tables

PAGES = {
    **{
        name: SCREENS[name]
        for name in (
            "estimate", "estimate_quiet", "estimate_two_plans_detail", "estimate_every_way", "explain", "explain_every_way", "when",
            "when_detail", "scenarios", "scenarios_detail", "sensitivity", "break_even", "break_even_two_clinics", "adjudicate",
            "adjudicate_detail", "help_paying", "help_paying_detail",
        )
    },
    **{f"pay_{name}": PAY[name] for name in ("loan_detail", "loan_chart", "clinic", "clinic_detail", "share")},
}  # fmt: skip
LISTS = ("plans", "clinics", "protocols")


def page(words: str, *more: str) -> str:
    run = ketacost(*shlex.split(words), "--format", "markdown", *more)
    run.check_done()
    assert not run.err
    return run.out


def answer(words: str) -> Any:
    return json.loads(ketacost(*shlex.split(words), "--format", "json").out)


def rows(text: str) -> list[list[str]]:
    """Every row of every table."""
    return [row for table in tables(text) for row in table]


def _with_cents(cell: str) -> str:
    """An amount as files write it: a table has no cents where all of them are zero."""
    return f"{cell}.00" if re.fullmatch(r"\$[0-9,]+", cell) else cell


def check_row(text: str, *cells: str) -> None:
    """A row of a table has these cells, in this order."""
    for row in rows(text):
        left = iter(row)
        if all(any(cell == _with_cents(found.removesuffix("*")) for found in left) for cell in cells):
            return
    raise AssertionError(f"no row with {cells}\n{text}")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_as_it_was_read(name: str) -> None:
    same_as_golden(f"markdown/{name}.md", page(PAGES[name]))


def test_every_page_that_was_read_is_still_made() -> None:
    assert REGOLD or {file.stem for file in (GOLDEN / "markdown").iterdir()} == set(PAGES)


@pytest.mark.parametrize("words", [*PAGES.values(), *LISTS], ids=[*PAGES, *LISTS])
def test_a_page_is_well_formed_and_has_a_table(words: str) -> None:
    text = page(words)
    check_plain(text)
    check_rows(text)
    assert tables(text)
    assert all(len({len(row) for row in table}) == 1 for table in tables(text))
    assert text.endswith("\n")
    assert "\n\n\n" not in text


@pytest.mark.parametrize("words", PAGES.values(), ids=PAGES)
def test_a_page_is_as_wide_as_it_needs_to_be(words: str) -> None:
    narrow = ketacost(*shlex.split(words), "--format", "markdown", "--color", "always", COLUMNS="30", encoding="ascii")
    assert narrow.out == page(words)


@pytest.mark.parametrize("words", PAGES.values(), ids=PAGES)
def test_a_page_says_all_that_the_screen_says(words: str) -> None:
    """Every title and every word of a list on the screen is on the page."""
    there = " ".join(" ".join(shown(page(words))).split())
    for line in ketacost(*shlex.split(words), COLUMNS="4000").out.splitlines():
        if line.startswith("- "):
            assert " ".join(line[2:].split()) in there


@pytest.mark.parametrize("name", [name for name in PAGES if name.startswith("estimate")])
def test_every_option_of_an_estimate_is_in_all_of_it(name: str) -> None:
    text = page(
        PAGES[name].replace("--quiet", "--detail"), *([] if PAGES[name].endswith(("--detail", "--quiet")) else ["--detail"])
    )
    for option in answer(PAGES[name])["options"]:
        check_row(text, option["clinic"], dollars(option["total"]["patient_pays"]))


@pytest.mark.parametrize("name", ["explain", "explain_every_way"])
def test_every_option_explained_is_in_all_of_it(name: str) -> None:
    text, result = page(PAGES[name], "--all"), answer(PAGES[name])
    found, named = result["options"], (result["answer"]["ceiling"] or result["answer"]["sure"])["option"]
    found = [found[named], *found[:named], *found[named + 1 :]]
    titles = [title for title in headings(text) if title.startswith("## ") and ": you pay $" in title]
    assert [title.rpartition(" ")[2] for title in titles] == [short(option["total"]["patient_pays"]) for option in found]
    assert len(tables(text)) == len(found)


def test_every_start_scenario_and_unknown_is_in_it() -> None:
    for start in answer(PAGES["when"])["starts"]:
        check_row(page(PAGES["when_detail"]), start["start"], dollars(start["patient_pays"]))
    for scenario in answer(PAGES["scenarios"])["scenarios"]:
        amounts = [dollars(scenario[key]).removesuffix(".00") for key in ("patient_pays", "plan_pays")]
        found = (row for row in rows(page(PAGES["scenarios_detail"])) if row[0].startswith(scenario["title"]))
        assert any([cell.removesuffix(".00") for cell in row[1:3]] == amounts for row in found)
        assert any(amounts[0] in (cell.removesuffix(".00") for cell in row) for row in rows(page(PAGES["scenarios"])))
    for swing in answer(PAGES["sensitivity"])["unknowns"]:
        low, high, moves = (dollars(swing[key]) for key in ("low", "high", "moves"))
        check_row(page(PAGES["sensitivity"]), swing["what"], low, swing["at_low"], high, swing["at_high"], moves)


@pytest.mark.parametrize("name", ["break_even", "break_even_two_clinics"])
def test_every_way_and_number_of_sessions_is_in_it(name: str) -> None:
    (table,) = tables(page(PAGES[name], "--detail"))
    for column, line in enumerate(answer(PAGES[name])["ways"], 1):
        amounts = ["" if amount is None else dollars(amount) for amount in line["patient_pays"]]
        assert [_with_cents(row[column]) for row in table[1:]] == amounts


def test_every_charge_offer_and_program_is_in_it() -> None:
    for charge in answer(PAGES["adjudicate"])["charges"]:
        check_row(page(PAGES["adjudicate"]), str(charge["number"]), dollars(charge["patient_pays"]))
    for offer in answer(PAGES["pay_clinic_detail"])["offers"]:
        check_row(page(PAGES["pay_clinic_detail"]), offer["name"], dollars(offer["total_paid"]))
    for program in answer(PAGES["help_paying_detail"])["programs"]:
        check_row(page(PAGES["help_paying_detail"]), program["name"], program["where"])
        assert program["offers"] in shown(page(PAGES["help_paying_detail"]))


@pytest.mark.parametrize("family", LISTS)
def test_everything_that_can_be_named_is_in_it(family: str) -> None:
    for item in answer(family)[family]:
        check_row(page(family), item["name"], item["title"], item["about"])


def test_a_payment_is_a_row_and_a_chart_is_a_table() -> None:
    text = page(PAGES["pay_loan_detail"])
    for payment in answer(PAGES["pay_loan_detail"])["offers"][0]["schedule"]:
        check_row(text, payment["date"], dollars(payment["payment"]), dollars(payment["balance"]))
    assert "\u2588" not in text


@pytest.mark.parametrize("ending", ["md", "MD", "markdown"])
def test_the_ending_of_the_file_chooses_it(ending: str, tmp_path: Path) -> None:
    assert estimate("-o", tmp_path / f"answer.{ending}").code == 0
    assert (tmp_path / f"answer.{ending}").read_bytes().decode() == estimate("--format", "markdown").out


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_a_name_breaks_out_of_nothing(hostile: str, tmp_path: Path) -> None:
    for file in ("myplan.yaml", "lakeside.yaml"):
        text = (INPUTS / file).read_text()
        name = next(line for line in text.splitlines() if line.startswith("name:"))
        (tmp_path / file).write_text(text.replace(name, f"name: {json.dumps(hostile)}"))
    for command in ("estimate", "explain", "when", "sensitivity", "scenarios", "break-even"):
        words = (command, "--plan", "myplan.yaml", "--clinic", "lakeside.yaml", "--format", "markdown")
        run = ketacost(*words, cwd=tmp_path)
        run.check_done()
        check_plain(run.out)
        check_rows(run.out)
        assert all(letter.isprintable() or letter == "\n" for letter in run.out)
