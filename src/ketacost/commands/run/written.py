"""``-o``: a file is written whole or not at all; a pipe, a device and an open descriptor are written straight through."""

from __future__ import annotations

import os
import re
import signal
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final

import click

_OPEN: Final = re.compile(r"/dev/(?:std(out|err)|fd/(\d{1,9}))|/proc/self/fd/(\d{1,9})")
_ENDINGS: Final = (signal.SIGTERM, signal.SIGHUP)


def write_out(path: str, pieces: Iterable[bytes]) -> bool:
    """Write pieces where ``-o`` says; true where that is a file. Raises ``click.UsageError``.

    ``BrokenPipeError`` where a reader has left.
    """
    try:
        if (stream := _straight(path)) is None:
            _write_whole(_target(path), pieces)
            return True
        with stream:
            stream.writelines(pieces)
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise click.UsageError(f"cannot write {path or 'a file without a name'}: {reason}") from None
    return False


def _straight(path: str) -> IO[bytes] | None:
    """What has no place for a file beside it: a descriptor that is open already, a pipe, a device. Nothing for a file.

    ``/dev/stdout`` is not opened anew: that would begin a file again that the shell appends to.
    """
    if found := _OPEN.fullmatch(path):
        number = {"out": 1, "err": 2}.get(found[1]) or int(found[2] or found[3])
        return os.fdopen(os.dup(number), "wb")
    with suppress(FileNotFoundError):
        kind = Path(path).stat().st_mode
        if not stat.S_ISREG(kind) and not stat.S_ISDIR(kind):
            return Path(path).open("wb")
    return None


def _target(path: str) -> Path:
    """The file that a path leads to. Raises ``OSError`` where no file can be written."""
    if path.rpartition(os.sep)[2] in {"", ".", ".."}:
        raise IsADirectoryError(21, "this is a folder's name, and a file's is needed" if path else "a name is needed")
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise IsADirectoryError(21, "this is a folder")
    with suppress(FileNotFoundError):
        if not target.stat().st_mode & 0o222 or not os.access(target, os.W_OK):
            raise PermissionError(13, "the file is read-only")
    return target


def _write_whole(target: Path, pieces: Iterable[bytes]) -> None:
    """Write a file beside its place, and move it there when it is complete."""
    import tempfile  # it brings random and hashlib along

    with _cleared_up_when_ended():
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".ketacost-")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.writelines(pieces)
            Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
            Path(name).replace(target)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise


@contextmanager
def _cleared_up_when_ended() -> Iterator[None]:
    """SIGTERM and SIGHUP as exceptions while a file is half written, with the exit code that a shell gives them."""

    def ended(number: int, _: object) -> None:
        raise SystemExit(128 + number)

    replaced = []
    with suppress(ValueError):  # another thread than the main one takes no signals
        for number in _ENDINGS:
            if signal.getsignal(number) is signal.SIG_DFL:  # whoever ignores one (nohup) goes on doing so
                signal.signal(number, ended)
                replaced.append(number)
    try:
        yield
    finally:
        for number in replaced:
            signal.signal(number, signal.SIG_DFL)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
