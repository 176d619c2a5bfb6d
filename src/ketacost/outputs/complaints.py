"""Errors and warnings as a person reads them: where, the line itself with a caret, what was expected, what to write."""

from __future__ import annotations

from collections.abc import Iterable

from ketacost.files.problems import Problem
from ketacost.outputs.words import clean

MOST = 70


def render_problems(problems: Iterable[Problem], kind: str = "error") -> str:
    """All problems, one block each."""
    return "".join(_block(problem, kind) for problem in problems)


def _block(problem: Problem, kind: str) -> str:
    lines = [f"{kind}: {clean(problem)}"]
    if problem.line and problem.source.strip():
        source, start = _window(problem.source, problem.column - 1)
        prefix = f"{problem.line:>5} | "
        marks = "^" * max(min(problem.length, len(source) - start), 1)
        lines += [f"{prefix}{_one_for_one(source)}", f"{'':>5} | {' ' * start}{marks}"]
    if problem.write:
        lines.append(
            f"        {problem.write}" if problem.write.startswith("did you mean") else f"        write: {clean(problem.write)}"
        )
    return "\n".join(lines) + "\n"


def _window(source: str, at: int) -> tuple[str, int]:
    """The part of a long line around the place, cut ends shown as such, and where the place is in it."""
    if len(source) <= MOST:
        return source, at
    begin = max(min(at - MOST // 2, len(source) - MOST), 0)
    part, before = source[begin : begin + MOST], "..." if begin else ""
    return f"{before}{part}{'...' if begin + MOST < len(source) else ''}", at - begin + len(before)


def _one_for_one(source: str) -> str:
    """The line with every unprintable character as one mark, so that the caret stays under its place."""
    return "".join(letter if letter.isprintable() else " " if letter == "\t" else "?" for letter in source)
