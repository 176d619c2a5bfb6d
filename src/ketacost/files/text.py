"""Bytes to text: UTF-8 only, of a sane size, with nothing in it that a terminal or a parser would choke on."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from ketacost.files.noticed import notice
from ketacost.files.problems import InputError, Problem, whole_file

MOST_BYTES = 1 << 20
_BREAK = re.compile(r"\r\n|\r|\n")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u2028\u2029\ufffe\uffff]")


def read_text(file: str, most_bytes: int = MOST_BYTES) -> str:
    """The text of a file, or of standard input for ``-``. Raises ``InputError`` for what is no readable UTF-8 text."""
    data = _read_bytes(file, most_bytes)
    if len(data) > most_bytes:
        raise whole_file(file, f"the file is larger than {most_bytes >> 20} MiB", "a smaller file")
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        raise whole_file(file, "the file is UTF-16, expected UTF-8", "the file again, saved as UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        begins = data.rfind(b"\n", 0, error.start) + 1
        column = len(data[begins : error.start].decode("utf-8", "replace")) + 1
        message = f"byte {data[error.start]:#04x} is not UTF-8"
        raise InputError([Problem(file, line, column, "", message, "the file again, saved as UTF-8")]) from None
    if found := _FORBIDDEN.search(text):
        before = _BREAK.split(text[: found.start()])
        message = f"control character U+{ord(found[0]):04X} does not belong in a text file"
        raise InputError([Problem(file, len(before), len(before[-1]) + 1, "", message, "the line without it")])
    return text


def lines_of(text: str) -> list[str]:
    """The lines as an editor counts them."""
    return _BREAK.split(text)


def each_line(text: str) -> Iterator[str]:
    """The same lines one by one, each with its end: a large file never stands in memory as lines all at once."""
    at = 0
    for found in _BREAK.finditer(text):
        yield text[at : found.end()]
        at = found.end()
    if at < len(text):
        yield text[at:]


def _read_bytes(file: str, most_bytes: int) -> bytes:
    try:
        if file == "-":
            return _standard_input(most_bytes)
        path = Path(file)
        if path.is_dir():
            raise whole_file(file, "this is a folder, expected a file", "a file inside it")
        with path.open("rb") as stream:
            notice(file, stream)
            return stream.read(most_bytes + 1)
    except FileNotFoundError:
        raise whole_file(file, "there is no such file", _near(Path(file)) or "the path of a file") from None
    except PermissionError:
        raise whole_file(file, "the file may not be read", "a file you have the right to read") from None
    except (OSError, ValueError) as error:
        raise whole_file(
            file, f"the file cannot be read ({getattr(error, 'strerror', None) or 'bad name'})", "the path of a file"
        ) from None


def _near(path: Path) -> str | None:
    """A file or folder beside it of nearly the same name."""
    from ketacost.model.spelling import closest  # a file is missing

    try:
        there = [entry.name for entry in path.parent.iterdir()]
    except OSError:
        return None
    close = closest(path.name, there)
    return None if close is None else str(path.parent / close)


def _standard_input(most_bytes: int) -> bytes:
    if not sys.stdin:  # closed by whoever started us
        raise whole_file("-", "standard input is closed", "the path of a file, or the file itself before a pipe: cat FILE |")
    notice("-", sys.stdin.buffer)
    return sys.stdin.buffer.read(most_bytes + 1)
