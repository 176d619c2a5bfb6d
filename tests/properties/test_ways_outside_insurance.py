"""What holds of self-pay and of what is bought ahead, whatever a clinic offers and whoever the patient is."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ketacost import estimate
from ketacost.files.limits import poverty_levels, tax_limits
from ketacost.model.person import Journey, Person, Taxes
from ketacost.model.question import Way
from ketacost.money import plain
from ketacost.result.option import Option
from ketacost.result.planned_line import SHOWN
from ketacost.result.total import Total

from .strategies import Draw, Mapping, _some, calendar_clinics, clinic_from, course_files, course_from, plan_from, with_fees
from .test_identities import hold

TODAY = date(2026, 11, 22)
ELIGIBLE = plan_from(
    {
        "name": "Eligible",
        "kind": "employer",
        "hsa_eligible": "yes",
        "in_network": {"deductible": "1700", "coinsurance": "20%"},
        "out_of_network": {"deductible": "3000", "coinsurance": "40%"},
    }
)
MONEY = st.integers(0, 3_000_00).map(plain)
WORDS = st.lists(st.sampled_from(("veteran", "cash", "prepay", "student")), max_size=3).map(tuple)
PEOPLE = st.builds(
    lambda words, income, household: Person(words, income, household, None, poverty_levels(), 2026),
    WORDS, st.none() | st.integers(0, 90_000_00), st.integers(1, 5),
)  # fmt: skip
JOURNEYS = st.builds(
    Journey, st.integers(0, 200), st.integers(0, 1000), st.integers(0, 90_00), st.integers(0, 20_00), st.integers(0, 3),
    st.integers(0, 200_00), st.integers(0, 10), st.integers(0, 50_00), st.booleans(), st.none() | st.integers(1, 40), st.none(),
    st.integers(0, 1000), st.integers(0, 20_00), st.none() | st.integers(0, 60_00),
)  # fmt: skip
TAXES = st.builds(
    Taxes, st.sampled_from((None, "hsa", "fsa")), st.integers(0, 500_000), st.booleans(), st.booleans(), st.integers(0, 2_000_00),
    st.booleans(), st.integers(0, 90_000_00), st.just(tax_limits()),
)  # fmt: skip


@st.composite
def offering(draw: Draw) -> Mapping:
    """A clinic with packages, a membership, discounts and a scale, perhaps."""
    package = st.fixed_dictionaries(
        {"sessions": st.integers(1, 12).map(str), "price": MONEY},
        optional={
            "after_sessions": st.integers(0, 8).map(str),
            "first_course_only": st.sampled_from(("yes", "no")),
            "refundable": st.sampled_from(("yes", "no")),
        },
    )
    membership = st.fixed_dictionaries(
        {"fee": MONEY, "per": st.sampled_from(("month", "year", "session"))}, optional={"infusion": MONEY}
    )
    discount = st.one_of(
        st.fixed_dictionaries(
            {"for": st.sampled_from(("veteran", "cash", "prepay")), "percent": st.sampled_from(("5%", "40%"))}
        ),
        st.fixed_dictionaries({"for": st.just("cash"), "amount": MONEY, "stacks": st.sampled_from(("yes", "no"))}),
    )
    step = st.fixed_dictionaries(
        {"up_to_fpl": st.sampled_from(("100%", "200%", "400%")), "discount": st.sampled_from(("10%", "50%"))}
    )
    return draw(with_fees(calendar_clinics())) | _some(
        draw,
        {
            "packages": st.lists(package, max_size=4),
            "membership": membership,
            "discounts": st.lists(discount, max_size=3),
            "sliding_scale": st.lists(step, max_size=2),
        },
    )


def own(clinic: Mapping, course: Mapping, **known: Any) -> dict[str, Option]:
    """Self-pay, and what is bought ahead where that is cheaper."""
    ways: tuple[Way, ...] = ("self_pay", "package")
    found = estimate([ELIGIBLE], [clinic_from(clinic)], course_from(course), ways=ways, today=TODAY, **known)
    return {option.way: option for option in found.options}


def deposits_at_most(clinic: Mapping, option: Option) -> int:
    """What the clinic gives back later to somebody who pays alone, in cents: cash on a day, and in no price (``rules.md``)."""
    sessions = sum(visit.session is not None for visit in option.visits)
    deposits = [fee for fee in clinic_from(clinic).fees if fee.refundable and fee.asked_of(insured=False)]
    return sum(
        fee.amount.points[SHOWN] * (1 if fee.per == "course" else sessions) for fee in deposits if fee.amount is not None
    )


@given(offering(), course_files(), PEOPLE)
def test_every_cent_is_in_a_visit_and_both_identities_hold(clinic: Mapping, course: Mapping, person: Person) -> None:
    for option in own(clinic, course, person=person).values():
        for visit in option.visits:
            for line in visit.lines:
                hold(Total.of([line]))
        assert option.total == Total.of(row for visit in option.visits for row in visit.rows)
        assert sum(option.dues) == option.total.patient_pays == option.cash.paid_first
        assert max(option.dues, default=0) <= option.cash.at_once
        assert option.cash.at_once <= option.cash.paid_first + deposits_at_most(clinic, option)
        assert option.bounds[0] <= option.total.patient_pays <= option.bounds[1]


@given(offering(), course_files(), PEOPLE)
def test_what_is_bought_ahead_is_never_dearer_and_bought_no_earlier_than_used(
    clinic: Mapping, course: Mapping, person: Person
) -> None:
    found = own(clinic, course, person=person)
    ahead = found.get("package")
    if ahead is None:
        return
    assert ahead.total.patient_pays <= found["self_pay"].total.patient_pays
    assert ahead.purchases
    for item in ahead.purchases:
        assert item.times == len(item.before)
        assert list(item.before) == sorted(item.before)
    covered = sum(row[1] == "package" for visit in ahead.visits for row in visit.rows[:1])
    assert covered <= sum(item.times * (item.sessions or 0) for item in ahead.purchases)


@given(offering(), course_files(), PEOPLE)
def test_who_belongs_to_more_pays_no_more(clinic: Mapping, course: Mapping, person: Person) -> None:
    alone, reduced = own(clinic, course), own(clinic, course, person=person)
    assert reduced["self_pay"].total.patient_pays <= alone["self_pay"].total.patient_pays


@given(offering(), course_files(), TAXES, JOURNEYS)
def test_tax_and_the_way_there_stand_beside_the_price_and_change_none(
    clinic: Mapping, course: Mapping, taxes: Taxes, journey: Journey
) -> None:
    plain_, beside = own(clinic, course), own(clinic, course, taxes=taxes, journey=journey)
    assert {way: option.total for way, option in plain_.items()} == {way: option.total for way, option in beside.items()}
    for option in beside.values():
        if option.travel is not None:
            assert option.travel.total == max(sum(cents for _, cents in option.travel.parts) - option.travel.paid_back, 0)
            assert option.travel.paid_back >= 0
            assert option.with_travel == option.total.patient_pays + option.travel.total
        saving = option.tax
        if saving is None:
            assert not taxes.wanted
            continue
        assert 0 <= saving.from_account <= option.total.patient_pays
        assert saving.after_tax == max(option.total.patient_pays - saving.saving - saving.deduction, 0)
        assert saving.deduction == 0 or taxes.itemize
        assert saving.saving <= saving.from_account


@given(offering(), course_files(), JOURNEYS, st.integers(1, 40), st.integers(0, 40))
def test_more_trips_and_more_nights_are_never_cheaper(
    clinic: Mapping, course: Mapping, journey: Journey, trips: int, nights: int
) -> None:
    """Nothing paid back: who is paid more for a mile than it costs them earns by driving."""
    own_way = journey._replace(nights=None, mile_paid_back=None, travel_deductible=None, travel_deductible_cap=None)

    def costs(**said: Any) -> int:
        options = own(clinic, course, journey=own_way._replace(**said))
        return next(iter(options.values())).with_travel if options else 0

    least = costs(trips=trips, nights_in_all=nights)
    assert least <= costs(trips=trips + 1, nights_in_all=nights)
    assert least <= costs(trips=trips, nights_in_all=nights + 1)


@given(offering(), course_files(), JOURNEYS)
def test_a_smaller_deductible_and_a_smaller_cap_pay_back_no_less(clinic: Mapping, course: Mapping, journey: Journey) -> None:
    def back(**said: Any) -> int:
        travels = [option.travel for option in own(clinic, course, journey=journey._replace(**said)).values()]
        return max((travel.paid_back for travel in travels if travel is not None), default=0)

    keeps = journey.travel_deductible or 0
    assert back(travel_deductible=keeps // 2) >= back() >= back(travel_deductible=keeps * 2)
    if journey.travel_deductible_cap is not None:
        assert back(travel_deductible_cap=journey.travel_deductible_cap // 2) >= back()


@given(offering(), course_files())
def test_the_days_of_a_course_ask_for_what_is_paid_in_all(clinic: Mapping, course: Mapping) -> None:
    """What is collected visit by visit is what the clinic is paid first; what comes back is taken off it."""
    for option in own(clinic, course).values():
        assert sum(option.due_that_day) == option.cash.paid_first
        assert sum(option.due_that_day) - option.cash.reimbursed == option.total.patient_pays
