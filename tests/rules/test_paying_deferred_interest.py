"""Deferred interest: nothing if it is paid in time, and all of it from the first day if one cent is left.

24 % a year is 2 % a month, so that everything can be worked out by hand.
"""

from __future__ import annotations

import pytest

from ketacost.engine.deferred import deferred
from ketacost.financing.compare import WrongTermsError
from ketacost.financing.to_pay import PayerChoices
from ketacost.model.offers import Compounds

from .paying import later, offered, own, rows, warned

TWO_PERCENT = 240_000
OFFER = "kind: deferred_interest, apr: 24%, promo_months: 6"


def test_paid_in_time_it_costs_nothing() -> None:
    """1,200 in six payments of 200."""
    found = deferred(1_200_00, TWO_PERCENT, 200_00, 6, 54)
    assert (found.balance_after, found.interest) == (0, 0)
    assert rows(found.payments) == [(200, 0, 200, left) for left in (1_000, 800, 600, 400, 200, 0)]


def test_paid_early_it_costs_nothing_either() -> None:
    """1,200 in payments of 500: 500, 500, 200."""
    found = deferred(1_200_00, TWO_PERCENT, 500_00, 6, 54)
    assert ([row[0] for row in rows(found.payments)], found.interest) == ([500, 500, 200], 0)


def test_what_is_left_brings_the_interest_of_every_month_on_the_balance_then_owed() -> None:
    """1,200 at 100 a month: 2 % of 1,200, 1,100, 1,000, 900, 800 and 700 is 24 + 22 + 20 + 18 + 16 + 14 = 114; 600 is left.

    The 714 that are then owed go in two months: 714 x 0.02 / (1 - 1.02^-2) = 14.28 / 0.03883122 = 367.75. The first pays 114 and
    14.28 of interest, so 360.53 of the purchase is left; 2 % of it is 7.21, and the last payment 367.74.
    """
    found = deferred(1_200_00, TWO_PERCENT, 100_00, 6, 2)
    assert (found.balance_after, found.interest) == (600_00, 114_00)
    assert rows(found.payments) == [
        *((100, 0, 100, left) for left in (1_100, 1_000, 900, 800, 700)),
        (100, 0, 100, 714),  # the last month of the promotion adds the interest
        (367.75, 128.28, 239.47, 360.53),
        (367.74, 7.21, 360.53, 0),
    ]
    assert [item.number for item in found.payments] == list(range(1, 9))
    assert [item.interest_added for item in found.payments] == [0, 0, 0, 0, 0, 114_00, 0, 0]


def test_as_a_setting_the_interest_is_on_the_whole_purchase() -> None:
    """2 % of 1,200 in each of six months: 6 x 24 = 144, whatever was paid. 744 is then owed."""
    found = deferred(1_200_00, TWO_PERCENT, 100_00, 6, 2, full=True)
    assert (found.balance_after, found.interest) == (600_00, 144_00)
    assert found.payments[5].balance == 744_00


def test_one_cent_unpaid_triggers_all_of_it() -> None:
    """1,200.01 at 200 a month leaves 0.01, and that costs 24.00 + 20.00 + 16.00 + 12.00 + 8.00 + 4.00 = 84.00.

    On the whole purchase it is 6 x 24.00 = 144.00.
    """
    found = deferred(1_200_01, TWO_PERCENT, 200_00, 6, 1)
    assert (found.balance_after, found.interest) == (1, 84_00)
    assert rows(found.payments)[-2:] == [(200, 0, 200, 84.01), (85.69, 85.68, 0.01, 0)]
    assert deferred(1_200_01, TWO_PERCENT, 200_00, 6, 1, full=True).interest == 144_00


def test_a_published_example_at_the_minimum_payment() -> None:
    """1,000 at 22.9 %, 20 a month for a year (dailyfinance.com, 2014): 760 left, and 204 to 205 of interest; 229 on all of it.

    The balances 1,000, 980, ... 780 add up to 10,680; x 22.9 % / 12 is 203.81, and 203.82 with each month rounded. On the whole
    purchase each month is 19.0833, rounded to 19.08: 228.96.
    """
    by_balance, by_purchase = (deferred(1_000_00, 229_000, 20_00, 12, 48, full=full) for full in (False, True))
    assert (by_balance.balance_after, by_balance.interest) == (760_00, 203_82)
    assert (by_purchase.balance_after, by_purchase.interest) == (760_00, 228_96)


