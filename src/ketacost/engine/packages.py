"""The cheapest mix of packages and single sessions that covers a course: exact, by dynamic programming. Cents.

A package's sessions may be used for any sessions after it was bought. Buying more than is used is allowed, and sometimes cheaper
(``rules.md``, "Ways to pay").

The course is walked through backwards. For every number of sessions in hand, what the rest of the course costs at least is
kept: a run of sessions at one price uses some of them and pays for the others, and where a package is on offer it may be bought
first. Nothing is guessed; the property tests hold it against trying every mix. Work grows with sessions times packages.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

MOST_FIRST = 100  # no first course is longer: beyond that, packages for first courses alone are not weighed


class Offer(NamedTuple):
    """A package on offer. Price in cents."""

    sessions: int
    price: int
    after: int = 0
    """Sessions that must have been had before it can be bought."""
    first_only: bool = False  # its sessions are for the first course alone


class Mix(NamedTuple):
    """The cheapest way to have the sessions."""

    total: int
    bought: tuple[tuple[int, int], ...]
    """What is bought, in order: sessions had before it, and which offer."""
    covered: tuple[bool, ...]
    """For each session, whether a package covers it; the others are paid singly."""


class _Run(NamedTuple):
    """Sessions at one price, with nothing to buy in between; ``early``: of the first course."""

    begin: int
    end: int
    price: int
    early: bool


_Costs = list[list[int]]
"""By first-course sessions in hand, then by sessions in hand: the least that the rest of the course costs."""
_Choices = list[list[tuple[int, int]]]
_Buys = dict[int, list[list[int]]]


def cheapest_mix(prices: Sequence[int], offers: Sequence[Offer], first_course: int | None = None) -> Mix:
    """The cheapest mix for sessions at these single prices, in order; the first ``first_course`` are the first course.

    >>> cheapest_mix([45000] * 8, [Offer(6, 240000)])
    Mix(total=330000, bought=((0, 0),), covered=(True, True, True, True, True, True, False, False))
    """
    count = len(prices)
    first = count if first_course is None else min(first_course, count)
    if first == count:  # all is the first course: no offer is special
        offers = [offer._replace(first_only=False) for offer in offers]
    hold = first if first <= MOST_FIRST and any(offer.first_only for offer in offers) else 0
    costs: _Costs = [[0] * (count + 1) for _ in range(hold + 1)]
    used: list[tuple[_Run, _Choices]] = []
    buys: _Buys = {}
    for run in reversed(list(_runs(prices, offers, first))):
        costs, choices = _used(costs, run)
        used.append((run, choices))
        if here := [at for at, offer in enumerate(offers) if offer.after == run.begin and (hold or not offer.first_only)]:
            buys[run.begin] = _bought(costs, offers, here)
    return _traced(costs[0][0] if count else 0, offers, used[::-1], buys, (count, hold))


def _runs(prices: Sequence[int], offers: Sequence[Offer], first: int) -> Iterator[_Run]:
    """The course cut where the price changes, where something comes on offer, and where the first course ends."""
    cuts = {0, len(prices), first, *(offer.after for offer in offers if offer.after < len(prices))}
    cuts |= {at for at in range(1, len(prices)) if prices[at] != prices[at - 1]}
    edges = sorted(cuts)
    for begin, end in pairwise(edges):
        yield _Run(begin, end, prices[begin], end <= first)


def _used(costs: _Costs, run: _Run) -> tuple[_Costs, _Choices]:
    """The costs before a run: for each stock, how many of the run's sessions are best taken from it."""
    length = run.end - run.begin
    found: _Costs = []
    choices: _Choices = []
    for early in range(len(costs)):
        best = _window(costs[early], length, run.price)
        totals, chosen = [total for total, _ in best], [(taken, 0) for _, taken in best]
        for own in range(1, min(early, length) + 1 if run.early else 1):
            for stock, (total, taken) in enumerate(_window(costs[early - own], length - own, run.price)):
                if total < totals[stock]:
                    totals[stock], chosen[stock] = total, (taken, own)
        found.append(totals)
        choices.append(chosen)
    return found, choices


def _window(costs: list[int], length: int, price: int) -> list[tuple[int, int]]:
    """For each stock, the least cost of a run, and how many sessions of the stock that uses: a sliding minimum."""
    found = []
    best: deque[int] = deque()
    for stock, cost in enumerate(costs):
        while best and costs[best[-1]] + best[-1] * price >= cost + stock * price:
            best.pop()
        best.append(stock)
        if best[0] < stock - length:
            best.popleft()
        kept = best[0]
        found.append((costs[kept] + (length - stock + kept) * price, stock - kept))
    return found


def _bought(costs: _Costs, offers: Sequence[Offer], here: Sequence[int]) -> list[list[int]]:
    """Buy, where that is cheaper than what the rest would cost: ``costs`` is changed, and which offer is given; -1 for none."""
    choices = [[-1] * len(row) for row in costs]
    for early in range(len(costs) - 1, -1, -1):
        for stock in range(len(costs[early]) - 1, -1, -1):
            for at in here:
                offer = offers[at]
                after = min(early + offer.sessions, len(costs) - 1) if offer.first_only else early
                more = stock if offer.first_only else min(stock + offer.sessions, len(costs[early]) - 1)
                if (after, more) != (early, stock) and offer.price + costs[after][more] < costs[early][stock]:
                    costs[early][stock] = offer.price + costs[after][more]
                    choices[early][stock] = at
    return choices


def _traced(
    total: int, offers: Sequence[Offer], used: Sequence[tuple[_Run, _Choices]], buys: _Buys, most: tuple[int, int]
) -> Mix:
    """Walk forward along the choices."""
    bought, covered = list[tuple[int, int]](), list[bool]()
    stock = early = 0
    for run, choices in used:
        while run.begin in buys and (at := buys[run.begin][early][stock]) >= 0:
            bought.append((run.begin, at))
            if offers[at].first_only:
                early = min(early + offers[at].sessions, most[1])
            else:
                stock = min(stock + offers[at].sessions, most[0])
        taken, own = choices[early][stock]
        stock, early = stock - taken, early - own
        covered += [True] * (taken + own) + [False] * (run.end - run.begin - taken - own)
    return Mix(total, tuple(bought), tuple(covered))
