"""``check``: every error and every warning of files, with nothing computed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from ketacost.commands.deliver import today_of
from ketacost.files.claims import load_charges
from ketacost.files.library import Family, files_in, find, saved
from ketacost.files.limits import federal_limits
from ketacost.files.load import validated
from ketacost.files.locate import find as place_of
from ketacost.files.nodes import Node, parse
from ketacost.files.problems import InputError, Problem, whole_file
from ketacost.files.text import lines_of, read_text
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.outputs.complaints import render_problems
from ketacost.outputs.words import plural
from ketacost.terms.slips import Caution
from ketacost.terms.suspicious import clinic_cautions, plan_cautions

_CLINIC_KEYS = frozenset(Clinic.model_fields) - frozenset(Plan.model_fields)
_PLAN_KEYS = frozenset(Plan.model_fields) - frozenset(Clinic.model_fields)


def check(words: Sequence[str], today: str | None, *, quiet: bool) -> int:
    """Validate files and report; 1 where any has an error."""
    day = today_of(today)
    errors: list[Problem] = []
    cautions: list[Problem] = []
    fine: list[str] = []
    for word in words:
        for file in _files(word, errors):
            try:
                cautions += _check(file, day)
                fine.append(file)
            except InputError as wrong:
                errors += wrong.problems
    if not quiet:
        click.echo(render_problems(cautions, "warning"), err=True, nl=False)
    click.echo(render_problems(errors), err=True, nl=False)
    if errors:
        return 1
    if not quiet:
        click.echo(f"{plural(len(fine), 'file')} checked: no errors, {plural(len(cautions), 'warning')}.")
    return 0


def _files(word: str, errors: list[Problem]) -> list[str]:
    folder = Path(word)
    try:
        if word in {"", "-"} or not folder.is_dir():
            family: Family = "plans" if any(path.stem == word for path in saved("plans")) else "clinics"
            return [find(family, word)]
        inside = [str(path) for path in (*files_in(folder), *sorted(folder.glob("*.csv")))]
        if not inside:
            raise whole_file(word, "this folder has no .yaml or .csv files", "a folder of plan, clinic or claims files")
    except InputError as wrong:
        errors += wrong.problems
        return []
    return inside


def _check(file: str, today: date) -> list[Problem]:
    """The warnings of a file. Raises ``InputError`` with its errors."""
    if file.lower().endswith(".csv"):
        load_charges(file)
        return []
    text = read_text(file)
    if _kind(file, text) is Clinic:
        clinic, tree = validated(Clinic, file, text)
        return _placed(clinic_cautions(clinic, today), file, tree, lines_of(text))
    plan, tree = validated(Plan, file, text)
    return _placed(plan_cautions(plan, today, federal_limits()), file, tree, lines_of(text))


def _kind(file: str, text: str) -> type[Plan | Clinic]:
    """Plan or clinic, by the keys that only one of them has; a file that has neither is held against a plan."""
    tree, _ = parse(file, text)
    keys = set(tree.keys or ()) if tree is not None else set()
    return Clinic if len(keys & _CLINIC_KEYS) > len(keys & _PLAN_KEYS) else Plan


def _placed(cautions: Sequence[Caution], file: str, tree: Node, lines: list[str]) -> list[Problem]:
    found = []
    for caution in cautions:
        node, path = place_of(tree, caution.at)
        found.append(Problem(file, node.line, node.column, path, caution.whole, "", lines[node.line - 1], node.length))
    return found
