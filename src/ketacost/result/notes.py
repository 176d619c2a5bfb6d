"""A finding whose sentence is made where it is found: what :mod:`ketacost.words` has no table for yet."""

from __future__ import annotations

from typing import Self

from ketacost.words import note as findings


class Note(findings.Note):
    """A finding that is a sentence already: which plan or clinic it is about, and what it says."""

    __slots__ = ()

    def __new__(cls, about: str, text: str) -> Self:
        return super().__new__(cls, "as_told.text", about, (("text", text),))
