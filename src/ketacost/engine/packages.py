"""The cheapest mix of packages, a membership and single sessions that covers a course: exact, by dynamic programming. Cents.

A package's sessions may be used for any sessions after it was bought. Buying more than is used is allowed, and sometimes cheaper
(``rules.md``, "Ways to pay").

The course is walked through backwards: for every number of sessions in hand, what the rest of it costs at least. Nothing is
guessed; the property tests hold it against trying every mix. Three things need no trying, for whatever they rule out can be
changed into a mix that costs no more: a package is bought for the session that it first covers, with nothing of its kind in
hand; sessions for the first course alone are used before others; a fee is paid for a session that no package covers. So no more
is ever in hand than the largest package holds, and work grows with sessions times that.
"""

from __future__ import annotations

from collections.abc import Sequence

from ketacost.engine.mix import Member, Mix, Offer

_Costs = list[list[int]]
"""By first-course sessions in hand, then by other sessions in hand: the least that the rest of the course costs."""


def cheapest_mix(
    prices: Sequence[int], offers: Sequence[Offer], first_course: int | None = None, member: Member | None = None
) -> Mix:
    """The cheapest mix for sessions at these single prices, in order; the first ``first_course`` are the first course.

    >>> cheapest_mix([45000] * 8, [Offer(6, 240000)])
    Mix(total=330000, bought=((0, 0),), covered=(True, True, True, True, True, True, False, False), joined=())
    """
    first = len(prices) if first_course is None else min(first_course, len(prices))
    return _Search(prices, offers, first, member).mix()


class _Search:
    """One search: the least costs before each session, and the way along them."""

    def __init__(self, prices: Sequence[int], offers: Sequence[Offer], first: int, member: Member | None) -> None:
        count = len(prices)
        self.unit = count + 1  # of two ways that cost the same, the one with fewer purchases: each counts a part of a cent
        self.prices, self.first, self.offers = [price * self.unit for price in prices], first, offers
        self.asks = [offer.price * self.unit + 1 for offer in offers]
        self.member = member and Member(
            member.fee * self.unit + 1, [price * self.unit for price in member.prices], member.until
        )
        alone = [offer.first_only and first < count for offer in offers]  # all is the first course: no offer is special
        self.early = [at for at, only in enumerate(alone) if only and first]
        self.plain = [at for at, only in enumerate(alone) if not only and count]
        self.most_early = max((min(offers[at].sessions, first) for at in self.early), default=1)
        self.most = max((min(offers[at].sessions, count) for at in self.plain), default=1)
        self.left = [
            min(offer.sessions, self.most_early if at in self.early else self.most) - 1 for at, offer in enumerate(offers)
        ]
        self.costs: list[_Costs] = [[]] * count + [[[0] * self.most]]
        for had in range(count - 1, -1, -1):
            self.costs[had] = self._before(had)

    def _before(self, had: int) -> _Costs:
        """What the course costs from this session on, to somebody who is no member."""
        costs = self._paid(self.costs[had + 1], had, self.prices[had])
        if self.member is None:
            return costs
        joined = self._joined(had, len(costs))
        return [[min(pair) for pair in zip(*rows, strict=True)] for rows in zip(costs, joined, strict=True)]

    def _joined(self, had: int, rows: int) -> _Costs:
        """The same, where the fee of the membership is paid for this session."""
        if self.member is None:
            return []
        ask = self.member.fee + self.member.prices[had]
        return [[ask + rest for rest in row] for row in _opened(self._as_member(had)[-1], rows)]

    def _as_member(self, had: int) -> list[_Costs]:
        """The costs to somebody who paid the fee for this session, from the end of its time back to the session after it."""
        if self.member is None:
            return []
        found = [self.costs[self.member.until[had]]]
        for at in range(self.member.until[had] - 1, had, -1):
            found.append(self._paid(found[-1], at, self.member.prices[at]))
        return found

    def _paid(self, rest: _Costs, had: int, price: int) -> _Costs:
        """The costs before a session from those after it: it is paid singly, out of hand, or a package is bought for it."""
        rows = self.most_early if had < self.first else 1
        rest = _opened(rest, rows)
        plain = rest[0]
        row = [plain[0] + price, *(min(cost + price, out) for cost, out in zip(plain[1:], plain, strict=False))]
        for at, left in self._on_offer(had, self.plain):
            row[0] = min(row[0], self.asks[at] + plain[left])
        for at, left in self._on_offer(had, self.early if had < self.first else ()):
            row = [min(cost, self.asks[at] + after) for cost, after in zip(row, rest[left], strict=True)]
        return [row, *([min(s + price, o) for s, o in zip(rest[e], rest[e - 1], strict=True)] for e in range(1, rows))]

    def _on_offer(self, had: int, kinds: Sequence[int]) -> list[tuple[int, int]]:
        """What can be bought by now, and what is left of it after the session that it is bought for."""
        return [(at, self.left[at]) for at in kinds if self.offers[at].after <= had]

    def mix(self) -> Mix:
        """Walk forward along the least costs; where two ways cost the same, what is in hand goes first, then buying."""
        bought, covered, joined = list[tuple[int, int]](), list[bool](), list[int]()
        early = held = 0
        time: list[_Costs] = []  # as long as a membership runs: the costs to a member, those of its next session last
        for had in range(len(self.prices)):
            early = early if had < self.first else 0
            if len(time) > 1:
                cost, rest = time.pop()[early][held], time[-1]
            else:
                time, cost, rest = [], self.costs[had][early][held], self.costs[had + 1]
            step = self._covered(had, cost, _opened(rest, self.most_early), early, held)
            covered.append(step is not None)
            if step is not None:
                early, held, at = step
                bought += [(had, at)] if at is not None else []
            elif not time and self._joins(had, cost, early, held):
                joined.append(had)
                time = self._as_member(had)
        return Mix(self.costs[0][0][0] // self.unit, tuple(bought), tuple(covered), tuple(joined))

    def _covered(self, had: int, cost: int, rest: _Costs, early: int, held: int) -> tuple[int, int, int | None] | None:
        """What is in hand after a package covers this session, and which is bought for it; ``None`` where none does."""
        if early:
            return (early - 1, held, None) if rest[early - 1][held] == cost else None
        if held and rest[0][held - 1] == cost:
            return 0, held - 1, None
        for at, left in self._on_offer(had, self.early if had < self.first else ()):
            if self.asks[at] + rest[left][held] == cost:
                return left, held, at
        for at, left in self._on_offer(had, () if held else self.plain):
            if self.asks[at] + rest[0][left] == cost:
                return 0, left, at
        return None

    def _joins(self, had: int, cost: int, early: int, held: int) -> bool:
        """Whether the fee of the membership is paid for this session."""
        return self.member is not None and self._joined(had, len(self.costs[had]))[early][held] == cost


def _opened(costs: _Costs, rows: int) -> _Costs:
    """The same costs for any number of first-course sessions in hand: after the first course they are worth nothing."""
    return costs if len(costs) == rows else [costs[0]] * rows
