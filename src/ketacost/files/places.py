"""Looking at paths: what is there, in a folder or under a name, whatever the operating system says about it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from ketacost.files.problems import whole_file

SUFFIXES = (".yaml", ".yml")


def is_there(word: str) -> bool:
    """Whether a word is the path of anything. What is no path at all (too long, out of reach) is not."""
    return _mode(Path(word)) is not None


def is_folder(word: str) -> bool:
    """Whether a word is the path of a folder."""
    return stat.S_ISDIR(_mode(Path(word)) or 0)


def files_in(folder: Path, suffixes: tuple[str, ...] = SUFFIXES) -> list[Path]:
    """The files of a folder, by name; an unreadable folder has none."""
    try:
        return _files(folder, suffixes)
    except OSError:
        return []


def files_inside(word: str, suffixes: tuple[str, ...], expected: str) -> list[str]:
    """The files of a folder that somebody named. Raises ``InputError`` where it has none, or may not be read."""
    try:
        found = _files(Path(word), suffixes)
    except OSError as error:
        raise whole_file(word, f"this folder cannot be read ({error.strerror})", f"{expected} that you may read") from None
    if not found:
        raise whole_file(word, f"this folder has no {' or '.join(suffixes[:1] + suffixes[2:])} files", expected)
    return [str(path) for path in found]


def _files(folder: Path, suffixes: tuple[str, ...]) -> list[Path]:
    named = (Path(folder, name) for name in os.listdir(folder) if not name.startswith("."))  # noqa: PTH208  # fails at once
    return sorted(
        (path for path in named if path.suffix in suffixes and _may_be_read(path)), key=lambda path: _order(path, suffixes)
    )


def _order(path: Path, suffixes: tuple[str, ...]) -> tuple[bool, Path]:
    """YAML files by name, and what else there is after them."""
    return path.suffix not in suffixes[:2], path


def _may_be_read(path: Path) -> bool:
    """No pipes, devices and folders, which happen to have a file's name. A link that leads nowhere is told when it is read."""
    mode = _mode(path)
    return mode is None or stat.S_ISREG(mode)


def _mode(path: Path) -> int | None:
    """What kind of thing a path leads to; ``None``, where nothing can be said."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return None
