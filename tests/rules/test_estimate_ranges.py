"""Ranges are carried through: low and high are the least and the most the patient can end up paying."""

from __future__ import annotations

import pytest

from ketacost import Course

from .helpers import bounds, compare, only, parts

IN = "network: a\ncoverage: covered\nin_network: {deductible: 500, coinsurance: 20%}"
OUT = "coverage: covered\nout_of_network: {deductible: 500, coinsurance: 40%}"


@pytest.mark.parametrize(
    ("price", "expected"),
    [
        ("300-950", (300, 625, 950)),  # typical is the middle where it is not given
        ("{low: 300, typical: 400, high: 950}", (300, 400, 950)),
        ("{billed: 500-1000, cash: 300-950}", (300, 625, 950)),
        ("{billed: 1000, cash: 300-950}", (300, 625, 950)),
        ("450", (450, 450, 450)),
        ("301-302", (301, 301.5, 302)),
    ],
)
def test_a_self_payer_pays_within_the_clinics_range(price: str, expected: tuple[float, float, float]) -> None:
    option = only(compare("kind: none", f"infusion: {price}", Course(1)), "self_pay")
    assert bounds(option) == expected
    assert (option.range is None) == (expected[0] == expected[2])


def test_the_range_goes_through_the_deductible() -> None:
    """625: 500 + 20% of 125. 950: 500 + 20% of 450. The rate, which nobody knows, may be 40% of 300, all of it deductible."""
    option = only(compare(IN, "networks: [a]\ninfusion: 300-950", Course(1)))
    assert bounds(option) == (120, 525, 590)


def test_a_negotiated_rate_ends_the_range() -> None:
    option = only(compare(IN, "networks: {a: {infusion: 250}}\ninfusion: 300-950", Course(1)))
    assert bounds(option) == (250, 250, 250)


def test_a_rate_within_the_range_is_never_more_than_billed() -> None:
    option = only(compare(IN, "networks: {a: {infusion: 400}}\ninfusion: 300-950", Course(1)))
    assert bounds(option) == (300, 400, 400)


def test_out_of_network_the_price_and_the_unknown_amount_both_widen_the_range() -> None:
    """Least: 300 billed, all recognised: deductible 300. Most: 950 billed, 380 recognised: 380 + balance 570."""
    option = only(compare(OUT, "networks: []\ninfusion: 300-950", Course(1)))
    assert bounds(option) == (300, 437.50 + 187.50, 950)


def test_low_and_high_are_whole_answers_with_every_part() -> None:
    """Of 600: all, 420 or 240 recognised. Cheapest is 500 + 40% of 100; otherwise all of it is owed."""
    option = only(compare(OUT, "networks: []\ninfusion: 600", Course(1)))
    assert option.range is not None
    assert (option.range.low.deductible, option.range.low.coinsurance, option.range.low.balance_bill) == (500_00, 40_00, 0)
    assert (option.range.high.deductible, option.range.high.coinsurance, option.range.high.balance_bill) == (420_00, 0, 180_00)
    assert parts(option)["patient_pays"] == 600


def test_a_range_shows_in_the_json_with_all_money_keys() -> None:
    found = only(compare(IN, "networks: [a]\ninfusion: 300-950", Course(1))).to_dict()
    assert set(found["range"]) == {"low", "high"}
    assert set(found["range"]["low"]) == set(found["total"])
    assert (found["range"]["low"]["patient_pays"], found["range"]["high"]["patient_pays"]) == (120, 590)


def test_a_credited_consultation_follows_the_range() -> None:
    option = only(
        compare("kind: none", "consultation: {price: 100-200, credited: yes}\ninfusion: 300-500", Course(1)), "self_pay"
    )
    assert bounds(option) == (300, 400, 500)
