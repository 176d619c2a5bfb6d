"""A course that is paid in more than one way: its parts in words."""

from __future__ import annotations

from collections.abc import Sequence

from ketacost.words.counted import in_words


def short_parts(parts: Sequence[tuple[str, int, str]]) -> str:
    """The parts of a mixed way as the label of a row, told as ``parts_in_words`` takes them.

    >>> short_parts([("insurance", 6, "Hospital"), ("self_pay", 2, "Hospital")])
    'six insured, two not'
    >>> short_parts([("insurance", 6, "Hospital"), ("self_pay", 2, "Serenity")])
    'six insured, two at Serenity'
    """
    here = parts[0][2]
    told = [
        f"{in_words(sessions)} {'insured' if way == 'insurance' else 'not' if clinic == here else ''}".rstrip()
        + ("" if clinic == here else f" at {clinic}")
        for way, sessions, clinic in parts
    ]
    return ", ".join(told)


def parts_in_words(parts: Sequence[tuple[str, int, str]]) -> list[str]:
    """Each part of a mixed way, told by way, sessions and clinic; a clinic is named once.

    >>> parts_in_words([("insurance", 6, "Hospital"), ("self_pay", 2, "Hospital")])
    ['6 through insurance at Hospital', '2 paying yourself there']
    """
    before = (None, *(clinic for _, _, clinic in parts))
    return [
        f"{sessions} {'through insurance' if way == 'insurance' else 'paying yourself'} "
        f"{'there' if clinic == last else f'at {clinic}'}"
        for (way, sessions, clinic), last in zip(parts, before, strict=False)
    ]
