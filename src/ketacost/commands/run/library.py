"""``plans`` and ``clinics``: what is bundled, and what is in the user's own folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from ketacost.commands.options.output import OutputOptions
from ketacost.commands.run.answer import answer
from ketacost.files.folders import Family, bundled_folder, user_folders
from ketacost.files.load import load_clinic, load_plan, read_course
from ketacost.files.places import files_in
from ketacost.files.problems import InputError
from ketacost.model.clinic import Clinic
from ketacost.model.course_file import CourseFile
from ketacost.model.plan import Plan
from ketacost.model.treatments import is_infused
from ketacost.money import dollars
from ketacost.outputs.screens.listing import Entry, Group, document

SavedFile = TypeVar("SavedFile", Plan, Clinic, CourseFile)


def listing(family: Family, options: OutputOptions) -> int:
    """Show what can be named. A file with errors is listed with a word on them, and stays out of nobody's way."""
    own, bundled = user_folders(family), bundled_folder(family)
    groups = [
        Group(
            f"Your own {family} ({own[0] if own else 'you have no home folder'})",
            [entry for folder in own for entry in _entries(family, folder)],
        ),
        Group(f"{family.capitalize()} that come with ketacost", _entries(family, bundled)),
    ]
    return answer(options, document(family, groups))


def _entries(family: Family, folder: Path) -> list[Entry]:
    files, bundled = files_in(folder), folder == bundled_folder(family)
    if family == "plans":
        return [_entry(path, load_plan, _plan_in_short, bundled=bundled) for path in files]
    if family == "clinics":
        return [_entry(path, load_clinic, _clinic_in_short, bundled=bundled) for path in files]
    return [_entry(path, lambda file: read_course(str(file)), _course_in_short, bundled=bundled) for path in files]


def _entry(path: Path, load: Callable[[Path], SavedFile], in_short: Callable[[SavedFile], str], *, bundled: bool) -> Entry:
    try:
        found = load(path)
    except InputError as wrong:
        return Entry(path.stem, "(has errors)", str(wrong.problems[0]), bundled)
    return Entry(path.stem, found.name, in_short(found), bundled)


def _plan_in_short(plan: Plan) -> str:
    if plan.traits.supplements:
        return "Medicare supplement, for --secondary"
    block = plan.in_network or plan.out_of_network
    if block is None:
        return "pays for nothing"
    amount = (
        block.deductible.family
        if plan.covers == "family" and block.deductible.family is not None
        else block.deductible.individual
    )
    word = "family deductible" if plan.covers == "family" else "deductible"
    return f"{plan.kind.replace('_', ' ')}, {word} {dollars(amount or 0)}"


def _course_in_short(course: CourseFile) -> str:
    phases = ", then ".join(
        f"{item.every}{f' x {item.sessions}' if item.sessions is not None else ''}{' (boosters)' if item.booster else ''}"
        for item in course.phases
    )
    minutes = f", {course.minutes} minutes" if course.minutes is not None else ""
    return f"{phases}{minutes}"


def _clinic_in_short(clinic: Clinic) -> str:
    prices = [item.price.asked.points[1] for item in clinic.price_list if item.price is not None]
    where = ", ".join(filter(None, (clinic.location.city, clinic.location.state))) if clinic.location is not None else ""
    low, high = (min(prices), max(prices)) if prices else (0, 0)
    cost = "" if not prices else dollars(low) if low == high else f"{dollars(low)} to {dollars(high)}"
    word = "an infusion" if any(is_infused(item.treatment) for item in clinic.price_list) else "a treatment"
    return ", ".join(filter(None, (f"{cost} {word}" if cost else "", where)))
