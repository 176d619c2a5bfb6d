"""The formats there are. One more is one file beside this one, with ``draw``, and one line here.

A format's file is imported when it is used, so that ``--help`` and JSON load nothing that draws.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, NamedTuple, cast

if TYPE_CHECKING:
    from ketacost.outputs.document import Document


class Terminal(NamedTuple):
    """What a terminal can show. A format that is no screen heeds none of it."""

    width: int = 100
    color: bool = False
    unicode: bool = True
    rows: int | None = None
    """Lines that it shows at once; ``None`` of what has no lower edge, such as a pipe or a file."""


class OutputFormat(NamedTuple):
    """A way to write an answer."""

    file: str
    """The module of this folder that draws it."""
    endings: tuple[str, ...] = ()
    """Of output files that mean it."""
    said: str = ""
    """What a person calls it."""
    for_screen: bool = False
    """Whether it is for the eyes at a terminal, in the terminal's own encoding; others are UTF-8 everywhere."""
    notes_beside: bool = False
    """Whether assumptions and warnings have no place in it, and go to stderr."""


FORMATS: Final[dict[str, OutputFormat]] = {
    "table": OutputFormat("terminal", said="tables as text", for_screen=True),
    "csv": OutputFormat("csv", endings=("csv",), said="CSV", notes_beside=True),
    "json": OutputFormat("json", endings=("json",), said="JSON"),
    "markdown": OutputFormat("markdown", endings=("md", "markdown"), said="Markdown"),
}
"""By the name that ``--format`` takes; the first is for all that no ending speaks for."""

NOT_OURS: Final = frozenset(
    ("doc", "docx", "htm", "html", "numbers", "ods", "odt", "pdf", "rtf", "tsv", "xls", "xlsm", "xlsx", "xml")
)
"""Endings that promise a format which is not there: a table as text under such a name would open nowhere."""


class UnknownFormatError(ValueError):
    """An output file's ending promises a format that there is none of."""


def format_for(path: str) -> str:
    """The format that an output file's ending names, else the first. Raises ``UnknownFormatError``.

    >>> format_for("plan.MD"), format_for("answer.txt")
    ('markdown', 'table')
    """
    ending = PurePath(path).suffix.removeprefix(".").lower()
    for name, form in FORMATS.items():
        if ending in form.endings:
            return name
    if ending in NOT_OURS:
        raise UnknownFormatError(
            f"ketacost writes {_in_a_row([form.said for form in FORMATS.values()])}, not .{ending}; a spreadsheet opens .csv"
        )
    return next(iter(FORMATS))


def _in_a_row(names: Iterable[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} and {last}"


def draw(name: str, document: Document, terminal: Terminal) -> Iterable[str]:
    """The document in a format, piece by piece. Raises ``KeyError`` for a name that is none."""
    module = import_module(f"{__package__}.{FORMATS[name].file}")
    drawn = cast("Callable[[Document, Terminal], Iterable[str]]", module.draw)
    return drawn(document, terminal)