def test_an_offer_is_shown_paid_in_time_and_at_its_minimum() -> None:
    """1,000 over six months is 166.67 each, the last 166.65. At 100 a month: 2 % of 1,000, 900, ... 500 is 90, and 400 is left.

    The 490 are paid off at no less than the minimum: 9.80 of interest leave 399.80, then 307.80, 213.96, 118.24, 20.60 and 0.
    """
    in_time, late = offered(1_000, f"{OFFER}, minimum_payment: 100").offers
    assert (in_time.terms.name, late.terms.name) == (
        "deferred interest, paid in time",
        "deferred interest, at the minimum",
    )
    assert (in_time.payment, in_time.last_payment, in_time.total_paid) == (166_67, 166_65, 1_000_00)
    assert (in_time.balance_after_promo, in_time.deferred_interest, in_time.effective_apr) == (0, 0, 0)
    assert not in_time.warnings
    assert (late.payment, late.balance_after_promo, late.deferred_interest, len(late.payments)) == (100_00, 400_00, 90_00, 12)
    assert warned(late, "6 payments of $100 pay $600 of the $1,000", "$400", "$90")
    assert warned(late, "$166.67 a month would clear it in time")


def test_a_minimum_that_clears_it_in_time_has_no_late_case() -> None:
    """1,000 over six months needs 166.67: a minimum of 166.67 does it, one of 166.66 leaves four cents."""
    assert len(offered(1_000, f"{OFFER}, minimum_payment: 166.67").offers) == 1
    _, late = offered(1_000, f"{OFFER}, minimum_payment: 166.66").offers
    assert late.balance_after_promo == 4


def test_without_a_minimum_it_is_shown_a_months_payment_short() -> None:
    """1,200 in time is 6 x 200; a sixth of 200 less is 166.67. 6 x 166.67 = 1,000.02 leave 199.98, and 2% of 1,200, 1,033.33,
    866.66, 699.99, 533.32 and 366.65 is 24 + 20.67 + 17.33 + 14 + 10.67 + 7.33 = 94.00.

    The 293.98 then owed go on at 166.67: 5.88 of interest leave 133.19, 2.66 of it the last payment, 135.85. Two months longer.
    """
    in_time, late = offered(1_200, OFFER).offers
    assert in_time.terms.name.endswith(", paid in time")
    assert late.terms.name.endswith(", one payment short")
    assert (late.payment, late.balance_after_promo, late.deferred_interest) == (166_67, 199_98, 94_00)
    assert [item.payment for item in late.payments] == [166_67] * 7 + [135_85]
    assert warned(late, "$200 a month would clear it in time")


@pytest.mark.parametrize(("amount", "months"), [(1_200, 1), (0.01, 6)])
def test_of_one_payment_nothing_less_can_be_paid(amount: float, months: int) -> None:
    assert len(offered(amount, f"kind: deferred_interest, apr: 24%, promo_months: {months}").offers) == 1


@pytest.mark.parametrize(("payment", "left", "interest"), [(200, 0, 0), (199.99, 6, 84_00), (100, 600_00, 114_00)])
def test_a_payment_of_ones_own_shows_what_it_comes_to(payment: float, left: int, interest: int) -> None:
    """1,200 at 200 is in time. At 199.99 each month owes a cent more than at 200: 24.00 + 20.00 + ... + 4.00 = 84.00, as before."""
    (offer,) = own(1_200, payment=payment, kind="deferred_interest", apr="24%", promo_months="6")
    assert (offer.balance_after_promo, offer.deferred_interest) == (left, interest)
    assert bool(offer.warnings) == bool(left)
    assert warned(offer, "$200 a month would clear it in time") == bool(left)


def test_the_basis_is_a_setting_of_ones_own_offer() -> None:
    (offer,) = own(1_200, payment=100, full=True, kind="deferred_interest", apr="24%", promo_months="6")
    assert offer.deferred_interest == 144_00


def test_the_total_is_the_purchase_and_the_interest() -> None:
    """1,200 at 100 a month: 714 is owed after six. 2 % of 714, 628.28, 540.85, 451.67, 360.70, 267.91, 173.27 and 76.74 is 14.28 +
    12.57 + 10.82 + 9.03 + 7.21 + 5.36 + 3.47 + 1.53 = 64.27, so that with the 114 it is 178.27.
    """
    (offer,) = own(1_200, payment=100, kind="deferred_interest", apr="24%", promo_months="6")
    assert offer.total_interest == 178_27
    assert offer.total_paid == 1_378_27


def test_a_down_payment_is_neither_owed_nor_does_it_bear_interest() -> None:
    """1,500 less 300 is the 1,200 of before."""
    (offer,) = own(1_500, payment=100, kind="deferred_interest", apr="24%", promo_months="6", down_payment="300")
    assert (offer.balance_after_promo, offer.deferred_interest, offer.at_once) == (600_00, 114_00, 300_00)


