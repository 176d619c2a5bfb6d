"""How a way of paying and what it hangs on read, whoever the payers are."""

from __future__ import annotations

import pytest

from ketacost.words.mixed_way import parts_in_words
from ketacost.words.way import (
    YOUR_PLAN,
    Bought,
    Insurer,
    conditions_in_words,
    provided_in_words,
    short_way,
    way_in_words,
)

AETNA, MEDICARE = Insurer("Aetna"), Insurer("Medicare", medicare=True)


@pytest.mark.parametrize(
    ("conditions", "insurer", "words"),
    [
        ((), AETNA, ""),
        (("covered",), AETNA, "if Aetna says yes"),
        (("not_covered",), YOUR_PLAN, "if your plan says no"),
        (("in_network", "not_covered"), AETNA, "if the clinic is in Aetna's network and Aetna says no"),
        (("out_of_network",), AETNA, "if the clinic is out of Aetna's network"),
        (("in_network",), MEDICARE, "if the clinic takes Medicare"),
        (("out_of_network",), MEDICARE, "if the clinic does not take Medicare"),
        (("not_covered", "second_covered"), AETNA, "if Aetna says no and your second insurance says yes"),
        (("covered", "help_pays"), AETNA, "if Aetna says yes and copay help keeps paying"),
    ],
)
def test_conditions_read_as_one_clause(conditions: tuple[str, ...], insurer: Insurer, words: str) -> None:
    assert conditions_in_words(conditions, insurer) == words


@pytest.mark.parametrize(
    ("conditions", "words"),
    [
        (("covered", "next_plan_covered"), "Aetna and your next plan say yes"),
        (("second_in_network", "in_network"), "the clinic is in the networks of your second insurance and Aetna"),
        (("next_plan_covered", "help_pays"), "your next plan says yes and copay help keeps paying"),
    ],
)
def test_what_several_payers_must_say_alike_is_said_once(conditions: tuple[str, ...], words: str) -> None:
    assert provided_in_words(conditions, AETNA) == words


def test_a_way_says_its_side_once() -> None:
    assert way_in_words("insurance", "in", ("covered",), [], insurer=AETNA) == "in network, if Aetna says yes"
    assert (
        way_in_words("insurance", "in", ("in_network", "covered"), [])
        == "if the clinic is in your plan's network and your plan says yes"
    )
    assert (
        way_in_words("insurance", "in", ("in_network",), [], on_paper=True)
        == "not a price anyone will give you, if the clinic is in your plan's network"
    )


def test_a_mixed_way_is_named_by_its_parts() -> None:
    parts = parts_in_words([("insurance", 6, "Hospital"), ("self_pay", 2, "Hospital"), ("self_pay", 1, "Cove")])
    assert (
        way_in_words("mixed", None, ("covered",), [], insurer=AETNA, parts=parts)
        == "6 through insurance at Hospital, 2 paying yourself there, 1 paying yourself at Cove, if Aetna says yes"
    )


@pytest.mark.parametrize(
    ("bought", "long", "short"),
    [
        ([Bought(1, 6)], "package of six", "package of six"),
        ([Bought(2, 6, "Starter")], "two packages of six (Starter)", "two packages of six"),
        ([Bought(1, 4), Bought(3, None)], "package of four and membership", "package of four and membership"),
        ([Bought(1, 24)], "package of 24", "package of 24"),
    ],
)
def test_what_is_bought_ahead_is_named_by_what_it_holds(bought: list[Bought], long: str, short: str) -> None:
    assert way_in_words("package", None, (), bought) == long
    assert short_way("package", None, bought) == short


@pytest.mark.parametrize(
    ("beside", "words"),
    [((), "paying yourself"), (("insurance",), "no insurance"), (("insurance", "package"), "one by one")],
)
def test_single_sessions_are_called_by_what_sets_them_apart(beside: tuple[str, ...], words: str) -> None:
    assert short_way("self_pay", None, beside=beside) == words


def test_a_side_is_what_a_person_does_there() -> None:
    assert short_way("insurance", "in") == "in network"
    assert short_way("insurance", "out") == "pay first, then claim"
    assert short_way("insurance", "in", insurer=MEDICARE) == "takes Medicare"
    assert short_way("insurance", None) == "with insurance"
    parts = [("insurance", 6, "Hospital"), ("self_pay", 2, "Serenity")]
    assert short_way("mixed", None, parts=parts) == "six insured, two at Serenity"
