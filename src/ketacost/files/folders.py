"""The folders where plans, clinics and schedules are kept: the user's own, and those that come with ketacost."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from ketacost.files.places import files_in

Family = Literal["plans", "clinics", "protocols", "assistance"]


def bundled_folder(family: Family) -> Path:
    """The files that come with ketacost: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "data" / family
    return inside if inside.is_dir() else package.parents[1] / family


def user_folders(family: Family) -> list[Path]:
    """The user's own folders (XDG): ``~/.config/ketacost/plans``, then ``~/.local/share/ketacost/plans``.

    None, for a user without a home.
    """
    config, data = (
        os.environ.get(name) or _at_home(*below)
        for name, below in (("XDG_CONFIG_HOME", (".config",)), ("XDG_DATA_HOME", (".local", "share")))
    )
    return [Path(home, "ketacost", family) for home in (config, data) if home is not None]


def _at_home(*below: str) -> Path | None:
    """A folder in the user's own; ``None`` for a user who has none."""
    try:
        return Path.home().joinpath(*below)
    except RuntimeError:
        return None


def saved(family: Family) -> Iterator[Path]:
    """What can be named without a path: the user's own files first, then the bundled ones."""
    for folder in (*user_folders(family), bundled_folder(family)):
        yield from files_in(folder)
