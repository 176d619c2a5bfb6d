"""What the rest of a course costs at least, by what is in hand: the half of the package search that looks backwards. Cents."""

from __future__ import annotations

from collections.abc import Sequence

from ketacost.engine.mix import InHand, Member, Offer, steady_from

Costs = Sequence[Sequence[int]]
"""By first-course sessions in hand, then by other sessions in hand: the least that the rest of the course costs."""


class MixCosts:
    """One search: the least costs before each session."""

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
        self.costs: list[Costs] = [[]] * count + [[[0] * self.most]]
        steady = count if member is not None else self._steady_costs(steady_from(prices))
        for had in range(steady - 1, -1, -1):
            self.costs[had] = self._before(had)

    def _steady_costs(self, start: int) -> int:
        """Fill in the costs from ``start`` on, where whatever is in hand is used at once; ``start`` again.

        After the first course the rest then costs, with some sessions in hand, what it costs after those with nothing in hand;
        within it, what it costs after the first-course sessions in hand.
        """
        count, first = len(self.prices), self.first if self.early else 0
        onward = [0] * (count + self.most)
        for had in range(count - 1, max(start, first) - 1, -1):
            ways = [self.asks[at] + onward[had + 1 + left] for at, left in self.on_offer(had, self.plain)]
            onward[had] = min([self.prices[had] + onward[had + 1], *ways])
            self.costs[had] = [InHand(onward, had, self.most)]
        rows: dict[int, list[int]] = {}
        if start < first:
            rows[first] = list(opened(self.costs[first], 1)[0])
        for had in range(first - 1, start - 1, -1):
            rows[had] = self._steady_row(had, rows)
            self.costs[had] = [rows[min(had + early, first)] for early in range(self.most_early)]
        return start

    def _steady_row(self, had: int, rows: dict[int, list[int]]) -> list[int]:
        """The same within the first course, by other sessions in hand."""
        after, price = rows[had + 1], self.prices[had]
        row = [
            min([price + after[0], *(self.asks[at] + after[left] for at, left in self.on_offer(had, self.plain))]),
            *after[:-1],
        ]
        for at, left in self.on_offer(had, self.early):
            row = [
                min(cost, self.asks[at] + rest) for cost, rest in zip(row, rows[min(had + 1 + left, self.first)], strict=True)
            ]
        return row

    def _before(self, had: int) -> Costs:
        """What the course costs from this session on, to somebody who is no member."""
        costs = self._paid(self.costs[had + 1], had, self.prices[had])
        if self.member is None:
            return costs
        joined = self.joined(had, len(costs))
        return [[min(pair) for pair in zip(*rows, strict=True)] for rows in zip(costs, joined, strict=True)]

    def joined(self, had: int, rows: int) -> Costs:
        """The same, where the fee of the membership is paid for this session."""
        if self.member is None:
            return []
        ask = self.member.fee + self.member.prices[had]
        return [[ask + rest for rest in row] for row in opened(self.as_member(had)[-1], rows)]

    def as_member(self, had: int) -> list[Costs]:
        """The costs to somebody who paid the fee for this session, from the end of its time back to the session after it."""
        if self.member is None:
            return []
        found = [self.costs[self.member.until[had]]]
        for at in range(self.member.until[had] - 1, had, -1):
            found.append(self._paid(found[-1], at, self.member.prices[at]))
        return found

    def _paid(self, rest: Costs, had: int, price: int) -> Costs:
        """The costs before a session from those after it: it is paid singly, out of hand, or a package is bought for it."""
        rows = self.most_early if had < self.first else 1
        rest = opened(rest, rows)
        plain = rest[0]
        row = [plain[0] + price, *(min(cost + price, out) for cost, out in zip(plain[1:], plain, strict=False))]
        for at, left in self.on_offer(had, self.plain):
            row[0] = min(row[0], self.asks[at] + plain[left])
        for at, left in self.on_offer(had, self.early if had < self.first else ()):
            row = [min(cost, self.asks[at] + after) for cost, after in zip(row, rest[left], strict=True)]
        return [row, *([min(s + price, o) for s, o in zip(rest[e], rest[e - 1], strict=True)] for e in range(1, rows))]

    def on_offer(self, had: int, kinds: Sequence[int]) -> list[tuple[int, int]]:
        """What can be bought by now, and what is left of it after the session that it is bought for."""
        return [(at, self.left[at]) for at in kinds if self.offers[at].after <= had]


def opened(costs: Costs, rows: int) -> Costs:
    """The same costs for any number of first-course sessions in hand: after the first course they are worth nothing."""
    return costs if len(costs) == rows else [costs[0]] * rows
