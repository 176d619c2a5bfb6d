"""A value from a file: its fields, what was stated of them, and that it does not change."""

from __future__ import annotations

import pytest

from ketacost.model.price import Range
from ketacost.model.session_limit import SessionLimit


def test_a_field_that_must_be_given_and_is_not_is_missing_loudly() -> None:
    limit = SessionLimit.model_construct()
    with pytest.raises(AttributeError, match="sessions"):
        _ = limit.sessions


def test_a_value_does_not_change() -> None:
    point = Range.model_construct(low=1, high=2, typical=None)
    with pytest.raises(AttributeError, match="does not change"):
        point.low = 3
    assert point.model_copy(update={"low": 2}) != point
    assert point.model_copy() == point


def test_what_was_stated_is_told_apart_from_what_was_left_out() -> None:
    assert SessionLimit.model_construct(sessions=6).model_fields_set == {"sessions"}
