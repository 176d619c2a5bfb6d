"""A visit billed in lines: one copay, one session, one authorization; each line with its own network and coverage."""

from __future__ import annotations

import pytest

from ketacost import InputError

from .helpers import owed, parts, pay, visit

COPAY = "in_network: {deductible: 1500, copay: 40}"


def test_the_lines_of_a_visit_share_one_copay() -> None:
    lines = [
        visit(300, visit="1"),
        visit(50, visit="1", service="drug"),
        visit(300, visit="2"),
        visit(50, visit="2", service="drug"),
    ]
    assert owed(pay(COPAY, lines)) == [40, 0, 40, 0]


def test_rows_without_a_visit_are_visits_of_their_own() -> None:
    assert owed(pay(COPAY, [visit(300), visit(50, service="drug")])) == [40, 40]


def test_a_copay_larger_than_the_first_line_goes_on_to_the_next() -> None:
    lines = [visit(15, visit="1", service="drug"), visit(300, visit="1"), visit(90, visit="1", service="monitoring")]
    assert owed(pay(COPAY, lines)) == [15, 25, 0]


@pytest.mark.parametrize("coinsurance", ["", "coinsurance: 20%, copay_rule: waives_deductible, "])
def test_a_line_whose_own_copay_is_smaller_than_what_the_visit_has_paid_owes_no_copay(coinsurance: str) -> None:
    """60 are paid for the infusion; of the drug's 40 nothing is due, and nothing comes back.

    With coinsurance it is a fifth of what the copay leaves of each line: of 240, and of the whole 50.
    """
    plan = f"in_network: {{deductible: 1500, copay: 60, {coinsurance}benefits: {{drug: {{{coinsurance}copay: 40}}}}}}"
    result = pay(plan, [visit(300, visit="1"), visit(50, visit="1", service="drug")])
    first, second = result.charges
    assert (first.copay, first.coinsurance, second.copay, second.coinsurance) == (
        (60_00, 48_00, 0, 10_00) if coinsurance else (60_00, 0, 0, 0)
    )
    assert (second.patient_pays, second.plan_pays) == (second.coinsurance, 50_00 - second.coinsurance)
    assert result.total.patient_pays == first.patient_pays + second.patient_pays


def test_a_larger_copay_of_a_later_line_leaves_what_the_visit_has_not_paid_yet() -> None:
    """40 are paid for the drug, so 20 of the infusion's 60 are still due, and then nothing of the monitoring's 5."""
    plan = "in_network: {deductible: 1500, copay: 60, benefits: {drug: {copay: 40}, monitoring: {copay: 5}}}"
    services = {"drug": 50, "infusion": 300, "monitoring": 90}
    result = pay(plan, [visit(price, visit="1", service=service) for service, price in services.items()])
    assert owed(result) == [40, 20, 0]
    assert result.total.patient_pays == 60_00


def test_one_visit_lies_on_one_day() -> None:
    with pytest.raises(InputError, match="different dates"):
        pay(COPAY, [visit(300, "2026-03-01", visit="a"), visit(50, "2026-03-02", visit="a")])


def test_a_copay_after_the_deductible_waits_for_the_line_that_fills_it() -> None:
    """The drug's 50 and 250 of the infusion fill the deductible of 300; the copay comes out of the infusion's other 50."""
    plan = "in_network: {deductible: 300, copay: 40, copay_rule: after_deductible}"
    assert owed(
        pay(plan, [visit(50, visit="1", service="drug"), visit(300, visit="1"), visit(90, visit="1", service="monitoring")])
    ) == [50, 290, 0]


def test_one_line_of_a_visit_can_be_out_of_network() -> None:
    """The clinic is in network; the anaesthetist is not: 40% of 200 and the balance of 100."""
    plan = """
        in_network: {deductible: 0, copay: 40}
        out_of_network: {deductible: 0, coinsurance: 40%}
    """
    result = pay(plan, [visit(300, visit="1"), visit(200, billed=300, visit="1", service="professional", network="out")])
    assert owed(result) == [40, 80 + 100]
    assert parts(result.charges[1])["balance_bill"] == 100


def test_one_line_of_a_visit_can_be_not_covered() -> None:
    plan = "in_network: {deductible: 0, coinsurance: 20%, benefits: {drug: {covered: no}}}"
    result = pay(plan, [visit(300, visit="1"), visit(60, billed=90, cash_price=75, visit="1", service="drug")])
    assert owed(result) == [60, 75]
    assert parts(result.charges[1]) == {"billed": 90, "limits_or_exclusions": 75, "patient_pays": 75, "write_off": 15}


def test_a_visit_of_several_lines_uses_up_one_session() -> None:
    plan = """
        in_network: {deductible: 0, coinsurance: 20%}
        session_limit: 2
    """
    lines = [line for name in "abc" for line in (visit(300, visit=name), visit(100, visit=name, service="drug"))]
    result = pay(plan, lines)
    assert owed(result) == [60, 20, 60, 20, 300, 100]
    assert [charge.sessions_left for charge in result.charges] == [1, 1, 0, 0, 0, 0]


def test_all_lines_of_a_visit_share_its_authorization() -> None:
    plan = """
        in_network: {deductible: 0, coinsurance: 20%}
        coverage: {status: covered, prior_authorization: {status: approved, sessions: 1}}
    """
    lines = [line for name in "ab" for line in (visit(100, visit=name, service="drug"), visit(300, visit=name))]
    assert owed(pay(plan, lines)) == [20, 60, 0, 0]


@pytest.mark.parametrize("drug_first", [True, False])
def test_a_visit_with_one_line_paid_under_an_approval_uses_it_up(drug_first: bool) -> None:
    """The infusion's line was not covered, the drug's was: 20% of 100 = 20, and the one approved session is used."""
    plan = """
        in_network: {deductible: 0, coinsurance: 20%}
        coverage: {status: covered, prior_authorization: {status: approved, sessions: 1, if_missing: denied}}
    """
    lines = [visit(300, visit="a", covered="no"), visit(100, visit="a", service="drug")]
    result = pay(plan, [*(lines[::-1] if drug_first else lines), visit(300, visit="b")])
    assert sorted(owed(result)) == [20, 300, 300]


def test_a_drug_on_a_row_of_its_own_shares_the_fate_of_the_session_before_it() -> None:
    plan = """
        in_network: {deductible: 0, coinsurance: 20%}
        session_limit: 1
    """
    assert owed(pay(plan, [visit(300), visit(100, service="drug"), visit(300), visit(100, service="drug")])) == [
        60,
        20,
        300,
        100,
    ]


def test_a_consultation_uses_up_no_session() -> None:
    plan = """
        in_network: {deductible: 0, coinsurance: 20%}
        session_limit: 1
    """
    services = ("consultation", "follow_up", "therapy", "infusion", "consultation")
    result = pay(plan, [visit(100, service=service) for service in services])
    assert owed(result) == 5 * [20]
    assert result.charges[3].sessions_left == 0


@pytest.mark.parametrize("later", ["2026-04-01", "2027-01-05"])
def test_a_drug_billed_before_its_session_is_judged_on_its_own_day(later: str) -> None:
    """One session a year: on April 1 it is used up, in January there is another, whatever became of the session before."""
    plan = "session_limit: 1\nin_network: {deductible: 0, coinsurance: 20%}"
    first = [visit(300, "2026-03-01"), visit(300, "2026-03-15")][: 2 if later > "2027" else 1]
    result = pay(plan, [*first, visit(100, later, service="drug"), visit(300, later)])
    assert owed(result)[-2:] == ([20, 60] if later > "2027" else [100, 300])
