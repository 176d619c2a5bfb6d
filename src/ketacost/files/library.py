"""Where plans and clinics are found: by path, in the user's own folder, or among those that come with ketacost."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar

from ketacost.files.folders import Family, bundled_folder, saved, user_folders
from ketacost.files.load import load_clinic, load_plan
from ketacost.files.places import SUFFIXES, files_in, files_inside, is_folder, is_there
from ketacost.files.problems import InputError, OtherKindError, Problem, others_in_folder, whole_file
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.model.spelling import closest

_ONE: Final[dict[Family, str]] = {
    "plans": "plan",
    "clinics": "clinic",
    "protocols": "protocol",
    "assistance": "assistance file",
}
_Loaded = TypeVar("_Loaded")


def find(family: Family, word: str) -> str:
    """The file that a word on the command line means: ``-``, a path, or the name of a saved or bundled file."""
    if not word:
        raise whole_file("(no name)", f"a {_ONE[family]} has no name here", _lists(family))
    if word == "-" or os.sep in word or word.endswith(SUFFIXES) or is_there(word):
        return word
    known = {path.stem: path for path in reversed(list(saved(family)))}
    if word in known:
        return str(known[word])
    close = closest(word, known)
    write = f"did you mean {close}?" if close else _lists(family)
    raise whole_file(word, f"there is no such file, and no {_ONE[family]} of this name is saved or bundled", write)


def _lists(family: Family) -> str:
    """Where names are listed."""
    if family == "assistance":
        return f"a path, or one of {', '.join(path.stem for path in saved(family))}"
    return f"a path, or a name that 'ketacost {family}' lists"


def find_plans(words: Sequence[str]) -> list[Plan]:
    """The plans that the words mean. Raises ``InputError`` with the problems of all of them."""
    return _all(words, lambda word: load_plan(find("plans", word)))


def find_clinics(words: Sequence[str], told: Callable[[int], None] = lambda _: None) -> list[Clinic]:
    """The clinics that the words mean, a folder meaning all of its files; without words, the nearest folder that has any.

    ``told`` hears how many are read.
    """
    files: dict[str, str | None] = {}
    for word in words:
        if word not in {"", "-"} and is_folder(word):
            files |= dict.fromkeys(files_inside(word, SUFFIXES, "a folder of clinic files"), word)
        else:
            files[find("clinics", word)] = None
    if not words:
        folders = (Path("clinics"), *user_folders("clinics"), bundled_folder("clinics"))
        folder, found = next(((folder, found) for folder in folders if (found := files_in(folder))), (None, []))
        files = {str(path): str(folder) for path in found}
    return _all(files, _clinic, files, told)


def _clinic(file: str) -> Clinic:
    clinic = load_clinic(file)
    clinic.origin(file, sample=is_bundled(file))
    return clinic


def is_bundled(file: str) -> bool:
    """Whether a file is one of those that come with ketacost, unchanged."""
    path = Path(file)
    original = bundled_folder("clinics") / path.name
    try:
        return (
            original.is_file()
            and path.is_file()  # a pipe has been read, and is not read again
            and (original.samefile(path) or original.read_bytes() == path.read_bytes())
        )
    except OSError:
        return False


def _all(
    words: Iterable[str],
    load: Callable[[str], _Loaded],
    folders: Mapping[str, str | None] = MappingProxyType({}),
    told: Callable[[int], None] = lambda _: None,
) -> list[_Loaded]:
    """Every file, or every problem of every file; what lies in a folder of clinics and is none is told once for the folder."""
    loaded, problems, others = list[_Loaded](), list[Problem](), dict[str, list[OtherKindError]]()
    for word in words:
        told(len(loaded))
        try:
            loaded.append(load(word))
        except InputError as error:
            folder = folders.get(word)
            if folder is not None and isinstance(error, OtherKindError):
                others.setdefault(folder, []).append(error)
            else:
                problems += error.problems
    problems += (others_in_folder(folder, found) for folder, found in others.items())
    if problems:
        raise InputError(problems)
    return loaded
