"""The cheapest mix of packages and single sessions, worked out by hand."""

from __future__ import annotations

from datetime import date

from ketacost import Course
from ketacost.engine.mix import Mix, Offer
from ketacost.engine.packages import cheapest_mix
from ketacost.model.phase import phases
from rules.helpers import assumed, compare, only, pays

SINGLE = 450_00
SIX = Offer(6, 2_400_00)
"""400 each."""


def test_without_packages_every_session_is_paid_singly() -> None:
    """3 x 450 = 1,350."""
    mix = cheapest_mix([SINGLE] * 3, [])
    assert (mix.total, mix.bought, mix.covered) == (1_350_00, (), (False,) * 3)


def test_no_sessions_cost_nothing() -> None:
    assert cheapest_mix([], [SIX]) == Mix(0, (), ())


def test_a_package_and_the_rest_singly() -> None:
    """2,400 + 2 x 450 = 3,300, and 8 x 450 would be 3,600."""
    mix = cheapest_mix([SINGLE] * 8, [SIX])
    assert (mix.total, mix.bought) == (3_300_00, ((0, 0),))
    assert mix.covered == (True,) * 6 + (False,) * 2


def test_a_package_is_bought_again() -> None:
    """2 x 2,400 + 450 = 5,250 for thirteen."""
    mix = cheapest_mix([SINGLE] * 13, [SIX])
    assert (mix.total, len(mix.bought), sum(mix.covered)) == (5_250_00, 2, 12)


def test_more_than_is_needed_where_that_is_cheaper() -> None:
    """Five of a package of six for 2,000: 2,000 against 5 x 450 = 2,250. At four it is 1,800 singly."""
    six = Offer(6, 2_000_00)
    assert cheapest_mix([SINGLE] * 5, [six]) == Mix(2_000_00, ((0, 0),), (True,) * 5)
    assert cheapest_mix([SINGLE] * 4, [six]) == Mix(1_800_00, (), (False,) * 4)


def test_a_package_that_does_not_save_is_not_bought() -> None:
    """Six for 2,700 is 450 each: no cheaper, so nobody pays ahead for it; nor for 2,700.01."""
    for price in (2_700_00, 2_700_01):
        assert cheapest_mix([SINGLE] * 6, [Offer(6, price)]) == Mix(2_700_00, (), (False,) * 6)
    assert cheapest_mix([SINGLE] * 6, [Offer(6, 2_699_99)]).total == 2_699_99


def test_the_better_price_each_is_not_always_the_cheaper_mix() -> None:
    """Eight sessions; four for 1,600 (400 each), six for 2,280 (380 each), single 450.

    Six and two singly: 2,280 + 900 = 3,180. Twice four: 3,200. Six and four: 3,880. Twice six: 4,560.
    With the six at 2,310 (385 each) the first is 3,210, and twice four is the cheapest, at the worse price each.
    """
    four = Offer(4, 1_600_00)
    assert cheapest_mix([SINGLE] * 8, [four, Offer(6, 2_280_00)]).total == 3_180_00
    mix = cheapest_mix([SINGLE] * 8, [four, Offer(6, 2_310_00)])
    assert (mix.total, mix.bought) == (3_200_00, ((0, 0), (4, 0)))


def test_dear_sessions_are_covered_and_cheap_ones_paid_singly() -> None:
    """Two at 700, four at 450; three for 1,350 (450 each): it covers both dear ones, and one at 450 is all the same.

    1,350 + 3 x 450 = 2,700, against 2 x 700 + 4 x 450 = 3,200.
    """
    mix = cheapest_mix([700_00] * 2 + [SINGLE] * 4, [Offer(3, 1_350_00)])
    assert (mix.total, mix.covered[:2], sum(mix.covered)) == (2_700_00, (True, True), 3)


def test_sessions_in_hand_wait_for_dear_ones() -> None:
    """300, then 700 twice; two for 1,000: 300 + 1,000 = 1,300, although the package could be bought for the first."""
    mix = cheapest_mix([300_00, 700_00, 700_00], [Offer(2, 1_000_00)])
    assert (mix.total, mix.covered) == (1_300_00, (False, True, True))


def test_a_package_after_n_sessions_is_bought_no_earlier() -> None:
    """Four boosters for 1,400 (350 each), after six sessions: 6 x 450 + 1,400 = 4,100 for ten."""
    after = Offer(4, 1_400_00, after=6)
    mix = cheapest_mix([SINGLE] * 10, [after])
    assert (mix.total, mix.bought, mix.covered) == (4_100_00, ((6, 0),), (False,) * 6 + (True,) * 4)
    assert not cheapest_mix([SINGLE] * 6, [after]).bought


