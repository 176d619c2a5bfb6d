"""Cents in, cents out."""

from __future__ import annotations

import json
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given
from hypothesis import strategies as st

from ketacost.model.amounts import money, percent_up_to
from ketacost.money import dollars, json_number, percent, plain, share_of

CENTS = st.integers(0, 1_000_000_000)
SHARES = st.integers(0, 1_000_000)


@given(CENTS, SHARES)
def test_a_share_is_rounded_half_up_to_the_cent(cents: int, share: int) -> None:
    exact = Decimal(cents) * share / 1_000_000
    assert share_of(cents, share) == int(exact.quantize(Decimal(1), ROUND_HALF_UP))


@given(CENTS)
def test_an_amount_is_read_back_as_it_was_shown(cents: int) -> None:
    assert money(dollars(cents)) == money(plain(cents)) == money(json_number(cents)) == cents


@given(CENTS)
def test_an_amount_in_json_has_at_most_two_decimals(cents: int) -> None:
    text = json.dumps(json_number(cents))
    assert len(text.partition(".")[2]) <= 2
    assert Decimal(text) * 100 == cents


@given(st.integers(1, 1_000_000_000))
def test_a_negative_amount_has_the_digits_of_its_opposite(amount: int) -> None:
    """A fee that is given back, or a bug: whoever reads it reads the same amount in a table, in CSV and in JSON."""
    assert dollars(-amount) == f"-{dollars(amount)}"
    assert plain(-amount) == f"-{plain(amount)}"
    assert percent(-amount) == f"-{percent(amount)}"
    assert Decimal(plain(-amount)) * 100 == Decimal(json.dumps(json_number(-amount))) * 100 == -amount


@given(SHARES)
def test_a_percentage_is_read_back_as_it_was_shown(share: int) -> None:
    assert percent_up_to(100)(percent(share)) == share