def test_a_promotion_of_unknown_length_is_not_worked_out() -> None:
    result = offered(1_200, "kind: deferred_interest, apr: 24%")
    assert not result.offers
    assert "how long the interest is deferred is not known" in str(result.unknown[0])


def test_json_has_what_is_left_and_what_it_costs() -> None:
    (offer,) = own(1_200, payment=100, kind="deferred_interest", apr="24%", promo_months="6")
    found = offer.to_dict()
    assert (found["balance_after_promo"], found["deferred_interest"], found["apr"]) == (600.0, 114.0, 0.24)
    assert found["schedule"][5] == {
        "number": 6,
        "date": "2027-05-22",
        "payment": 100.0,
        "interest": 0.0,
        "principal": 100.0,
        "balance": 714.0,
        "interest_added": 114.0,
    }


def test_a_payment_below_the_minimum_is_warned_of() -> None:
    (offer,) = own(1_200, payment=20, kind="deferred_interest", apr="24%", promo_months="6", minimum_payment="50")
    assert warned(offer, "asks for at least $50")


def test_paid_in_time_is_never_below_the_minimum() -> None:
    """200 over six months is 33.34 each; a lender that asks for 50 gets 4 x 50 (carecredit.com: the greater of the two)."""
    offer = later(200, f"{OFFER}, minimum_payment: 50")
    assert [row[0] for row in rows(offer.payments)] == [50, 50, 50, 50]


def test_months_beside_a_promotion_are_how_long_it_runs_in_all() -> None:
    """1,200 at 100 a month leaves 600 and adds 114; 714 over 12 - 6 months: 714 x 0.02 / (1 - 1.02^-6) = 127.47."""
    _, offer = offered(1_200, f"{OFFER}, minimum_payment: 100, months: 12").offers
    assert (len(offer.payments), offer.payments[6].payment) == (12, 127_47)


@pytest.mark.parametrize(("months", "payments"), [("9-12", 12), ("4", 7)])
def test_of_a_range_the_longest_and_one_payment_at_least(months: str, payments: int) -> None:
    _, offer = offered(1_200, f"{OFFER}, minimum_payment: 100, months: {months}").offers
    assert len(offer.payments) == payments


def test_what_is_not_said_of_a_promotion_is_assumed() -> None:
    """At 15 a month 1,110 is left, and 139.50 of interest: 1,249.50 over 54 months takes 38.05, more than 15. At 100 a month, 100 does."""
    basis, compounding, length = offered(1_200, f"{OFFER}, minimum_payment: 15").assumptions
    assert "what you still owe each month" in str(basis)
    assert "no interest on deferred interest" in str(compounding)
    assert "within 60 months" in str(length)
    assert offered(1_200, f"{OFFER}, minimum_payment: 15, months: 12").assumptions == (basis, compounding)
    assert offered(1_200, f"{OFFER}, minimum_payment: 100").assumptions == (basis, compounding)
    assert offered(1_200, f"{OFFER}, minimum_payment: 100, compounds: monthly").assumptions == (basis,)
    assert offered(1_200, f"{OFFER}, minimum_payment: 200").assumptions == ()


def test_the_basis_is_a_setting_of_a_clinics_offer_too() -> None:
    """600 left, and 6 x 24 = 144 on the whole purchase."""
    result = offered(1_200, f"{OFFER}, minimum_payment: 100", said=PayerChoices(full_purchase=True))
    assert result.offers[1].deferred_interest == 144_00
    assert all("balance owed" not in str(words) for words in result.assumptions)


def test_what_one_pays_goes_on_after_the_promotion() -> None:
    """1,200 at 150 a month leaves 300; 2% of 1,200, 1,050, ... 450 is 99. 399 at 150: 7.98, 5.14 and 2.24 of interest, 3 payments."""
    (offer,) = own(1_200, payment=150, kind="deferred_interest", apr="24%", promo_months="6")
    assert [item.payment for item in offer.payments[6:]] == [150_00, 150_00, 114_36]


COMPOUNDED = 120_59
"""1,200 at 2 % and 100 a month, each month's interest bearing interest from the next on: 2 % of 1,200 is 24.00; of 1,100 + 24.00 it is
22.48; of 1,000 + 46.48, 20.93; of 900 + 67.41, 19.35; of 800 + 86.76, 17.74; of 700 + 104.50, 16.09. Together 120.59."""


