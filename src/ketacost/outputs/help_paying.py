"""``help-paying`` on a screen and as CSV: who may help, what it takes, what to bring."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType

from ketacost.money import dollars
from ketacost.outputs.screen import Screen, bullets, heading, paragraph, render
from ketacost.outputs.sections import as_of, listed
from ketacost.outputs.words import clean, plural
from ketacost.questions.help_paying import HelpPaying, Match


def render_help(result: HelpPaying, screen: Screen, *, quiet: bool = False) -> str:
    """The whole screen; ``quiet`` leaves out what is for others."""
    return render(screen, _parts(result, quiet=quiet))


def _parts(result: HelpPaying, *, quiet: bool) -> Iterator[RenderableType]:
    yield paragraph("Who may help with paying", style="bold")
    yield paragraph("")
    sure = [match for match in result.found if not match.unknown]
    if not result.found:
        yield paragraph("No program in ketacost's list fits what you say.")
    else:
        yield paragraph(f"{plural(len(result.found), 'program')} may help{_how_sure(len(sure), len(result.found))}.")
    for words in result.notes:
        yield paragraph(str(words))
    for match in result.found:
        yield heading(clean(match.program.name))
        yield from bullets(map(clean, _lines(match, result.amount)))
    if not quiet:
        yield from listed("For others", map(str, result.ruled_out))
    yield from as_of(result.today)


def _how_sure(sure: int, found: int) -> str:
    """How many programs ask for nothing that the person has not said."""
    if sure == found:
        return ", and what you said is all that ketacost knows to ask"
    if not sure:
        return "; each has a question that you have not answered yet"
    return f": {sure} for all that ketacost knows to ask, the others with a question that you have not answered yet"


def _lines(match: Match, amount: int | None) -> Iterator[str]:
    program = match.program
    yield program.offers
    yield f"For: {program.who}"
    if match.unknown:
        yield f"If {'; '.join(map(str, match.unknown))}"
    if match.remains is not None and amount is not None:
        yield f"Of {dollars(amount)} it would leave you {dollars(match.remains)}"
    elif amount is not None and program.gives is not None and program.gives.sessions is not None:
        yield f"It helps with {plural(program.gives.sessions, 'session')} at most: how many is the amount for (--sessions)?"
    if program.bring:
        yield f"Bring: {', '.join(program.bring)}"
    yield f"Where: {program.where}"
    yield f"Source: {program.source}; read {program.read.isoformat()}"
