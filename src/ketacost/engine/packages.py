"""The cheapest mix of packages, a membership and single sessions that covers a course: exact, by dynamic programming. Cents.

A package's sessions may be used for any sessions after it was bought. Buying more than is used is allowed, and sometimes cheaper
(``rules.md``, "Ways to pay").

The course is walked through backwards: for every number of sessions in hand, what the rest of it costs at least. Nothing is
guessed; the property tests hold it against trying every mix. Three things need no trying, for whatever they rule out can be
changed into a mix that costs no more: a package is bought for the session that it first covers, with nothing of its kind in
hand; sessions for the first course alone are used before others; a fee is paid for a session that no package covers. So no more
is ever in hand than the largest package holds, and work grows with sessions times that. Once no later session costs more than an
earlier one, what is in hand is best used at once, and work grows with the sessions alone: see ``MixCosts``.
"""

from __future__ import annotations

from collections.abc import Sequence

from ketacost.engine.mix import Member, Mix, Offer
from ketacost.engine.mix_costs import Costs, MixCosts, opened


def cheapest_mix(
    prices: Sequence[int], offers: Sequence[Offer], first_course: int | None = None, member: Member | None = None
) -> Mix:
    """The cheapest mix for sessions at these single prices, in order; the first ``first_course`` are the first course.

    >>> cheapest_mix([45000] * 8, [Offer(6, 240000)])
    Mix(total=330000, bought=((0, 0),), covered=(True, True, True, True, True, True, False, False), joined=())
    """
    first = len(prices) if first_course is None else min(first_course, len(prices))
    return _Search(prices, offers, first, member).mix()


class _Search(MixCosts):
    """The way along the least costs."""

    def mix(self) -> Mix:
        """Walk forward along the least costs; where two ways cost the same, what is in hand goes first, then buying."""
        bought, covered, joined = list[tuple[int, int]](), list[bool](), list[int]()
        early = held = 0
        time: list[Costs] = []  # as long as a membership runs: the costs to a member, those of its next session last
        for had in range(len(self.prices)):
            early = early if had < self.first else 0
            if len(time) > 1:
                cost, rest = time.pop()[early][held], time[-1]
            else:
                time, cost, rest = [], self.costs[had][early][held], self.costs[had + 1]
            step = self._covered(had, cost, opened(rest, self.most_early), early, held)
            covered.append(step is not None)
            if step is not None:
                early, held, at = step
                bought += [(had, at)] if at is not None else []
            elif not time and self._joins(had, cost, early, held):
                joined.append(had)
                time = self.as_member(had)
        return Mix(self.costs[0][0][0] // self.unit, tuple(bought), tuple(covered), tuple(joined))

    def _covered(self, had: int, cost: int, rest: Costs, early: int, held: int) -> tuple[int, int, int | None] | None:
        """What is in hand after a package covers this session, and which is bought for it; ``None`` where none does."""
        if early:
            return (early - 1, held, None) if rest[early - 1][held] == cost else None
        if held and rest[0][held - 1] == cost:
            return 0, held - 1, None
        for at, left in self.on_offer(had, self.early if had < self.first else ()):
            if self.asks[at] + rest[left][held] == cost:
                return left, held, at
        for at, left in self.on_offer(had, () if held else self.plain):
            if self.asks[at] + rest[0][left] == cost:
                return 0, left, at
        return None

    def _joins(self, had: int, cost: int, early: int, held: int) -> bool:
        """Whether the fee of the membership is paid for this session."""
        return self.member is not None and self.joined(had, len(self.costs[had]))[early][held] == cost
