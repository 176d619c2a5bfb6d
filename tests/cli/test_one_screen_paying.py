"""``pay`` and ``help-paying`` fit one screen at every width and height, and say how to see what the screen leaves out."""

from __future__ import annotations

import shlex

import pytest

from cli.runs import ketacost
from cli.test_pay import CARECREDIT, CLINIC, DEFERRED, LOAN, SHARE, TWO_WEEKS

PAY = (
    LOAN,
    DEFERRED,
    TWO_WEEKS,
    CLINIC,
    CARECREDIT,
    SHARE,
    f"{CLINIC} --apr 9.99%-29.99% --months 12-72",
    "pay --plan hsa_plan.yaml --clinic lakeside.yaml --network out --sessions 12 --way insurance --months 12",
)
OHIO = "help-paying --income 38000 --household 3 --state OH --condition depression"
HELP = (
    "help-paying",
    OHIO,
    "help-paying --income 20000 --insurance medicaid --condition depression --amount 9000 --sessions 6",
    "help-paying --veteran --setting hospital",
    "help-paying --treatment esketamine --insurance employer",
)
MOST_LINES = 30
WIDE_ENOUGH = 60
"""Below so many columns rows are blocks of lines, and a screen has as many lines as its terminal."""
WIDTHS = (50, 80, 100)
ROWS = (24, 40)


def lines(words: str, columns: int | str = "", rows: int | str = "") -> list[str]:
    """What a terminal of this size shows; of no size, a pipe."""
    run = ketacost(*shlex.split(words), COLUMNS=str(columns), LINES=str(rows))
    run.check_done()
    return run.out.splitlines()


@pytest.mark.parametrize("rows", ROWS)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("words", [*PAY, *HELP])
def test_an_answer_takes_no_more_lines_than_a_screen_has(words: str, width: int, rows: int) -> None:
    shown = lines(words, width, rows)
    most = rows - 1 if width < WIDE_ENOUGH else min(rows - 1, MOST_LINES)
    assert len(shown) <= most
    assert max(map(len, shown)) <= width


@pytest.mark.parametrize("words", [*PAY, *HELP])
def test_a_pipe_is_no_longer(words: str) -> None:
    assert len(lines(words, 80)) <= MOST_LINES


@pytest.mark.parametrize("rows", ROWS)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("words", [*PAY, *HELP])
def test_the_end_says_how_to_see_more(words: str, width: int, rows: int) -> None:
    end = " ".join(lines(words, width, rows)[-4:])
    assert "--detail" in end
    assert ("--chart" if words in PAY else "--sources") in end


@pytest.mark.parametrize("words", PAY)
def test_the_cheapest_offer_is_on_every_screen(words: str) -> None:
    for width in WIDTHS:
        for rows in ROWS:
            told = " ".join(lines(words, width, rows))
            assert "In all" in told
            assert "a month" in told or "every two weeks" in told


def test_what_pays_real_money_comes_first_and_a_phone_line_last() -> None:
    shown = lines(OHIO, 80)
    order = ("Hospital charity care", "VA health care", "Medicaid", "Clinical trials", "NAMI HelpLine", "SAMHSA helpline")
    places = [next(at for at, line in enumerate(shown) if line.startswith(name)) for name in order]
    assert places == sorted(places)
    assert "$298 a year above the limit" in " ".join(" ".join(shown).split())


@pytest.mark.parametrize("words", HELP)
def test_sources_are_for_who_asks(words: str) -> None:
    source = "pete0585/ketamine-clinics-directory"
    assert source not in "".join(lines(words))
    assert source not in "".join(lines(f"{words} --detail"))
    assert source in "".join(lines(f"{words} --sources"))
    assert source in "".join(lines(f"{words} --detail --sources"))
    assert source in "".join(lines(f"{words} --format json"))


@pytest.mark.parametrize("words", [*PAY, *HELP])
def test_in_detail_no_line_is_left_out(words: str) -> None:
    assert lines(f"{words} --detail", 80, 24) == lines(f"{words} --detail", 80)
