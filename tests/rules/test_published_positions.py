"""What insurers have published: told with policy, date and source, and never a reason for another amount."""

from __future__ import annotations

import pytest

from ketacost import Course
from ketacost.files.positions import insurers_positions

from .helpers import compare, course_of, shown

CLINIC = """
    networks: [a]
    infusions:
    - {name: mood, price: 500}
    - {name: spray, treatment: esketamine, charges: [{service: drug, price: 600}]}
"""
SPRAY = course_of("treatment: esketamine\nphases: weekly x 2\nconsultation: no")


def _plan(who: str) -> str:
    return f"network: a\n{who}\nin_network: {{deductible: 0, coinsurance: 20%}}"


def _published(who: str, course: Course | None = None) -> tuple[str, ...]:
    (found,) = compare(_plan(who), CLINIC, course or Course(2)).readiness
    return tuple(map(str, found.published))


@pytest.mark.parametrize(
    "name", ["Blue Cross and Blue Shield of Alabama", "BCBS Alabama", "bcbs ALABAMA", "BlueCross BlueShield of Alabama"]
)
def test_an_insurer_is_known_by_its_names_without_regard_to_capitals(name: str) -> None:
    (words,) = _published(f"insurer: {name}")
    assert "MP-446" in words
    assert "November 2024" in words
    assert "investigational" in words
    assert "read 2026-11-22" in words


@pytest.mark.parametrize("who", ["insurer: Somebody Mutual", "insurer: Blue", "kind: employer"])
def test_an_insurer_that_nobody_has_read_has_none(who: str) -> None:
    assert _published(who) == ()


@pytest.mark.parametrize(
    ("kind", "mark"), [("medicare", "Medicare"), ("medicare_advantage", "87.5%"), ("tricare", "TRICARE"), ("va", "Veterans")]
)
def test_a_public_kind_of_plan_has_its_own(kind: str, mark: str) -> None:
    (words,) = _published(f"kind: {kind}")
    assert mark in words


def test_an_insurers_own_words_stand_before_its_kinds() -> None:
    found = _published("kind: medicare_advantage\ninsurer: Aetna")
    assert [words.split(" ")[0] for words in found] == ["Aetna", "Medicare"]


def test_a_position_is_on_one_treatment() -> None:
    assert _published("insurer: Cigna") == ()
    (words,) = _published("insurer: Cigna", SPRAY)
    assert "Spravato" in words


def test_no_amount_depends_on_it() -> None:
    """Investigational or not: the plan leaves coverage open, so both answers stay, 20% of 500 twice = 200, or 1,000."""
    with_insurer = shown(compare(_plan("insurer: Wellmark"), CLINIC, Course(2)))
    assert with_insurer == shown(compare(_plan("kind: private"), CLINIC, Course(2)))
    assert with_insurer == {("insurance", "in", ("covered",)): 200, ("self_pay", None, ()): 1_000}


def test_every_entry_has_its_source_and_the_day_on_which_it_was_read() -> None:
    found = insurers_positions()
    assert len(found) > 15
    for item in found:
        assert item.source
        assert item.says.endswith(".")
        assert item.read.year >= 2026


def test_a_policy_known_by_number_only_is_not_stated() -> None:
    """Aetna, UnitedHealthcare and Independence have not been read on infusions."""
    unread = {
        item.insurer for item in insurers_positions() if item.position == "not_stated" and item.treatment == "ketamine_iv"
    }
    assert {"Aetna", "UnitedHealthcare", "Independence Blue Cross"} <= unread
