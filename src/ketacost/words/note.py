"""A finding as data: a code, what it is about, and its numbers. Its sentence is made when somebody reads it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

Value = int | str | bool | date | tuple[object, ...] | None
"""What a finding holds: cents, parts per million, counts, names, days; nothing that is worded already."""


class Note(NamedTuple):
    """Something an answer takes for granted, warns of, knows or asks. Equal findings are equal values."""

    code: str
    """Its stable name, ``topic.what``; the topic is the file of ``ketacost.words`` that has its sentence."""
    about: str = ""
    """The plan or clinic it is about; empty where it holds for the whole answer."""
    numbers: tuple[tuple[str, Value], ...] = ()
    """By name, in the order in which they were given."""

    def __str__(self) -> str:
        """The sentence."""
        from ketacost.words.sentences import sentence  # most findings are counted or compared, few are read

        return sentence(self.code, self.numbers)

    @property
    def hint(self) -> str:
        """The option or the key of a file that changes what it says; empty where none does."""
        from ketacost.words.sentences import hint_of

        return hint_of(self.code, self.numbers)

    @property
    def hinted(self) -> str:
        """The sentence, and the hint behind it: what files and lists of assumptions have."""
        return f"{self} ({hint})" if (hint := self.hint) else str(self)

    @property
    def in_full(self) -> str:
        """The same under the name of what it is about."""
        return f"{self.about}: {self.hinted}" if self.about else self.hinted

    @property
    def told(self) -> str:
        """The sentence under the name of what it is about."""
        return f"{self.about}: {self}" if self.about else str(self)

    def number(self, name: str) -> Value:
        """One of its numbers. Raises ``KeyError`` where it has none of that name."""
        return dict(self.numbers)[name]


def note(code: str, about: str = "", /, **numbers: Value) -> Note:
    """A finding with its numbers by name.

    >>> note("years.starts_again", "My PPO", on=date(2027, 1, 1)).code
    'years.starts_again'
    """
    return Note(code, about, tuple(numbers.items()))
