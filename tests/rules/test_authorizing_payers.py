"""The VA and workers' compensation: all of what they authorize, at any clinic, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from ketacost import Course
from ketacost.result.option import Option

from .helpers import check_identities, compare, only, parts, pays, plan_of, shown

CLINIC = "networks: {a: {infusion: 400, consultation: 150}}\nconsultation: 200\ninfusion: {billed: 600, cash: 500}"
SIX = "coverage: {prior_authorization: {status: approved, sessions: 6}}"
EMPLOYER = "name: Employer\nnetwork: a\ncoverage: covered\nin_network: {deductible: 500, coinsurance: 20%}"


def _settled(plan: str, course: Course | None = None, clinic: str = CLINIC, second: str | None = None) -> Option:
    known = {"secondary": plan_of(second)} if second else {}
    option = only(compare(plan, clinic, course or Course(8), **known))
    check_identities(option)
    return option


@pytest.mark.parametrize("kind", ["va", "workers_comp"])
def test_what_is_authorized_costs_nothing_and_the_rest_the_cash_price(kind: str) -> None:
    """Six sessions and the consultation are paid for; the seventh and the eighth are 500 each."""
    option = _settled(f"kind: {kind}\n{SIX}")
    assert pays(option) == [0, *6 * [0], 500, 500]
    assert parts(option.visits[-1]) == {"billed": 600, "limits_or_exclusions": 500, "patient_pays": 500, "write_off": 100}


@pytest.mark.parametrize("kind", ["va", "workers_comp"])
def test_everything_may_be_authorized(kind: str) -> None:
    assert pays(_settled(f"kind: {kind}\ncoverage: covered")) == 9 * [0]


@pytest.mark.parametrize("networks", ["networks: []\n", "networks: [b]\n", ""])
def test_it_pays_at_any_clinic(networks: str) -> None:
    option = _settled(f"kind: va\n{SIX}", clinic=f"{networks}consultation: 200\ninfusion: {{billed: 600, cash: 500}}")
    assert pays(option) == [0, *6 * [0], 500, 500]


def test_it_authorizes_for_some_time() -> None:
    """Weekly from January 4; authorized until January 18: three sessions."""
    plan = "kind: va\ncoverage: {prior_authorization: {status: approved, until: 2027-01-18}}"
    assert pays(_settled(plan, Course(5, start=date(2027, 1, 4), every="weekly"))) == [0, 0, 0, 0, 500, 500]


def test_the_consultation_needs_the_authorization_too_and_uses_no_session_of_it() -> None:
    """A week before the first authorized day it is the patient's, 200; the two authorized sessions after it cost nothing."""
    plan = "kind: va\ncoverage: {prior_authorization: {status: approved, from: 2027-01-04, sessions: 2}}"
    course = Course(2, start=date(2027, 1, 4), every="weekly", consultation_on=date(2026, 12, 28))
    assert pays(_settled(plan, course)) == [200, 0, 0]


def test_whether_it_authorizes_is_open_where_the_file_does_not_say() -> None:
    """As authorized nothing; not authorized 200 + 8 x 500 = 4,200, which is self-pay."""
    result = compare("kind: va", CLINIC, Course(8))
    assert shown(result) == {("insurance", "in", ("covered",)): 0, ("self_pay", None, ()): 4_200}


def test_a_second_plan_pays_for_what_is_not_authorized() -> None:
    """Alone the second meets 400 and 100 of its deductible in the first two sessions: 20% of 400 = 80 for the last two."""
    option = _settled(f"kind: workers_comp\n{SIX}", second=EMPLOYER)
    assert pays(option) == [0, *6 * [0], 80, 80]
    assert option.paid_by_others == {"Employer": 2 * 320_00}


def test_what_is_authorized_leaves_a_second_plan_nothing_to_pay() -> None:
    assert _settled("kind: va\ncoverage: covered", second=EMPLOYER).paid_by_others == {}


def test_as_the_second_payer_it_pays_what_the_first_leaves_of_authorized_sessions() -> None:
    """The employer's plan leaves 400, 160 and 80; the VA pays two of them in full. The consultation is 150 of its deductible.

    With it: 150 + 350 fill the 500 in the first session: 350 + 20% of 50 = 360; then 80, and 80 without authorization.
    """
    va = "name: VA\nkind: va\ncoverage: {prior_authorization: {status: approved, sessions: 2}}"
    assert pays(_settled(EMPLOYER, Course(3), second=va)) == [0, 0, 0, 80]


def test_its_own_terms_hold_where_they_are_written() -> None:
    """A copay of 30 that the file states."""
    assert pays(_settled("kind: va\ncoverage: covered\nin_network: {deductible: 0, copay: 30}", Course(2))) == [30, 30, 30]


def test_its_own_rule_for_a_session_without_authorization_holds() -> None:
    plan = f"kind: workers_comp\n{SIX}".replace("sessions: 6", "sessions: 6, if_missing: provider_liable")
    assert pays(_settled(plan)) == 9 * [0]
