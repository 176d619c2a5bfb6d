"""The cheapest mix of packages: nothing that can be bought and used is cheaper."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from ketacost.engine.mix import Member, Mix, Offer
from ketacost.engine.packages import cheapest_mix

PRICES = (30_000, 40_000, 45_000, 50_000, 70_000)
LISTS = 10_000

PRICE_LISTS = st.lists(st.integers(0, 900_00), max_size=12)
OFFERS = st.lists(st.builds(Offer, st.integers(1, 14), st.integers(0, 4_000_00), st.integers(0, 6), st.booleans()), max_size=4)
FIRST = st.none() | st.integers(0, 12)


def brute(prices: Sequence[int], offers: Sequence[Offer], first: int) -> int:
    """The least that any way to buy and use packages costs: before every session each offer may be bought, again and again."""
    count = len(prices)

    @cache
    def least(had: int, held: int, early: int) -> int:
        """What the rest costs after ``had`` sessions, with so many in hand, and so many more for the first course alone."""
        if had == count:
            return 0
        ways = [prices[had] + least(had + 1, held, early)]
        if held:
            ways.append(least(had + 1, held - 1, early))
        if early and had < first:
            ways.append(least(had + 1, held, early - 1))
        for offer in offers:
            in_hand = early if offer.first_only else held
            more = min(in_hand + offer.sessions, first if offer.first_only else count)
            if offer.after <= had and more > in_hand:
                ways.append(offer.price + (least(had, held, more) if offer.first_only else least(had, more, early)))
        return min(ways)

    return least(0, 0, 0)


def brute_as_member(prices: Sequence[int], offers: Sequence[Offer], first: int, member: Member) -> int:
    """The same where before every session the fee of a membership may be paid too."""
    count = len(prices)

    @cache
    def least(had: int, held: int, early: int, until: int) -> int:
        """``until``: the first session that the last fee does not reach."""
        if had == count:
            return 0
        ways = [(member.prices[had] if had < until else prices[had]) + least(had + 1, held, early, until)]
        if held:
            ways.append(least(had + 1, held - 1, early, until))
        if early and had < first:
            ways.append(least(had + 1, held, early - 1, until))
        if member.until[had] > until:
            ways.append(member.fee + least(had, held, early, member.until[had]))
        for offer in offers:
            in_hand = early if offer.first_only else held
            more = min(in_hand + offer.sessions, first if offer.first_only else count)
            if offer.after <= had and more > in_hand:
                ways.append(
                    offer.price + (least(had, held, more, until) if offer.first_only else least(had, more, early, until))
                )
        return min(ways)

    return least(0, 0, 0, 0)


def price_list(seed: random.Random) -> tuple[list[int], list[Offer], int]:
    """A small price list: falling, rising or mixed prices, packages with and without conditions, and too large ones."""
    count = seed.randint(1, 9)
    prices = sorted((seed.choice(PRICES) for _ in range(count)), reverse=seed.random() < 0.5)
    if seed.random() < 0.5:
        seed.shuffle(prices)
    offers = [
        Offer(
            sessions := seed.randint(1, 11),
            seed.choice((seed.randint(100_00, 3_000_00), sessions * seed.choice((300_00, 375_00, 420_00)))),
            seed.choice((0, 0, 0, 1, 2, 4)),
            seed.random() < 0.3,
        )
        for _ in range(seed.randint(0, 4))
    ]
    return prices, offers, seed.randint(1, count)


def check_possible(mix: Mix, prices: Sequence[int], offers: Sequence[Offer], first: int) -> None:
    """Nothing is bought too early or used before it is bought, and the total is what is bought and what is paid singly."""
    held = early = 0
    for had, covered in enumerate(mix.covered):
        for _, at in (bought for bought in mix.bought if bought[0] == had):
            assert offers[at].after <= had
            if offers[at].first_only and first < len(prices):
                early += offers[at].sessions
            else:
                held += offers[at].sessions
        if covered and early and had < first:
            early -= 1
        elif covered:
            held -= 1
        assert held >= 0
    assert list(mix.bought) == sorted(mix.bought, key=lambda bought: bought[0])
    assert len(mix.covered) == len(prices)
    singly = sum(price for price, covered in zip(prices, mix.covered, strict=True) if not covered)
    assert mix.total == sum(offers[at].price for _, at in mix.bought) + singly


def test_the_mix_is_the_cheapest_there_is_on_ten_thousand_random_price_lists() -> None:
    seed = random.Random(20261122)
    seen = dict.fromkeys(("bought", "several", "more than needed", "after sessions", "first course only"), 0)
    for _ in range(LISTS):
        prices, offers, first = price_list(seed)
        mix = cheapest_mix(prices, offers, first)
        assert mix.total == brute(tuple(prices), tuple(offers), first), (prices, offers, first)
        check_possible(mix, prices, offers, first)
        taken = [offers[at] for _, at in mix.bought]
        seen["bought"] += bool(taken)
        seen["several"] += len(taken) > 1
        seen["more than needed"] += sum(offer.sessions for offer in taken) > sum(mix.covered)
        seen["after sessions"] += any(offer.after for offer in taken)
        seen["first course only"] += any(offer.first_only for offer in taken) and first < len(prices)
    assert min(seen.values()) > LISTS / 20, f"the lists are to try everything: {seen}"


def test_with_a_membership_too_the_mix_is_the_cheapest_there_is() -> None:
    seed = random.Random(20261123)
    seen = dict.fromkeys(("joined", "joined and bought", "joined again"), 0)
    for _ in range(LISTS):
        prices, offers, first = price_list(seed)
        within = seed.randint(1, 5)
        until = [min(had + within, len(prices)) for had in range(len(prices))]
        lower = [min(price, seed.choice(PRICES)) for price in prices]
        member = Member(seed.choice((20_00, 50_00, 100_00, 300_00)), lower, until)
        mix = cheapest_mix(prices, offers, first, member)
        assert mix.total == brute_as_member(tuple(prices), tuple(offers), first, member), (prices, offers, first, member)
        in_time = {had for joined in mix.joined for had in range(joined, until[joined])}
        asked = [lower[had] if had in in_time else price for had, price in enumerate(prices)]
        check_possible(mix._replace(total=mix.total - member.fee * len(mix.joined)), asked, offers, first)
        assert not any(mix.covered[joined] for joined in mix.joined)
        seen["joined"] += bool(mix.joined)
        seen["joined and bought"] += bool(mix.joined and mix.bought)
        seen["joined again"] += len(mix.joined) > 1
    assert min(seen.values()) > LISTS / 20, f"the lists are to try everything: {seen}"


@given(st.integers(0, 40), st.integers(0, 900_00), OFFERS)
def test_at_one_price_and_without_conditions_trying_every_count_finds_nothing_cheaper(
    sessions: int, price: int, offers: list[Offer]
) -> None:
    plain = [Offer(offer.sessions, offer.price) for offer in offers[:3]]
    counts = product(*(range(-(-sessions // offer.sessions) + 1) for offer in plain))
    tried = (
        sum(offer.price * count for offer, count in zip(plain, each, strict=True))
        + price * max(sessions - sum(offer.sessions * count for offer, count in zip(plain, each, strict=True)), 0)
        for each in counts
    )
    assert cheapest_mix([price] * sessions, plain).total == min(tried)


@given(PRICE_LISTS, OFFERS, FIRST)
def test_any_mix_is_possible_and_never_dearer_than_single_sessions(
    prices: list[int], offers: list[Offer], first: int | None
) -> None:
    mix = cheapest_mix(prices, offers, first)
    check_possible(mix, prices, offers, len(prices) if first is None else first)
    assert mix.total <= sum(prices)


@given(PRICE_LISTS, OFFERS, OFFERS, FIRST)
def test_one_more_offer_never_costs_more(prices: list[int], offers: list[Offer], more: list[Offer], first: int | None) -> None:
    assert cheapest_mix(prices, [*offers, *more], first).total <= cheapest_mix(prices, offers, first).total


@given(PRICE_LISTS, st.integers(0, 900_00), OFFERS, st.integers(0, 12))
def test_one_more_session_never_costs_less(prices: list[int], price: int, offers: list[Offer], first: int) -> None:
    first = min(first, len(prices))
    assert cheapest_mix([*prices, price], offers, first).total >= cheapest_mix(prices, offers, first).total


@given(PRICE_LISTS, OFFERS, FIRST, st.integers(1, 100))
def test_prices_in_another_unit_give_the_same_mix(
    prices: list[int], offers: list[Offer], first: int | None, times: int
) -> None:
    mix = cheapest_mix(prices, offers, first)
    larger = [offer._replace(price=offer.price * times) for offer in offers]
    assert cheapest_mix([price * times for price in prices], larger, first) == mix._replace(total=mix.total * times)
