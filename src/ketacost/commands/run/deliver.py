"""Getting an answer out: its format, its terminal, and where it goes."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable

import click

from ketacost.commands.options.output import Color, OutputOptions
from ketacost.commands.run.said import off_the_screen, say
from ketacost.outputs.formats.registry import FORMATS, Terminal, UnknownFormatError, format_for

PIPE_WIDTH = 100


def format_of(options: OutputOptions) -> str:
    """The name of the format asked for, else of the one that the output file's ending means. Raises ``click.UsageError``."""
    if options.format is not None:
        return options.format.value
    try:
        return format_for(options.output or "")
    except UnknownFormatError as unknown:
        raise click.UsageError(str(unknown)) from None


def terminal_for(options: OutputOptions) -> Terminal:
    """What the output can show: a terminal's width, else 100 columns; colour where it is wanted; Unicode where it works."""
    terminal = bool(sys.stdout) and sys.stdout.isatty() and options.output is None
    color = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    if options.color is not Color.auto:
        color = options.color is Color.always
    size = shutil.get_terminal_size((PIPE_WIDTH, 24))
    rows = size.lines if terminal or os.environ.get("LINES") else None
    width = size.columns if terminal or os.environ.get("COLUMNS") else PIPE_WIDTH
    unicode = options.output is not None or (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") in {
        "utf8",
        "utf8sig",
    }
    return Terminal(max(width, 20), color, unicode, rows)


def deliver(pieces: Iterable[str], options: OutputOptions) -> None:
    """Print the answer, or write it to the file asked for. Data goes to stdout, everything else to stderr."""
    if options.output is not None and options.output != "-":
        from ketacost.commands.run.kept import written_beside_what_was_read  # most answers go to stdout

        note(written_beside_what_was_read(options.output, pieces, format_of(options)), options)
        return
    if not sys.stdout:  # closed by whoever started us
        return
    own = FORMATS[format_of(options)].for_screen
    encoding = (own and sys.stdout.encoding) or "utf-8"
    try:
        for piece in pieces:
            off_the_screen()
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
