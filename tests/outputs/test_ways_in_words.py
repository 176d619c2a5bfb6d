"""How a way of paying and what it hangs on read, whoever the payers are."""

from __future__ import annotations

import pytest

from ketacost.words.way import conditions_in_words, part_in_words, provided_in_words, way_in_words


@pytest.mark.parametrize(
    ("conditions", "words"),
    [
        ((), ""),
        (("covered",), "if covered"),
        (("in_network", "not_covered"), "if in network and not covered"),
        (("covered", "next_plan_covered"), "if covered by this plan and covered by the next plan"),
        (("not_covered", "second_covered"), "if not covered by this plan and covered by the second insurance"),
        (("covered", "help_pays"), "if covered and copay help keeps paying"),
    ],
)
def test_conditions_read_as_one_clause(conditions: tuple[str, ...], words: str) -> None:
    assert conditions_in_words(conditions) == words


@pytest.mark.parametrize(
    ("conditions", "words"),
    [
        (("covered",), "your plan covers the infusions"),
        (("covered", "next_plan_covered"), "your plan and your next plan cover the infusions"),
        (("in_network", "covered"), "the clinic is in your plan's network and your plan covers the infusions"),
        (("second_in_network", "in_network"), "the clinic is in the networks of your second insurance and your plan"),
        (("next_plan_covered", "help_pays"), "your next plan covers the infusions and copay help keeps paying"),
    ],
)
def test_what_several_payers_must_say_alike_is_said_once(conditions: tuple[str, ...], words: str) -> None:
    assert provided_in_words(conditions) == words


def test_a_way_says_its_side_once() -> None:
    assert way_in_words("insurance", "in", ("covered",), []) == "in network, if covered"
    assert way_in_words("insurance", "in", ("in_network", "covered"), []) == "if in network and covered"
    assert way_in_words("insurance", "in", ("in_network",), [], on_paper=True) == "on paper only, if in network"


def test_a_mixed_way_is_named_by_its_parts() -> None:
    parts = [part_in_words("insurance", 6, "at Hospital"), part_in_words("self_pay", 2, "there")]
    assert (
        way_in_words("mixed", None, ("covered",), [], parts=parts)
        == "6 through insurance at Hospital, 2 paid yourself there, if covered"
    )
