"""Amounts, ranges and words as people really write them mean what they mean, or are an error that says what to write."""

from __future__ import annotations

import pytest
from pydantic_core import ValidationError

from ketacost.model.amounts import money, percent_up_to
from ketacost.model.plan import Plan
from ketacost.model.price import Price


@pytest.mark.parametrize(
    ("written", "cents"),
    [("450", 45000), ("450.5", 45050), ("1.10", 110), ("$1,500", 150000), ("1,234,567.89", 123456789), (90.5, 9050), (0, 0)],
)
def test_an_amount_is_read_to_the_cent(written: object, cents: int) -> None:
    assert money(written) == cents


@pytest.mark.parametrize(
    ("written", "share"), [("20%", 200_000), ("0.2", 200_000), (".5", 500_000), ("12.5 %", 125_000), ("0", 0), ("0%", 0)]
)
def test_a_percentage_has_its_sign_or_is_a_fraction_below_one(written: str, share: int) -> None:
    assert percent_up_to(100)(written) == share


@pytest.mark.parametrize("written", ["300-950", "300 - 950", "$300-$950", "300\u2013950"])
def test_a_range_has_any_dash_between_its_ends_and_its_middle_is_typical(written: str) -> None:
    assert Price.model_validate(written).billed.points == (30000, 62500, 95000)


@pytest.mark.parametrize(
    ("key", "written", "advice"),
    [
        ("coverage", "yes", "covered"),
        ("out_of_network", "none", "not_covered"),
        ("kind", "PPO", "employer, marketplace or private"),
    ],
)
def test_what_was_probably_meant_is_what_is_advised(key: str, written: str, advice: str) -> None:
    plan = {"name": "P", "in_network": {"deductible": "0", "coinsurance": "20%"}, key: written}
    with pytest.raises(ValidationError) as wrong:
        Plan.model_validate(plan)
    assert [error["ctx"]["write"] for error in wrong.value.errors()] == [advice]


def test_a_deductible_in_the_words_of_a_summary_of_benefits_is_told_how_to_be_written() -> None:
    with pytest.raises(ValueError, match="expected one amount") as wrong:
        money("$1,500 individual / $3,000 family")
    assert wrong.value.context["write"] == "1500 or 3000, one of them"  # type: ignore[attr-defined]
