"""Text from files made safe to show, and the words all outputs share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from ketacost.money import dollars, percent
from ketacost.result.estimate import Estimate
from ketacost.result.expected_cost import ExpectedCost
from ketacost.result.option import Option
from ketacost.result.purchase import Purchase
from ketacost.words import way
from ketacost.words.mixed_way import parts_in_words

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")

conditions_in_words = way.conditions_in_words
NETWORKS = way.NETWORKS
TREATMENTS = {
    "ketamine_iv": "ketamine infusion",
    "esketamine": "esketamine nasal spray treatment",
    "ketamine_im": "ketamine injection",
    "ketamine_oral": "oral ketamine treatment",
    "tms": "TMS session",
    "ect": "ECT session",
}
DISCLAIMER = "For information only; not medical, legal or insurance advice."


def clean(text: object) -> str:
    r"""Text from a file that can neither colour, move nor clear the terminal: what is not printable is spelled out.

    >>> clean("Clinic\x1b[31m")
    'Clinic\\x1b[31m'
    """
    spaced = str(text).replace("\n", " ").replace("\r", " ").replace("\t", " ")
    return _UNSAFE.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), spaced)


LONGEST_NAME: Final = 16
"""Letters of an insurer's name that a label has room for."""


def insurer_of(option: Option) -> way.Insurer:
    """How the option's plan is spoken of, safe to show: a name too long to say again and again is ``your plan``."""
    name = clean(option.insurer.name)
    return option.insurer._replace(name=name if len(name) <= LONGEST_NAME else way.YOUR_PLAN.name)


def way_in_words(option: Option) -> str:
    """How the course is paid for: ``paying yourself``, or the side of the network, and what must turn out to be so."""
    parts = parts_in_words(_parts(option))
    insurer, on_paper = insurer_of(option), option.on_paper
    return way.way_in_words(
        option.way, option.network, option.if_, _bought(option), insurer=insurer, on_paper=on_paper, parts=parts
    )


def short_way(option: Option, options: Iterable[Option]) -> str:
    """The same as the label of a row, beside the other ways at its clinic, which are among ``options``."""
    beside = {other.way for other in options if other.clinic == option.clinic and other.way != option.way}
    return way.short_way(
        option.way, option.network, _bought(option), insurer=insurer_of(option), beside=beside, parts=_parts(option)
    )


def _parts(option: Option) -> list[tuple[str, int, str]]:
    """The parts of a mixed way; none of another."""
    return [(part.way, part.sessions, clean(part.clinic)) for part in option.parts]


def _bought(option: Option) -> list[way.Bought]:
    return list(map(_safe, option.purchases))


def bought_of(purchase: Purchase) -> str:
    """What is bought ahead: ``package of six (Starter)``."""
    return way.bought_in_words(_safe(purchase))


def _safe(purchase: Purchase) -> way.Bought:
    told = purchase.in_way
    return told._replace(name=told.name and clean(told.name))


def place_in_words(option: Option) -> str:
    """Where, and how it is paid for there; a mixed way names its clinics itself."""
    return way_in_words(option) if option.parts else f"{clean(option.clinic)}, {way_in_words(option)}"


def short_name(clinic: str) -> str:
    """A clinic's name where room is short, without what stands behind it in brackets.

    >>> short_name("Sample Clinic (invented)")
    'Sample Clinic'
    """
    told = clean(clinic)
    return told.rpartition(" (")[0] or told if told.endswith(")") else told


def between(option: Option) -> str:
    """The range of an option, where it has one."""
    low, high = option.bounds
    return "" if low == high else f"{dollars(low)} to {dollars(high)}"


def capital(words: str) -> str:
    """Words that begin a sentence."""
    return words[0].upper() + words[1:]


def year_name(begins: date) -> str:
    """A plan year by the calendar year that it is, or by the two that it lies in.

    >>> year_name(date(2027, 1, 1)), year_name(date(2026, 7, 1))
    ('2027', '2026/27')
    """
    return str(begins.year) if (begins.month, begins.day) == (1, 1) else f"{begins.year}/{(begins.year + 1) % 100:02d}"


def plural(count: int, word: str) -> str:
    """A count with its noun."""
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"


def lacks_consultation(result: Estimate, option: Option) -> bool:
    """Whether other clinics' totals hold a consultation and this one's does not: its file states no price for one."""
    return bool(result.course.consultation) and all(visit.service != "consultation" for visit in option.visits)


def expected_in_words(item: ExpectedCost) -> str:
    """The expected cost at the person's own chance."""
    plan = f", {clean(item.plan)}" if item.plan else ""
    plan += "" if item.network is None else f", {NETWORKS[item.network]}"
    return (
        f"With your {percent(item.chance)} chance of a yes, expect about {dollars(item.expected)} at {clean(item.clinic)}{plan}: "
        f"{dollars(item.approved)} if yes, {dollars(item.denied)} if no."
    )
