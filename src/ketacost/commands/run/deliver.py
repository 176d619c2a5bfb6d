"""Getting an answer out: its format, its screen, and where it goes."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ketacost.commands.options.output import Color, Format, OutputOptions
from ketacost.commands.run.said import say

if TYPE_CHECKING:
    from ketacost.outputs.screen import Screen

PIPE_WIDTH = 100


def format_of(options: OutputOptions) -> Format:
    """The format asked for, else the one that the output file's ending names, else a table."""
    if options.format is not None:
        return options.format
    ending = Path(options.output).suffix.removeprefix(".").lower() if options.output else ""
    if ending in {"xlsx", "xls", "ods", "numbers", "pdf", "html", "md"}:
        raise click.UsageError(f"ketacost writes tables as text, CSV and JSON, not .{ending}; a spreadsheet opens .csv")
    return Format(ending) if ending in {"csv", "json"} else Format.table


def screen_for(options: OutputOptions) -> Screen:
    """What the output can show: a terminal's width, else 100 columns; colour where it is wanted; Unicode where it works."""
    from ketacost.outputs.screen import Screen  # tables only

    terminal = bool(sys.stdout) and sys.stdout.isatty() and options.output is None
    color = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    if options.color is not Color.auto:
        color = options.color is Color.always
    width = shutil.get_terminal_size((PIPE_WIDTH, 24)).columns if terminal or os.environ.get("COLUMNS") else PIPE_WIDTH
    unicode = options.output is not None or (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") in {
        "utf8",
        "utf8sig",
    }
    return Screen(max(width, 20), color, unicode)


def deliver(text: str | Iterable[str], options: OutputOptions) -> None:
    """Print the answer, or write it to the file asked for. Data goes to stdout, everything else to stderr."""
    pieces = [text] if isinstance(text, str) else text
    if options.output is not None and options.output != "-":
        from ketacost.commands.run.written import write_out  # most answers go to stdout

        write_out(options.output, (piece.encode("utf-8", "replace") for piece in pieces))
        return
    if not sys.stdout:  # closed by whoever started us
        return
    utf8 = format_of(options) is not Format.table
    encoding = "utf-8" if utf8 else sys.stdout.encoding or "utf-8"
    try:
        for piece in pieces:
            sys.stdout.buffer.write(piece.encode(encoding, "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise click.ClickException(f"cannot write the answer: {error.strerror or error}") from None


def note(text: str, options: OutputOptions) -> None:
    """A word beside the answer, on stderr."""
    if not options.quiet:
        say(text)
