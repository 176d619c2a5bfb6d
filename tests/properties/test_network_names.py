"""How a network's name is written, as to capitals, spaces and hyphens, changes no amount; nor does it ever turn in to out unasked."""

from __future__ import annotations

import string
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from ketacost import Course, estimate
from ketacost.model.clinic import Clinic
from ketacost.model.network_names import distinctive, letters_of, resemble
from ketacost.model.plan import Plan

WORDS = (
    *("Aetna", "Cigna", "Humana", "Anthem", "Blue", "Cross", "Shield", "United", "Healthcare", "Kaiser", "Oscar", "Molina"),
    *(
        "Choice",
        "Plus",
        "Open",
        "Access",
        "Select",
        "Network",
        "PPO",
        "HMO",
        "POS",
        "II",
        "Health",
        "Plan",
        "Medicare",
        "Medicaid",
    ),
)
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)


@st.composite
def written(draw: st.DrawFn, name: str) -> str:
    """The name as somebody else may write it."""
    words = [draw(st.sampled_from((word, word.lower(), word.upper(), word.title()))) for word in name.split()]
    return "".join(word + draw(st.sampled_from((" ", "-", "  ", " - ", "\u2013", ""))) for word in words).strip(" -\u2013")


def _options(plan: str, networks: list[str]) -> list[Any]:
    """Every option of one visit, with the rate that the first of the names has."""
    mine = Plan.model_validate(
        {
            "name": "P",
            "network": plan,
            "coverage": "covered",
            "in_network": {"deductible": "0", "coinsurance": "20%"},
            "out_of_network": {"deductible": "500", "coinsurance": "40%", "allowed_amount": "400"},
        }
    )
    rates = {name: {"infusion": str(300 + 10 * at)} for at, name in enumerate(networks)}
    clinic = Clinic.model_validate({"name": "C", "networks": rates, "infusion": "600"})
    return [(each.way, each.network, each.if_, each.total) for each in estimate([mine], [clinic], Course(sessions=1)).options]


@given(st.data(), NAMES, st.lists(NAMES, min_size=1, max_size=3, unique_by=letters_of))
def test_capitals_spaces_and_hyphens_of_a_name_change_no_total(data: st.DataObject, plan: str, clinic: list[str]) -> None:
    other = [data.draw(written(name)) for name in clinic]
    assert _options(data.draw(written(plan)), other) == _options(plan, clinic)


@given(st.data(), NAMES)
def test_a_name_written_otherwise_is_in_network(data: st.DataObject, name: str) -> None:
    sides = {network for way, network, _, _ in _options(name, [data.draw(written(name))]) if way == "insurance"}
    assert sides == {"in"}


@given(st.data(), NAMES)
def test_a_letter_mistyped_is_never_out_alone(data: st.DataObject, name: str) -> None:
    """One letter left out, exchanged with its neighbour, or replaced, anywhere in a name that is told by more than usual words."""
    assume(any(len(part) >= 4 for part in distinctive(name)))
    at = data.draw(st.integers(0, len(name) - 2))
    wrong = (
        name[:at] + name[at + 1 :],
        name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        name[:at] + data.draw(st.sampled_from(string.ascii_lowercase)) + name[at + 1 :],
    )
    for mistyped in wrong:
        sides = {network for way, network, _, _ in _options(name, [mistyped]) if way == "insurance"}
        assert sides in ({"in"}, {"in", "out"}), mistyped


@given(NAMES, NAMES)
def test_names_are_alike_from_both_sides(one: str, other: str) -> None:
    assert resemble(one, other) == resemble(other, one)
