"""A contracted rate that no line can use, and a name one slip away from a known one, are warned about where they are."""

from __future__ import annotations

import json
from datetime import date

import pytest

from ketacost import estimate
from ketacost.checks.files import clinic_cautions, plan_cautions
from ketacost.checks.warning import FileWarning
from rules.helpers import clinic_of, plan_of

TODAY = date(2026, 11, 22)
IGNORED = {
    "networks: {blue: {'96413': 300}}\ninfusion: 450": ("96413", "96365, 96366, 96374, infusion"),
    "networks: {blue: {'96413': 300}}\ninfusions: [{name: pain, minutes: 60, price: 450}]": ("96413", "96365, pain, infusion"),
    "networks: {blue: {'96413': 300}}\ninfusions: [{name: pain, codes: '96365', price: 450}]": (
        "96413",
        "96365, pain, infusion",
    ),
    "networks: {blue: {J3490: 9}}\ninfusions: [{name: pain, charges: [{code: '96365', service: infusion, price: 450}]}]": (
        "J3490",
        "96365, pain, infusion",
    ),
    "networks: {blue: {consultation: 180}}\ninfusion: 450": ("consultation", "96365, 96366, 96374, infusion"),
    "infusions: [{name: pain, charges: [{code: J3490, service: drug, price: 9, networks: {blue: {'96365': 9}}}]}]": (
        "96365",
        "J3490, drug",
    ),
}


def warned(cautions: list[FileWarning]) -> list[FileWarning]:
    return [each for each in cautions if each.code in {"file.rate_of_nothing", "file.rates_lacking", "file.misspelled"}]


@pytest.mark.parametrize("text", IGNORED)
def test_a_rate_under_what_nothing_is_billed_with_is_told_with_what_is(text: str) -> None:
    (found,) = warned(clinic_cautions(clinic_of(text), TODAY))
    rate, known = IGNORED[text]
    assert found.at[-1] == rate
    assert found.message == (f"the rate of blue under {rate} is never used, because the clinic bills only {known}")


@pytest.mark.parametrize(
    "text",
    [
        "networks: {blue: {infusion: 300, '96366': 90}}\ninfusion: 450",
        "networks: {blue: {pain: 300}}\ninfusions: [{name: pain, price: 450}]",
        "networks: {blue: {'96365': 300, '96366': 90}}\ninfusions: [{name: pain, minutes: 120, price: 450}]",
        "networks: {blue: {'96365': 300}}\ninfusions: [{name: pain, minutes: 60, price: 450}]",
        "networks: {blue: {drug: 3}}\ninfusions: [{name: pain, charges: [{service: drug, price: 9}, {service: infusion, price: 400}]}]",
        "networks: {blue: {'96366': 3}}\ninfusions: [{name: a, charges: [{code: '96366', service: infusion, units: by_time, price: 9}]}]",
        "networks: {blue: {therapy: 90, follow_up: 80}}\ninfusion: 450\ntherapy: 120\nfollow_up: 100",
        "networks: [blue]\ninfusion: 450",
    ],
)
def test_a_rate_that_a_visit_goes_by_is_not(text: str) -> None:
    assert not warned(clinic_cautions(clinic_of(text), TODAY))


def test_half_of_an_infusions_time_has_no_rate_and_so_has_the_other_half() -> None:
    """120 minutes are a 96365 and a 96366: a rate for the first alone leaves the bill as it is, 450."""
    clinic = clinic_of("networks: {blue: {'96365': 300}}\ninfusions: [{name: pain, minutes: 120, price: 450}]")
    (found,) = warned(clinic_cautions(clinic, TODAY))
    assert found.message == ("the rate of blue under 96365 is never used: 120 minutes also need 96366, which has no rate")
    plan = plan_of("network: blue\nin_network: {deductible: 0, coinsurance: 100%}\ncoverage: covered")
    result = estimate([plan], [clinic], today=TODAY, ways=["insurance"])
    assert {visit.allowed for visit in result.options[0].visits} == {45_000}
    assert "never used" in json.dumps(result.to_dict())


@pytest.mark.parametrize(
    ("text", "at", "meant"),
    [
        ("coverage: {conditions: [crps, depresion]}", ("coverage", "conditions", 1), "depression"),
        ("coverage: {exclusions: [fibromialgia]}", ("coverage", "exclusions", 0), "fibromyalgia"),
        ("other_treatments: {esketamine: {conditions: [ptds]}}", ("other_treatments", "esketamine", "conditions", 0), "ptsd"),
    ],
)
def test_a_condition_one_slip_away_from_a_known_one_is_asked_about(text: str, at: tuple[object, ...], meant: str) -> None:
    plan = plan_of(f"in_network: {{deductible: 0, coinsurance: 20%}}\n{text}")
    (found,) = warned(plan_cautions(plan, TODAY, {}))
    assert found.at == at
    assert found.message.endswith(f"did you mean {meant}?")


def test_so_is_whom_a_price_list_is_for() -> None:
    clinic = clinic_of("infusions: [{name: a, for: depresion, price: 450}]\ndiscounts: [{for: [vetran, cash], percent: 5%}]")
    condition, discount = warned(clinic_cautions(clinic, TODAY))
    assert (condition.at, discount.at) == (("infusions", 0, "for", 0), ("discounts", 0, "for"))
    assert "did you mean depression?" in condition.message
    assert "did you mean veteran?" in discount.message
    names = "infusions: [{name: a, for: [migraine, F33.2, PTSD], price: 450}]\ndiscounts: [{for: farmers, percent: 5%}]"
    assert not warned(clinic_cautions(clinic_of(names), TODAY))
