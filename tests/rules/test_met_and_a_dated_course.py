"""Amounts met so far, and the dates of a course: void in the next plan year, perhaps counted twice before their own date."""

from __future__ import annotations

from datetime import date

from ketacost import Course

from .helpers import assumed, compare, only, pays, warned_of, warns

CLINIC = "networks: {a: {infusion: 500}}\ninfusion: 700"
PLAN = """
    network: a
    coverage: covered
    in_network: {deductible: 1000, coinsurance: 20%, out_of_pocket_maximum: 5000}
    met: {as_of: 2026-11-01, in_network: {deductible: 1000}}
"""


def _weekly(sessions: int, start: date) -> Course:
    return Course(sessions, start=start, every="weekly")


def test_what_is_met_in_the_old_year_is_void_in_the_new_and_a_warning_says_so() -> None:
    """December 21 and 28 at 20% of 500 = 100; January 4 and 11 fill the new deductible: 500 and 500; then 100."""
    option = only(compare(PLAN, CLINIC, _weekly(5, date(2026, 12, 21))))
    assert pays(option) == [100, 100, 500, 500, 100]
    assert warned_of(option, "years.starts_again", met_by=date(2026, 11, 1), on=date(2027, 1, 1))


def test_nothing_is_void_while_the_year_lasts() -> None:
    option = only(compare(PLAN, CLINIC, _weekly(2, date(2026, 12, 21))))
    assert pays(option) == [100, 100]
    assert not warned_of(option, "years.starts_again")


def test_an_estimate_made_in_december_for_january_starts_from_zero() -> None:
    """Made on December 15 with all of 2026's deductible met: January 4, 11, 18 are 500, 500, 100."""
    option = only(compare(PLAN, CLINIC, _weekly(3, date(2027, 1, 4)), today=date(2026, 12, 15)))
    assert pays(option) == [500, 500, 100]
    assert warned_of(option, "years.starts_again", on=date(2027, 1, 1))


def test_the_same_estimate_made_in_january_is_the_same() -> None:
    option = only(compare(PLAN, CLINIC, _weekly(3, date(2027, 1, 4)), today=date(2027, 1, 2)))
    assert pays(option) == [500, 500, 100]
    assert warns(option, "earlier plan year")


def test_amounts_without_a_date_are_those_of_todays_plan_year() -> None:
    """In November 2026 they are 2026's: 100, 100, and 500 in January. In January 2027 they are 2027's: 500, 500, and then 100."""
    plan = PLAN.replace("as_of: 2026-11-01, ", "")
    course = _weekly(3, date(2026, 12, 21))
    assert pays(only(compare(plan, CLINIC, course))) == [100, 100, 500]
    assert pays(only(compare(plan, CLINIC, course, today=date(2027, 1, 2)))) == [500, 500, 100]


def test_a_plan_year_from_july_voids_in_july() -> None:
    """Met in November 2026, and the year ends on June 30, 2027: June 28 is 100, July 5 500."""
    option = only(compare(f"plan_year_starts: 07-01\n{PLAN}".replace("\n    ", "\n"), CLINIC, _weekly(2, date(2027, 6, 28))))
    assert pays(option) == [100, 500]
    assert warned_of(option, "years.starts_again", on=date(2027, 7, 1))


def test_a_visit_before_the_amounts_were_read_may_count_twice() -> None:
    """The first infusion on October 26 may be in what was met by November 1."""
    assert warned_of(
        only(compare(PLAN, CLINIC, _weekly(2, date(2026, 10, 26)))), "years.counted_twice", met_by=date(2026, 11, 1)
    )
    assert warned_of(only(compare(PLAN, CLINIC, _weekly(2, date(2026, 11, 1)))), "years.counted_twice")
    assert not warned_of(only(compare(PLAN, CLINIC, _weekly(2, date(2026, 11, 2)))), "years.counted_twice")


def test_the_maximum_met_is_void_too() -> None:
    """100 left of 5,000: 100 of December's two, 0, then 500 in January."""
    plan = PLAN.replace("{deductible: 1000}}", "{deductible: 1000, out_of_pocket: 4900}}")
    assert pays(only(compare(plan, CLINIC, _weekly(3, date(2026, 12, 21))))) == [100, 0, 500]


def test_what_is_met_does_not_carry_over_and_the_estimate_says_so() -> None:
    """Nobody knows in which month the 1,000 were paid: January starts with the whole deductible."""
    plan = f"fourth_quarter_carry_over: automatic\n{PLAN}".replace("\n    ", "\n")
    option = only(compare(plan, CLINIC, _weekly(3, date(2026, 12, 21))))
    assert pays(option) == [100, 100, 500]
    assert assumed(option, "years.no_carry_over")
