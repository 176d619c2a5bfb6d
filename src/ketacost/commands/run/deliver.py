"""Getting an answer out: format, terminal, and a file written whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import click

from ketacost.commands.options.output import Color, OutputOptions
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
    width = shutil.get_terminal_size((PIPE_WIDTH, 24)).columns if terminal or os.environ.get("COLUMNS") else PIPE_WIDTH
    unicode = options.output is not None or (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") in {
        "utf8",
        "utf8sig",
    }
    return Terminal(max(width, 20), color, unicode)


def deliver(text: str | Iterable[str], options: OutputOptions) -> None:
    """Print the answer, or write it to the file asked for. Data goes to stdout, everything else to stderr."""
    pieces = [text] if isinstance(text, str) else text
    if options.output is not None and options.output != "-":
        write_whole(Path(options.output), (piece.encode("utf-8") for piece in pieces))
        return
    if not sys.stdout:  # closed by whoever started us
        return
    own = FORMATS[format_of(options)].for_screen
    encoding = (own and sys.stdout.encoding) or "utf-8"
    try:
        for piece in pieces:
            sys.stdout.buffer.write(piece.encode(encoding, "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise click.ClickException(f"cannot write the answer: {error.strerror or error}") from None


def write_whole(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file beside its place and move it there when it is complete. Raises ``click.UsageError``."""
    import tempfile  # it brings random and hashlib along

    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(b"".join(pieces))  # a device such as /dev/null has no beside
            return
        if target.is_dir():
            raise IsADirectoryError(21, "this is a folder")
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.writelines(pieces)
            Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
            Path(name).replace(target)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise click.UsageError(f"cannot write {path}: {error.strerror or error}") from None


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def note(text: str, options: OutputOptions) -> None:
    """A word beside the answer, on stderr."""
    if not options.quiet and text and sys.stderr:
        encoding = sys.stderr.encoding or "utf-8"
        sys.stderr.write(text.encode(encoding, "replace").decode(encoding))
