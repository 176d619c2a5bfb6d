"""What does not save is flagged, and nothing else: packages, memberships, steps of a sliding scale. Worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

from ketacost.checks.files import clinic_cautions

from .helpers import clinic_of

TODAY = date(2026, 11, 22)
HEAD = "name: Lake\nas_of: 2026-11-20\n"
FIRST_CHEAP = "infusions: [{name: mood, price: 450, first_sessions: {count: 6, price: 350}}]"
FIRST_DEAR = "infusions: [{name: mood, price: 300, first_sessions: {count: 6, price: 500}}]"
TWO_KINDS = "infusions: [{name: mood, price: 450}, {name: pain, price: 900}]"
IN_LINES = "infusions: [{name: mood, charges: [{service: infusion, price: 250}, {service: drug, price: 100}]}]"


def _flags(text: str, kind: str | None = None, had: int = 0) -> list[str]:
    clinic = clinic_of(HEAD + text)
    infusion = next((item for item in clinic.price_list if item.name == kind), None)
    return [caution.message for caution in clinic_cautions(clinic, TODAY, infusion, had)]


@pytest.mark.parametrize(
    ("price", "packages", "flagged"),
    [
        ("infusion: 450", "{sessions: 6, price: 2699.99}", False),
        ("infusion: 450", "{sessions: 6, price: 2700.01}", True),
        ("infusion: {billed: 600, cash: 400}", "{sessions: 6, price: 2500}", True),  # held against the cash price
        (FIRST_CHEAP, "{sessions: 6, price: 2400}", True),  # six at 350 are 2,100
        (FIRST_CHEAP, "{sessions: 6, price: 2400, after_sessions: 6}", False),  # six at 450
        (FIRST_CHEAP, "{sessions: 8, price: 2950}", False),  # 2,100 + 900 = 3,000
        (FIRST_DEAR, "{sessions: 6, price: 2400}", False),  # six at 500
        (FIRST_DEAR, "{sessions: 6, price: 2400, after_sessions: 3}", False),  # 1,500 + 900 = 2,400
        (FIRST_DEAR, "{sessions: 6, price: 2400, after_sessions: 4}", True),  # 1,000 + 1,200
        (IN_LINES, "{sessions: 4, price: 1600}", True),  # 350 a visit
        (IN_LINES, "{sessions: 4, price: 1200}", False),
        (TWO_KINDS, "{sessions: 4, price: 2000}", False),  # saves on pain
        (TWO_KINDS, "{infusion: mood, sessions: 4, price: 2000}", True),
        (TWO_KINDS, "{infusion: Pain, sessions: 4, price: 2000}", False),
    ],
)
def test_a_package_that_costs_more_than_its_sessions_singly(price: str, packages: str, *, flagged: bool) -> None:
    found = _flags(f"{price}\npackages: [{packages}]")
    assert ["it saves you nothing" in words for words in found] == [True] * flagged


def test_what_is_asked_for_decides_for_a_package_of_any_kind() -> None:
    text = f"{TWO_KINDS}\npackages: [{{sessions: 4, price: 2000}}, {{infusion: pain, sessions: 4, price: 4000}}]"
    assert len(_flags(text, "mood")) == 1  # the other is for pain
    assert len(_flags(text, "pain")) == 1
    assert "$4,000.00" in _flags(text, "pain")[0]


def test_whoever_is_no_new_patient_is_told_by_the_prices_that_come() -> None:
    text = f"{FIRST_DEAR}\npackages: [{{sessions: 6, price: 2400}}]"
    assert (len(_flags(text, "mood")), len(_flags(text, "mood", had=6))) == (0, 1)


@pytest.mark.parametrize(
    ("packages", "flagged"),
    [
        ("{sessions: 3, price: 1200}, {sessions: 6, price: 2460}", True),  # 410 against 400
        ("{sessions: 3, price: 1200}, {sessions: 6, price: 2400}", False),
        ("{sessions: 3, price: 1200}, {infusion: mood, sessions: 6, price: 2460}", True),  # any kind is mood too
        ("{infusion: pain, sessions: 3, price: 1200}, {infusion: mood, sessions: 6, price: 2460}", False),
        ("{sessions: 3, price: 1200, after_sessions: 6}, {sessions: 6, price: 2460}", False),  # not to be had at first
        ("{sessions: 3, price: 1200, first_course_only: yes}, {sessions: 6, price: 2460}", False),  # nor later
        ("{sessions: 3, price: 1200}, {sessions: 6, price: 2460, first_course_only: yes}", True),
        ("{sessions: 3, price: 1200}, {sessions: 3, price: 1260}", False),  # of one size: no smaller one
    ],
)
def test_a_package_that_costs_more_a_session_than_a_smaller_one(packages: str, *, flagged: bool) -> None:
    found = _flags(f"{TWO_KINDS}\npackages: [{packages}]")
    assert ["smaller package of 3 ($400.00)" in words for words in found] == [True] * flagged


@pytest.mark.parametrize(
    ("scale", "flagged"),
    [
        ("{up_to_fpl: 138%, discount: 50%}, {up_to_fpl: 200%, discount: 25%}", 0),
        ("{up_to_fpl: 200%, discount: 25%}, {up_to_fpl: 138%, discount: 50%}", 0),  # in any order
        ("{up_to_fpl: 100%, discount: 50%}, {up_to_fpl: 200%, discount: 60%}", 1),
        ("{up_to_fpl: 200%, discount: 50%}, {up_to_fpl: 200%, discount: 60%}", 1),
    ],
)
def test_a_sliding_scale_on_which_who_earns_more_pays_less(scale: str, flagged: int) -> None:
    assert len(_flags(f"infusion: 450\nsliding_scale: [{scale}]")) == flagged


def test_a_file_without_slips_has_no_flags() -> None:
    assert _flags("infusion: 450\npackages: [{sessions: 6, price: 2400}]\nmembership: {fee: 50, infusion: 400}") == []


def test_a_package_for_the_only_kind_is_a_package_for_any_kind() -> None:
    text = "infusion: 300\npackages: [{infusion: infusion, sessions: 2, price: 540}, {sessions: 6, price: 1800}]"
    assert any("smaller package of 2 ($270.00)" in words for words in _flags(text, "infusion"))
    assert any("smaller package of 2 ($270.00)" in words for words in _flags(text))


def test_after_sessions_that_were_had_a_smaller_package_can_be_had_at_once() -> None:
    """420 against 475 a session; a new patient gets it after four sessions only."""
    text = "infusion: 475\npackages: [{sessions: 1, price: 420, after_sessions: 4}, {sessions: 4, price: 1900}]"
    assert len(_flags(text, "infusion", had=6)) == 1
    assert _flags(text, "infusion") == []


def test_what_only_new_patients_can_buy_is_not_flagged_to_others() -> None:
    text = "infusion: 450\npackages: [{sessions: 6, price: 2800, first_course_only: yes}]"
    assert (len(_flags(text, "infusion")), len(_flags(text, "infusion", had=6))) == (1, 0)


@pytest.mark.parametrize(
    ("more", "flagged"),
    [("", True), ("\nmedicare: participating", False), ("\nnetworks: []", False)],
)
def test_networks_of_a_clinic_that_takes_no_insurance(more: str, flagged: bool) -> None:
    """Medicare's rate may stand there, for a clinic that takes Medicare and no other."""
    networks = "" if "networks" in more else "\nnetworks: [medicare]"
    told = _flags(f"infusion: 450\ninsurance_accepted: no{networks}{more}")
    assert any("these networks do not count" in words for words in told) == flagged
