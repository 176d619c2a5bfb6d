"""The answer among the options: what can be counted on, and what it would be "if"."""

from __future__ import annotations

from typing import NamedTuple

from ketacost.result.option import Option


class Answer(NamedTuple):
    """What the screen says first."""

    sure: Option | None
    """The cheapest option that asks for nothing to turn out well."""
    ceiling: Option | None
    """Where insurance is cheaper than that whatever the answers: the dearest of its answers."""
    hopeful: Option | None
    """The cheapest option that depends on an answer, where it is cheaper than both."""
    lightest: Option | None = None
    """Of the options that hang on no answer the one that needs the least cash at once, where that is less than the best one needs."""

    @property
    def best(self) -> Option | None:
        """The option to show visit by visit."""
        return self.ceiling or self.sure or self.hopeful
