"""What is bought ahead: a package, or the fee of a membership. Amounts in cents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from ketacost.money import json_number
from ketacost.words.note import Note
from ketacost.words.way import Bought


class Purchase(NamedTuple):
    """A package that is bought, or the fee of a membership. Price in cents."""

    what: Note
    sessions: int | None
    """That it holds; ``None`` of a membership, which makes sessions cheaper and holds none."""
    price: int
    times: int
    before: tuple[int, ...] = ()
    """The session on whose day each is paid."""

    @property
    def name(self) -> str:
        """A package by its name, or by what it holds; a membership by what its fee is for."""
        return str(self.what)

    @property
    def in_way(self) -> Bought:
        """As a way of paying names it: by the clinic's name for it, or the infusion that it is for."""
        given = dict(self.what.numbers)
        name = given.get("name") or given.get("infusion")
        return Bought(self.times, self.sessions, None if name is None else str(name))

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {
            "name": self.name,
            "sessions": self.sessions,
            "price": json_number(self.price),
            "count": self.times,
        }


def bought(purchases: Sequence[Purchase]) -> dict[str, Any]:
    """What is bought, with the keys that scripts rely on, and beside it, in the same order, the sessions on whose day each is paid."""
    return {
        "purchases": [item.to_dict() for item in purchases],
        "purchases_paid_at_session": [list(item.before) for item in purchases],
    }
