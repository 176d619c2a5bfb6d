"""``pay``: what each offer costs, and what to beware of; every payment, and how the balance falls, for who asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ketacost.financing.offers import Offers
from ketacost.financing.to_pay import AMOUNT_GIVEN
from ketacost.money import dollars_short
from ketacost.outputs.document import ONE_SCREEN, Bullets, Document, DocumentBlock, Gap, Heading, IfRoom, Paragraph
from ketacost.outputs.parts.assumptions_and_warnings import as_of, listed
from ketacost.outputs.parts.balances import balances
from ketacost.outputs.parts.notes import day_and_disclaimer
from ketacost.outputs.parts.offers import cheapness, compared, in_short, payments_of, schedule
from ketacost.outputs.parts.offers_in_words import answer_in_words, told_late
from ketacost.outputs.words import clean
from ketacost.words.note import Note

TOLD: Final = frozenset(("financing.left_after_promotion", "financing.by_how_it_counts", "financing.would_clear_in_time"))
"""What the first sentences say of a promotion that is not paid in time."""


def document(result: Offers, *, detail: bool = False, chart: bool = False, quiet: bool = False) -> Document:
    """Every offer. ``detail`` adds every payment, ``chart`` how the balance falls; ``quiet`` leaves out notes."""
    return Document(
        lambda: _blocks(result, detail=detail, chart=chart, quiet=quiet),
        lambda: payments_of(result),
        result.to_dict,
        lambda: result.notes,
        None if detail or chart else ONE_SCREEN,
    )


def _blocks(result: Offers, *, detail: bool, chart: bool, quiet: bool) -> Iterator[DocumentBlock]:
    yield Heading(_title(result), 1)
    yield Gap()
    first, *others = map(Paragraph, answer_in_words(result))
    yield first
    yield from (IfRoom((words,), 1) for words in others)
    if detail:
        yield from _in_detail(result)
    elif result.offers:
        yield Gap()
        yield in_short(result.offers)
    for offer in result.offers if chart else ():
        yield Heading(f"What is still owed: {clean(offer.terms.name)}")
        yield balances(offer)
    if not quiet:
        yield from _notes(result) if detail else _notes_if_room(result, chart=chart)


def _title(result: Offers) -> str:
    what = "" if result.what == AMOUNT_GIVEN else f": {clean(result.what)}"
    if not what and result.whose is not None:
        what = f": what {clean(result.whose)} offers"
    return f"Paying {dollars_short(result.amount)} later{what}"


def _in_detail(result: Offers) -> Iterator[DocumentBlock]:
    if not result.offers:
        return
    yield Heading(f"What each offer of {clean(result.whose)} costs" if result.whose is not None else "What each offer costs")
    yield compared(result.offers, result.offers.index(min(result.offers, key=cheapness)))
    for offer in result.offers:
        yield Heading(f"Payments: {clean(offer.terms.name)}")
        yield schedule(offer)


def _notes(result: Offers) -> Iterator[DocumentBlock]:
    of_offers = [f"{offer.terms.name}: {words}" for offer in result.offers for words in offer.warnings]
    yield from listed("Beware", [*(note.told for note in result.warnings), *of_offers])
    yield from listed("Good to know", _remarks(result))
    yield from listed("Not worked out", (note.told for note in result.unknown))
    yield from listed("Assumptions", result.assumptions)
    yield from as_of(result.today)


def _remarks(result: Offers) -> list[str]:
    return [f"{offer.terms.name}: {words}" for offer in result.offers for words in offer.remarks]


def _notes_if_room(result: Offers, *, chart: bool) -> Iterator[DocumentBlock]:
    """The same, item by item, as far as a screen has room for it; what its first sentences say is not said again."""
    late = told_late(result.offers)
    of_offers = [
        f"{offer.terms.name}: {words}"
        for offer in result.offers
        for words in offer.warnings
        if words.code not in (TOLD if offer is late else TOLD - {"financing.left_after_promotion"})
    ]
    yield from _if_room("Beware", [*(note.told for note in result.warnings), *of_offers], 10)
    yield from _if_room("Not worked out", [note.told for note in result.unknown], 5)
    yield from _if_room("What we assumed", result.assumptions, 200)
    yield from _if_room("Good to know", _remarks(result), 300)
    yield Gap()
    bars = "" if chart else " As bars: --chart."
    yield Paragraph(f"See every payment: --detail.{bars} {day_and_disclaimer(result.today)}")


def _if_room(title: str, items: Iterable[object], rank: int) -> Iterator[DocumentBlock]:
    """A list whose last items are left out first, its title with the first of them."""
    for at, item in enumerate(items):
        words = Bullets((clean(item.hinted if isinstance(item, Note) else item),))
        yield IfRoom((words,) if at else (Heading(title), words), rank + at)
