"""Plan and clinic files in: read, parse, validate, with every error of the file at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pydantic_core import ValidationError

from ketacost.files.locate import problems_of
from ketacost.files.nodes import parse
from ketacost.files.problems import InputError
from ketacost.files.text import lines_of, read_text
from ketacost.files.tree import Node
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan

if TYPE_CHECKING:
    from os import PathLike

    from ketacost.model.assistance import Assistance
    from ketacost.model.course import Course
    from ketacost.model.course_file import CourseFile
    from ketacost.model.strict import Strict

Model = TypeVar("Model", bound="Strict")
Own = TypeVar("Own", "CourseFile", "Assistance")


def load_plan(path: str | PathLike[str]) -> Plan:
    """A plan file. Raises ``InputError`` with everything that is wrong with it."""
    return read_plan(str(path))[0]


def load_clinic(path: str | PathLike[str]) -> Clinic:
    """A clinic file. Raises ``InputError`` with everything that is wrong with it."""
    return read_clinic(str(path))[0]


def load_course(path: str | PathLike[str]) -> Course:
    """The course of a course file. Raises ``InputError`` with everything that is wrong with the file."""
    from ketacost.model.course import Course  # rarely needed

    return Course(**read_course(str(path)).fields)


def read_course(file: str) -> CourseFile:
    """A course file, a person's own or a protocol's. Raises ``InputError`` with everything that is wrong with it."""
    from ketacost.model.course_file import CourseFile  # rarely needed

    return _named(CourseFile, file)


def load_assistance(path: str | PathLike[str]) -> Assistance:
    """An assistance file. Raises ``InputError`` with everything that is wrong with it."""
    from ketacost.model.assistance import Assistance  # rarely needed

    return _named(Assistance, str(path))


def _named(model: type[Own], file: str) -> Own:
    """A file's content that remembers where it was read."""
    found, _ = validated(model, file, read_text(file))
    found.origin(file)
    return found


def read_plan(file: str) -> tuple[Plan, Node]:
    """A plan and the tree it was read from, for whoever points into the file."""
    plan, tree = validated(Plan, file, read_text(file))
    plan.origin(file)
    return plan, tree


def read_clinic(file: str) -> tuple[Clinic, Node]:
    """A clinic and the tree it was read from, for whoever points into the file."""
    clinic, tree = validated(Clinic, file, read_text(file))
    clinic.origin(file)
    return clinic, tree


def validated(model: type[Model], file: str, text: str) -> tuple[Model, Node]:
    """A model from YAML text. Raises ``InputError`` with all problems of form and content, in the order of the file."""
    tree, problems = parse(file, text)
    if tree is None:
        raise InputError(problems)
    try:
        found = model.model_validate(tree.data())
    except ValidationError as invalid:
        from ketacost.files.kinds import refuse_other_kind  # only for a mistake

        refuse_other_kind(file, model, tree.keys or ())
        broken = {(problem.line, problem.column) for problem in problems}
        more = problems_of(invalid, file, tree, lines_of(text))
        problems += [problem for problem in more if (problem.line, problem.column) not in broken]
    if problems:
        raise InputError(sorted(problems, key=lambda problem: (problem.line, problem.column)))
    return found, tree
