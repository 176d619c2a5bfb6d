"""The way to a clinic, as screens tell it."""

from __future__ import annotations

from ketacost.money import dollars
from ketacost.result.extras import Travel


def in_words(travel: Travel) -> str:
    """The course's way in a line."""
    listed = ", ".join(f"{dollars(cents)} {name.replace('_', ' ')}" for name, cents in travel.parts)
    visits = f"{travel.visits} visit{'' if travel.visits == 1 else 's'}"
    once = [
        f"{dollars(cents)} {words}"
        for cents, words in ((travel.per_session, "for each with a session"), (travel.per_visit, "for each other one"))
        if cents
    ]
    return f"getting there costs {dollars(travel.total)} for {visits}, {' and '.join(once)} ({listed})"
