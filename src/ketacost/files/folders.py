"""Where files are kept that can be named without a path: the user's own folders, and what comes with ketacost."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

Family = Literal["plans", "clinics", "protocols", "assistance"]
SUFFIXES = (".yaml", ".yml")


def bundled_folder(family: Family) -> Path:
    """The files that come with ketacost: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "data" / family
    return inside if inside.is_dir() else package.parents[1] / family


def user_folders(family: Family) -> list[Path]:
    """The user's own folders (XDG): ``~/.config/ketacost/plans``, then ``~/.local/share/ketacost/plans``."""
    config = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    data = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return [Path(home, "ketacost", family) for home in (config, data)]


def files_in(folder: Path) -> list[Path]:
    """The YAML files of a folder, by name; an unreadable folder has none."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES and not path.name.startswith("."))
    except OSError:
        return []


def saved(family: Family) -> Iterator[Path]:
    """What can be named without a path: the user's own files first, then the bundled ones."""
    for folder in (*user_folders(family), bundled_folder(family)):
        yield from files_in(folder)
