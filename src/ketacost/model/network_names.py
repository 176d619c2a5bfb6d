"""Whether two names of networks are one, or may be: letters are compared, nothing is known of who belongs to whom."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

IN_A_ROW: Final = 4
"""Letters at the beginning of a word that are hardly another's by chance: "aetn", "unit". Inside words it takes one more."""
_SHORTEST: Final = 3

_WHOLE: Final = ("medicare", "medicaid", "tricare", "blue", "cross", "shield")
"""Parts by themselves wherever they stand, and alike only where they are the same: Medicare is no Medicaid."""

_LONG: Final = """
    networks network insurance benefits benefit healthcare health care plans plan choice plus select open access advantage sample
    provider providers preferred premier standard basic bronze silver gold platinum employer family individual marketplace
    private coverage company group hdhp
"""
_SHORT: Final = "ppo hmo epo pos hsa hra my the of and for with in at by an net inc llc co i ii iii iv v vi vii viii ix x"
_ENDING: Final = r"(?:ppo|hmo|epo|pos|hsa)(?:i{1,3}|iv|v|\d)?\b"
_PARTS: Final = f"({'|'.join(_WHOLE)})|{'|'.join(sorted(_LONG.split(), key=len, reverse=True))}|{_ENDING}"
_NOTHING: Final = rf"(?:{'|'.join(_SHORT.split())})?\d*|\w"
_WRITTEN_SHORT: Final = (("bcbs", "blue cross blue shield "), ("uhc", "united "))
"""Insurers whom everybody calls by their letters, perhaps with a state's behind them ("BCBSTX")."""


@lru_cache(4096)
def letters_of(name: str) -> str:
    """A name as it is compared: capitals, spaces and hyphens say nothing."""
    return re.sub(r"[\s\-\u2010-\u2015]+", "", name.casefold()) or name


@lru_cache(4096)
def distinctive(name: str) -> frozenset[str]:
    """The parts of a name that tell it from others: no "network", "PPO", "Choice", "II".

    >>> sorted(distinctive("Aetna Choice POS II")), sorted(distinctive("UnitedHealthcare"))
    (['aetna'], ['united'])
    """
    words = " ".join(_in_full(word) for word in re.findall(r"\w+", name.casefold().replace("_", " ")))
    parts = re.sub(_PARTS, lambda found: f" {found[1] or ''} ", words).split()
    return frozenset(part for part in parts if not re.fullmatch(_NOTHING, part))


def _in_full(word: str) -> str:
    for short, full in _WRITTEN_SHORT:
        if word.startswith(short):
            return full + word.removeprefix(short)
    return word


@lru_cache(4096)
def alike(own: tuple[str, ...], called: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the other names that look like one of a plan's: of its networks, or of what else it is called."""
    return tuple(
        name
        for name in others
        if any(resemble(each, name) for each in (*own, *called)) or any(within(each, name) for each in own)
    )


@lru_cache(4096)
def resemble(one: str, other: str) -> bool:
    """Whether two names may mean the same: a distinctive part in common, or one or two letters apart.

    >>> resemble("Aetna", "Aetna Choice POS II"), resemble("Atena PPO", "Aetna"), resemble("blue-choice", "Aetna Choice")
    (True, True, False)
    """
    parts, others = distinctive(one), distinctive(other)
    if any(_alike(mine, theirs) for mine in parts for theirs in others):
        return True
    return bool(parts or others) and _misspelled(letters_of(one), letters_of(other))


def within(one: str, other: str) -> bool:
    """Whether one of two names is nothing but usual words, and the other says it too: "Open Access Plus" of Cigna's."""
    pairs = ((letters_of(one), letters_of(other)), (letters_of(other), letters_of(one)))
    return any(not distinctive(name) and len(name) >= _SHORTEST and name in whole for name, whole in pairs)


def _alike(one: str, other: str) -> bool:
    if one == other or (one in _WHOLE and other in _WHOLE):
        return one == other
    begins = (one[:IN_A_ROW] in other or other[:IN_A_ROW] in one) and min(len(one), len(other)) >= IN_A_ROW
    return begins or any(one[at : at + IN_A_ROW + 1] in other for at in range(len(one) - IN_A_ROW)) or _misspelled(one, other)


def _misspelled(one: str, other: str) -> bool:
    """Two letters, but one alone in a short word: half of it would be another one."""
    longer = max(len(one), len(other))
    return longer >= IN_A_ROW and _edits(one, other) <= (1 if longer <= IN_A_ROW + 1 else 2)


def _edits(one: str, other: str) -> int:
    """Letters added, left out, replaced, or two neighbours exchanged, from one word to the other."""
    before, here = [0] * (len(other) + 1), list(range(len(other) + 1))
    for i, mine in enumerate(one, 1):
        last, before, here = before, here, [i]
        for j, theirs in enumerate(other, 1):
            cost = min(before[j] + 1, here[j - 1] + 1, before[j - 1] + (mine != theirs))
            if i > 1 and j > 1 and mine == other[j - 2] and one[i - 2] == theirs:
                cost = min(cost, last[j - 2] + 1)
            here.append(cost)
    return here[-1]
