"""When each package of a mix is bought."""

from __future__ import annotations

from collections.abc import Sequence

from ketacost.engine.packages import Mix, Offer


def when_needed(mix: Mix, offers: Sequence[Offer]) -> Mix:
    """The same packages, each bought when the one before is used up: nobody pays ahead for more than has to be.

    A package whose sessions are for the first course alone may leave some unused, so beside one all stay as they are.
    """
    if any(offers[at].first_only for _, at in mix.bought):
        return mix
    waiting = iter(mix.bought)
    bought: list[tuple[int, int]] = []
    held = 0
    for had, covered in enumerate(mix.covered):
        if covered and held == 0:
            _, at = next(waiting)
            bought.append((had, at))
            held = offers[at].sessions
        held -= covered
    return mix._replace(bought=tuple(bought))
