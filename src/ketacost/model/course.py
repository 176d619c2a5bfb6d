"""The course of treatment a person plans."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MOST_SESSIONS = 10_000


@dataclass(frozen=True, slots=True)
class Course:
    """What is estimated: how many infusions, of which kind, for what.

    Raises ``ValueError`` for a number of sessions that no course has.
    """

    sessions: int = 6
    consultation: bool | None = None
    """Whether a consultation comes first; ``None``, where the clinic lists one."""
    infusion: str | None = None
    """A kind of infusion by the name on the clinic's list."""
    minutes: int | None = None
    condition: str | None = None
    network: Literal["in", "out"] | None = None
    """Take every clinic as in or out of network, whatever the files say."""
    sessions_stated: bool = True
    """Whether the person said how many; six is assumed otherwise, and shown."""

    def __post_init__(self) -> None:
        if isinstance(self.sessions, bool) or not isinstance(self.sessions, int) or not 1 <= self.sessions <= MOST_SESSIONS:
            message = f"a course has from 1 to {MOST_SESSIONS:,} sessions, not {self.sessions!r}"
            raise ValueError(message)
