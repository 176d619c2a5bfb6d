"""From minutes to what is billed: a push up to 15, one first hour to 90, and each further hour beyond 30 minutes of it."""

from __future__ import annotations

import pytest

from ketacost import Course, InputError
from ketacost.model.billing import codes_of, units_of

from .helpers import assumed, assumes, clinic_of, compare, only, pays

BY_TIME = """
    networks: [a]
    infusions:
    - name: pain
      charges:
      - {code: "96374", service: infusion, price: 100, units: by_time}
      - {code: "96365", service: infusion, price: {billed: 700, cash: 600}, units: by_time}
      - {code: "96366", service: infusion, price: {billed: 300, cash: 200}, units: by_time}
"""
COVERED = "network: a\ncoverage: covered\nin_network: {deductible: 0, coinsurance: 20%}"


@pytest.mark.parametrize(
    ("minutes", "push", "first", "further"),
    [
        (1, 1, 0, 0),
        (15, 1, 0, 0),
        (16, 0, 1, 0),
        (60, 0, 1, 0),
        (90, 0, 1, 0),
        (91, 0, 1, 1),
        (150, 0, 1, 1),
        (151, 0, 1, 2),
        (210, 0, 1, 2),
        (211, 0, 1, 3),
        (240, 0, 1, 3),
        (270, 0, 1, 3),
        (271, 0, 1, 4),
        (360, 0, 1, 5),  # six hours: the first and five more
    ],
)
def test_the_table(minutes: int, push: int, first: int, further: int) -> None:
    assert [units_of(code, minutes) for code in ("96374", "96365", "96366")] == [push, first, further]
    stated = {"96374": push, "96365": first, "96366": further}
    assert dict(codes_of(minutes)) == {code: units for code, units in stated.items() if units}
    cash = only(compare("kind: none", BY_TIME, Course(1, minutes=minutes)), "self_pay")
    assert pays(cash) == [100 * push + 600 * first + 200 * further]


def test_each_line_is_billed_as_often_as_its_units() -> None:
    """Four hours: 700 and 3 x 300 are billed, 1,600; 20% of it is 140 + 180 = 320. The push is not on the bill."""
    option = only(compare(COVERED, BY_TIME, Course(1, minutes=240)))
    (visit,) = option.visits
    assert [(line.billed, line.patient_pays) for line in visit.lines] == [(700_00, 140_00), (900_00, 180_00)]
    lines = option.to_dict(detail=True)["visits"][0]["lines"]
    assert [(line["code"], line["units"]) for line in lines] == [("96365", 1), ("96366", 3)]


def test_a_rate_under_a_code_is_for_one_unit() -> None:
    """400 + 3 x 120 = 760 are allowed; 20% of 400 is 80, of 360 is 72."""
    clinic = BY_TIME.replace("networks: [a]", "networks: {a: {'96365': 400, '96366': 120}}")
    option = only(compare(COVERED, clinic, Course(1, minutes=240)))
    assert [line.patient_pays for line in option.visits[0].lines] == [80_00, 72_00]
    assert option.total.allowed == 760_00


def test_a_rate_under_a_service_is_for_the_line_as_it_is() -> None:
    """Each of both lines at 250, however many units: 20% of 500 = 100."""
    clinic = BY_TIME.replace("networks: [a]", "networks: {a: {infusion: 250}}")
    assert only(compare(COVERED, clinic, Course(1, minutes=240))).total.patient_pays == 100_00


PRICED = "networks: {a: {'96365': 408.65, '96366': 121.15}}\ninfusions: [{name: pain, minutes: 240, price: 1500}]"


@pytest.mark.parametrize(
    ("minutes", "allowed"),
    [(60, 408_65), (90, 408_65), (91, 529_80), (240, 772_10)],  # 408.65 + 121.15, and + 3 x 121.15 = 363.45
)
def test_one_price_is_held_against_the_rates_of_its_time(minutes: int, allowed: int) -> None:
    clinic = PRICED.replace("240", str(minutes))
    assert only(compare(COVERED, clinic, Course(1))).total.allowed == allowed


