"""What somebody who mistyped a word probably meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

LIKENESS = 0.7  # below that, "coinsurance" would be taken for "insurer"


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant."""
    from difflib import get_close_matches  # only for a mistake

    return next(iter(get_close_matches(word, list(known), n=1, cutoff=LIKENESS)), None)


def meant(word: str, known: Sequence[str]) -> str:
    """Advice on a word that is not known: the one that was probably meant, else all there are."""
    close = closest(word, known)
    return f"did you mean {close}?" if close else f"{'one of ' if len(known) > 1 else ''}{', '.join(known)}" or "the rest alone"