def test_the_first_sessions_may_come_from_a_package_too() -> None:
    """Six for 2,400, then four more for 1,400: 3,800 for ten."""
    mix = cheapest_mix([SINGLE] * 10, [SIX, Offer(4, 1_400_00, after=6)])
    assert (mix.total, mix.bought) == (3_800_00, ((0, 0), (6, 1)))


def test_a_package_for_the_first_course_covers_no_booster() -> None:
    """Six in the first course, four boosters at 425; eight for 2,400, for the first course alone.

    All ten would need 2,400 + 2 x 425 if its last two could be boosters: 3,250. They cannot: 2,400 + 4 x 425 = 4,100.
    """
    prices = [SINGLE] * 6 + [425_00] * 4
    eight = Offer(8, 2_400_00, first_only=True)
    mix = cheapest_mix(prices, [eight], first_course=6)
    assert (mix.total, mix.covered) == (4_100_00, (True,) * 6 + (False,) * 4)
    assert cheapest_mix(prices, [eight._replace(first_only=False)], first_course=6).total == 3_250_00


def test_where_all_is_the_first_course_the_condition_does_not_matter() -> None:
    """Without boosters: eight for 2,400 and two at 450."""
    eight = Offer(8, 2_400_00, first_only=True)
    assert cheapest_mix([SINGLE] * 10, [eight]).total == cheapest_mix([SINGLE] * 10, [eight], 10).total == 3_300_00


def test_packages_for_the_first_course_and_for_any_are_held_apart() -> None:
    """Four first, two boosters, all at 450. Two for the first course at 600, four for any at 1,640 (410 each).

    Twice the former and the boosters singly: 1,200 + 900 = 2,100. Once the former and once the latter: 2,240. Without the cheaper
    one: 1,640 + 900 = 2,540.
    """
    mix = cheapest_mix([SINGLE] * 6, [Offer(2, 600_00, first_only=True), Offer(4, 1_640_00)], first_course=4)
    assert (mix.total, mix.bought, sum(mix.covered)) == (2_100_00, ((0, 0), (2, 0)), 4)


def test_a_package_that_costs_nothing_is_taken() -> None:
    """Two sessions free, the third at 450."""
    assert cheapest_mix([SINGLE] * 3, [Offer(2, 0)]).total == 0
    assert cheapest_mix([SINGLE] * 3, [Offer(2, 0, after=1)]) == Mix(SINGLE, ((1, 0),), (False, True, True))


def test_the_total_is_what_is_bought_and_what_is_paid_singly() -> None:
    """Eleven: six for 2,400, and four of them again for 1,700 (425 each), and one at 450: 4,550."""
    offers = [SIX, Offer(4, 1_700_00)]
    mix = cheapest_mix([SINGLE] * 11, offers)
    assert mix.total == sum(offers[at].price for _, at in mix.bought) + mix.covered.count(False) * SINGLE == 4_550_00


def test_what_is_left_of_a_first_course_package_covers_no_booster() -> None:
    """Three of a package of four for 1,000 against 3 x 400; its fourth session is void, so two boosters cost 400 each: 1,800."""
    clinic = (
        "{name: C, infusion: 450, packages: [{sessions: 4, price: 1000, first_course_only: yes}, {sessions: 1, price: 400}]}"
    )
    course = Course(phases=tuple(phases("weekly x 3, then monthly boosters x 2")), start=date(2026, 12, 1))
    option = only(compare("kind: none", clinic, course), "package")
    assert option.total.patient_pays == sum(option.dues) == 1_800_00
    assert [visit.patient_pays for visit in option.visits][-2:] == [400_00, 400_00]


def test_each_session_of_a_package_is_an_equal_part_of_it_where_a_consultation_is_credited_too() -> None:
    """2,550 / 6 = 425 each, the first session too; the credit of 250 is a matter of single sessions, and told apart."""
    clinic = "consultation: {price: 250, credited: yes}\ninfusion: 475\npackages: [{sessions: 6, price: 2550}]"
    option = next(option for option in compare([], clinic, Course(6)).options if option.way == "package")
    assert pays(option) == [250, *[425] * 6]
    assert assumed(option, "bought.consultation_fee", fee=250_00, by_package=True)
