"""Sentences that were made where they were found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

SENTENCES: Final[Mapping[str, Callable[..., str]]] = {"as_told.text": lambda text: text}
