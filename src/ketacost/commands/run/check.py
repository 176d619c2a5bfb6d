"""``check``: every error and every warning of files, with nothing computed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from ketacost.checks.files import clinic_cautions, plan_cautions
from ketacost.checks.unpriced import unpriced
from ketacost.checks.warning import FileWarning
from ketacost.commands.read.today import today_of
from ketacost.commands.run.said import say, show
from ketacost.commands.run.sides import sides_told
from ketacost.files.claims import load_charges
from ketacost.files.folders import Family, saved
from ketacost.files.library import find
from ketacost.files.limits import federal_limits
from ketacost.files.load import validated
from ketacost.files.locate import find as place_of
from ketacost.files.locate import key_of
from ketacost.files.nodes import parse
from ketacost.files.places import SUFFIXES, files_inside, is_folder
from ketacost.files.problems import InputError, Problem
from ketacost.files.text import lines_of, read_text
from ketacost.files.tree import Node
from ketacost.model.assistance import Assistance
from ketacost.model.clinic import Clinic
from ketacost.model.course_file import CourseFile
from ketacost.model.plan import Plan
from ketacost.outputs.complaints import render_problems
from ketacost.outputs.words import plural

_KINDS: Final[tuple[type[Plan | Clinic | CourseFile | Assistance], ...]] = (Plan, Clinic, CourseFile, Assistance)


_TELLING: Final[dict[type[object], frozenset[str]]] = {
    Plan: frozenset(("kind", "in_network", "out_of_network")),
    Clinic: frozenset(("infusion", "infusions", "networks")),
    CourseFile: frozenset(("phases",)),
    Assistance: frozenset(("yearly_maximum", "pays_for")),
}
"""Keys that say more about a file's kind than others do."""


class Checked(NamedTuple):
    """A file without errors."""

    cautions: Sequence[Problem] = ()
    held: Plan | Clinic | None = None
    """What it holds, where that is held against other files."""


def check(words: Sequence[str], today: str | None, *, quiet: bool) -> int:
    """Validate files and report; 1 where any has an error."""
    day = today_of(today)
    errors: list[Problem] = []
    cautions: list[Problem] = []
    fine: list[Checked] = []
    for word in words:
        for file in _files(word, errors):
            try:
                fine.append(_check(file, day))
                cautions += fine[-1].cautions
            except InputError as wrong:
                errors += wrong.problems
    if not quiet:
        say(render_problems(cautions, "warning"))
    say(render_problems(errors))
    if errors:
        return 1
    if not quiet:
        plans = [each.held for each in fine if isinstance(each.held, Plan)]
        clinics = [each.held for each in fine if isinstance(each.held, Clinic)]
        told = f"{plural(len(fine), 'file')} checked: no errors, {plural(len(cautions), 'warning')}."
        show("\n".join((*sides_told(plans, clinics), told)))
    return 0


def _files(word: str, errors: list[Problem]) -> list[str]:
    try:
        if word in {"", "-"} or not is_folder(word):
            families: tuple[Family, ...] = ("plans", "protocols", "assistance", "clinics")
            family: Family = next((each for each in families if any(path.stem == word for path in saved(each))), "clinics")
            return [find(family, word)]
        return files_inside(word, (*SUFFIXES, ".csv"), "a folder of plan, clinic or claims files")
    except InputError as wrong:
        errors += wrong.problems
        return []


def _check(file: str, today: date) -> Checked:
    """A file with its warnings. Raises ``InputError`` with its errors."""
    if file.lower().endswith(".csv"):
        load_charges(file)
        return Checked()
    text = read_text(file)
    kind = _kind(file, text)
    if kind in {CourseFile, Assistance}:
        validated(kind, file, text)
        return Checked()
    if kind is Clinic:
        clinic, tree = validated(Clinic, file, text)
        return Checked(_placed(clinic_cautions(clinic, today), file, tree, lines_of(text)), clinic)
    plan, tree = validated(Plan, file, text)
    cautions = [*plan_cautions(plan, today, federal_limits()), *unpriced(plan)]
    return Checked(_placed(cautions, file, tree, lines_of(text)), plan)


def _kind(file: str, text: str) -> type[Plan | Clinic | CourseFile | Assistance]:
    """What a file is, by how many of its keys each kind of file knows; where it could be several, the first of the kinds."""
    tree, _ = parse(file, text)
    keys = set(tree.keys or ()) if tree is not None else set()
    return max(_KINDS, key=lambda kind: len(keys & set(kind.model_fields)) + 2 * bool(keys & _TELLING[kind]))


def _placed(cautions: Sequence[FileWarning], file: str, tree: Node, lines: list[str]) -> list[Problem]:
    found = []
    for caution in cautions:
        node, path = place_of(tree, caution.at)
        if node.keys is not None:  # of a mapping its key is shown
            node = key_of(tree, caution.at) or node
        found.append(Problem(file, node.line, node.column, path, caution.whole, "", lines[node.line - 1], node.length))
    return found