def test_where_one_of_the_codes_has_no_rate_the_rate_is_not_known() -> None:
    """Then all of 1,500 is allowed, as an assumption; 60 minutes need no further hour, and their rate is known."""
    clinic = PRICED.replace(", '96366': 121.15", "")
    option = only(compare(COVERED, clinic, Course(1)))
    assert option.total.allowed == 1_500_00
    assert assumed(option, "plan.rate_unknown", plan="My plan")
    assert only(compare(COVERED, clinic.replace("240", "60"), Course(1))).total.allowed == 408_65


def test_a_rate_for_the_service_goes_before_those_of_the_codes() -> None:
    assert only(compare(COVERED, PRICED.replace("{a: {", "{a: {infusion: 500, "), Course(1))).total.allowed == 500_00


def test_an_hour_is_assumed_where_nobody_says() -> None:
    option = only(compare("kind: none", BY_TIME, Course(2)), "self_pay")
    assert pays(option) == [600, 600]
    assert assumes(option, "60 minutes", "bills by time")


def test_units_may_be_stated() -> None:
    """A first hour of 600 and two further ones of 200: 1,000."""
    clinic = BY_TIME.replace("200}, units: by_time", "200}, units: 2")
    assert pays(only(compare("kind: none", clinic, Course(1, minutes=60)), "self_pay")) == [1_000]


def test_only_the_codes_of_an_infusions_time_are_billed_by_time() -> None:
    with pytest.raises(InputError, match="billed by time"):
        clinic_of("infusions: [{name: a, charges: [{code: '99215', service: professional, price: 400, units: by_time}]}]")


def test_a_session_that_comes_to_no_unit_is_not_free() -> None:
    """A clinic that lists no push has no price for ten minutes: that of its first hour is taken, 2 x 600, and that is said."""
    clinic = BY_TIME.replace('      - {code: "96374", service: infusion, price: 100, units: by_time}\n', "")
    option = only(compare("kind: none", clinic, Course(2, minutes=10)), "self_pay")
    assert option.total.self_pay == 1_200_00
    assert assumed(option, "clinic.no_price_for_minutes", minutes=10)


WHOLE_VISIT = """
    infusions:
    - {name: pain, minutes: %d, price: %d, charges: [{code: "96365", service: infusion, price: %d}, {code: "96366", service: infusion, price: 110, units: %s}]}
"""


def test_a_cash_price_for_a_whole_visit_is_held_against_the_lines_times_their_units() -> None:
    """770 + 3 x 110 = 1,100 are billed: as much may be asked in cash. By time, four hours have three units too."""
    for units in ("3", "by_time"):
        option = only(compare("kind: none", WHOLE_VISIT % (240, 1_100, 770, units), Course(1)), "self_pay")
        assert (option.total.billed, option.total.self_pay, option.total.write_off) == (1_100_00, 1_100_00, 0)
        with pytest.raises(InputError, match=r"\$1,101\.00 is above what the lines add up to, \$1,100\.00"):
            clinic_of(WHOLE_VISIT % (240, 1_101, 770, units))


def test_a_line_that_the_minutes_do_not_ask_for_bears_no_cash_price() -> None:
    """An hour is one 96365 of 475, no 96366: 585 in cash is more than what is billed."""
    with pytest.raises(InputError, match=r"\$585\.00 is above what the lines add up to, \$475\.00"):
        clinic_of(WHOLE_VISIT % (60, 585, 475, "by_time"))


def test_no_write_off_is_negative_where_an_infusion_is_shorter_than_the_one_that_the_cash_price_is_for() -> None:
    """700 in cash for an hour; ten minutes are billed at 100, and nobody is asked less than the price: 700 are billed then."""
    clinic = BY_TIME.replace("charges:", "price: 700\n      charges:")
    option = only(compare("kind: none", clinic, Course(1, minutes=10)), "self_pay")
    assert (option.total.billed, option.total.self_pay, option.total.write_off) == (700_00, 700_00, 0)