@pytest.mark.parametrize(("compounds", "interest"), [("none", 114_00), ("monthly", COMPOUNDED), ("daily", 121_39)])
def test_deferred_interest_may_bear_interest_itself(compounds: Compounds, interest: int) -> None:
    """By the day: 24 % / 365 is 0.0657534 % a day; a month of 30 days is 1.991468 %, one of 31 is 2.058531 %.

    Months of 30, 30, 31, 30, 31, 30 days: 1,200 x 1.991468 % is 23.90; 1,123.90, 22.38; 1,046.28 x 2.058531 %, 21.54; 967.82,
    19.27; 887.09, 18.26; 805.35, 16.04. Together 121.39.
    """
    found = deferred(1_200_00, TWO_PERCENT, 100_00, 6, 2, compounds=compounds)
    assert (found.balance_after, found.interest) == (600_00, interest)
    assert found.payments[5].balance == 600_00 + interest


def test_interest_on_the_whole_purchase_may_bear_interest_too() -> None:
    """1,200 x (1.02^6 - 1) = 1,200 x 0.12616242 = 151.39; rounded by the month 24, 24.48, 24.97, 25.47, 25.98 and 26.50: 151.40."""
    assert deferred(1_200_00, TWO_PERCENT, 100_00, 6, 2, full=True, compounds="monthly").interest == 151_40


def test_a_promotion_that_compounds_costs_nothing_either_when_it_is_paid_in_time() -> None:
    found = deferred(1_200_00, TWO_PERCENT, 200_00, 6, 54, compounds="daily")
    assert (found.balance_after, found.interest) == (0, 0)


def test_an_offer_not_paid_in_time_tells_the_span_between_the_three_bases() -> None:
    """114.00 on the balance, 120.59 compounding, 144.00 on the whole purchase: the least and the most."""
    _, late = offered(1_200, f"{OFFER}, minimum_payment: 100").offers
    assert [(basis.full_purchase, basis.compounds, basis.interest) for basis in late.bases] == [
        (False, "none", 114_00),
        (False, "monthly", COMPOUNDED),
        (True, "none", 144_00),
    ]
    assert (late.deferred_interest, late.span) == (114_00, (114_00, 144_00))
    assert warned(late, "between $114 and $144, by how the card counts", "$120.59 on the balance", "compounding monthly")
    found = late.to_dict()
    assert (found["deferred_interest_low"], found["deferred_interest_high"]) == (114.0, 144.0)
    assert found["deferred_interest_by"][1] == {"interest_on": "balance", "compounds": "monthly", "interest": 120.59}


@pytest.mark.parametrize(
    ("said", "interest", "span"),
    [
        (PayerChoices(full_purchase=False), 114_00, (114_00, COMPOUNDED)),
        (PayerChoices(full_purchase=True), 144_00, (144_00, 144_00)),
        (PayerChoices(compounds="none"), 114_00, (114_00, 144_00)),
        (PayerChoices(compounds="monthly"), COMPOUNDED, (COMPOUNDED, 151_40)),
        (PayerChoices(full_purchase=False, compounds="monthly"), COMPOUNDED, (COMPOUNDED, COMPOUNDED)),
        (PayerChoices(full_purchase=True, compounds="monthly"), 151_40, (151_40, 151_40)),
    ],
)
def test_what_is_said_of_the_basis_is_taken_and_narrows_the_span(
    said: PayerChoices, interest: int, span: tuple[int, int]
) -> None:
    _, late = offered(1_200, f"{OFFER}, minimum_payment: 100", said=said).offers
    assert (late.deferred_interest, late.span) == (interest, span)
    assert warned(late, "by how the card counts") == (span[0] < span[1])


def test_an_offer_paid_in_time_has_no_span() -> None:
    in_time, _ = offered(1_200, f"{OFFER}, minimum_payment: 100").offers
    assert (in_time.bases, in_time.span) == ((), (0, 0))
    assert in_time.to_dict()["deferred_interest_by"] == []


def test_a_clinics_offer_may_say_how_it_compounds_and_what_a_person_says_goes_before_it() -> None:
    offer = f"{OFFER}, minimum_payment: 100, compounds: monthly"
    assert offered(1_200, offer).offers[1].deferred_interest == COMPOUNDED
    assert offered(1_200, offer, said=PayerChoices(compounds="none")).offers[1].deferred_interest == 114_00


def test_compounding_is_for_deferred_interest() -> None:
    with pytest.raises(WrongTermsError, match="--compounds is for deferred interest, and none of these offers has it"):
        offered(1_200, "kind: loan, apr: 12%, months: 12", said=PayerChoices(compounds="none"))


def test_a_word_for_compounding_that_means_nothing_is_refused() -> None:
    with pytest.raises(WrongTermsError, match="--compounds: expected one of none, monthly, daily"):
        offered(1_200, OFFER, said=PayerChoices(compounds="yearly"))  # type: ignore[arg-type]  # what a script may pass
