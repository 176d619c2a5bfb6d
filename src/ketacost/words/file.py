"""What looks wrong in a plan or clinic file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ketacost.words.sentences import Sentences


def _slip(says: object, at: Sequence[str | int] = (), detail: str = "") -> str:
    where = f"{'.'.join(map(str, at))}: " if at else ""
    return f"{where}{says}{f' ({detail})' if detail else ''}"


SENTENCES: Final[Sentences] = {"file.slip": _slip}
