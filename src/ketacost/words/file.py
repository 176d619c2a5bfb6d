"""What looks wrong in a plan or clinic file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ketacost.words.sentences import Sentences


def _of_plan(at: Sequence[str | int], says: object, detail: str) -> str:
    return f"{'.'.join(map(str, at))}: {says}{f' ({detail})' if detail else ''}"


SENTENCES: Final[Sentences] = {"file.plan": _of_plan, "file.clinic": lambda says: str(says)}
