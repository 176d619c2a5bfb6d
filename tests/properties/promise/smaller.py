"""A broken promise in small files that still break it, and in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from .held import Broken, Figures, Promises, broken_in
from .world import World, asked

Path = tuple[str | int, ...]
KEPT = {"today", "name", "kind"}
MOST_WAYS = 8
"""In how many ways each smaller question turns out, to see whether one of them breaks it."""


def smaller(world: World, found: Broken, made: Promises) -> tuple[World, Broken]:
    """The same promise broken by less: whatever can be left out is, until nothing more can be."""
    before = None
    while before != world:
        before = world
        for path in list(_paths(world._asdict())):
            less = _without(world, path)
            broken = None if less is None else _broken(less, found, made)
            if less is not None and broken is not None:
                world, found = less, broken
    return world, found


def _broken(world: World, like: Broken, made: Promises) -> Broken | None:
    """A promise of the same kind and way that this question breaks; files of which too much was left out break none."""
    wanted = like.promise.kind, like.promise.option.way
    try:
        found = broken_in(world, asked(world), made, range(MOST_WAYS), Figures())
    except Exception:  # noqa: BLE001  # half of a file may be anything
        return None
    return next((each for each in found if (each.promise.kind, each.promise.option.way) == wanted), None)


def _paths(value: Any, at: Path = ()) -> Iterator[Path]:
    """Everything that could be left out, the largest things first."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    places = [(*at, key) for key, _ in inner if key not in KEPT]
    yield from reversed(places)  # so that what is left of a list keeps its place
    for place in places:
        yield from _paths(value[place[-1]], place)


def _without(world: World, path: Path) -> World | None:
    """The question without what stands there; a range becomes its lower end. ``None`` where there is no such thing any more."""
    files = world._asdict()
    if path in {(key,) for key in ("plans", "clinics", "course")}:
        return None
    if path in {(key,) for key in files}:
        return None if files[str(path[0])] is None else World(**(files | {str(path[0]): None}))
    try:
        less = _cut(files, path)
    except (KeyError, IndexError, TypeError):
        return None
    if not less["plans"] or not less["clinics"] or ("every" in less["course"] and "start" not in less["course"]):
        return None
    return World(**less)


def _cut(value: Any, path: Path) -> Any:
    key, *rest = path
    if isinstance(value, list):
        at = int(key)
        return [*value[:at], *([_cut(value[at], tuple(rest))] if rest else []), *value[at + 1 :]]
    if rest:
        return value | {key: _cut(value[key], tuple(rest))}
    if key == "high":
        return value["low"]
    value[key]  # a key that is not there is nothing to leave out
    return {name: inner for name, inner in value.items() if name != key}


def told_of(world: World, found: Broken) -> str:
    """What was asked, what was promised, and how it turned out."""
    promise, option = found.promise, found.promise.option
    head = f"{promise.kind}: {option.way} under {option.plan} at {option.clinic}, {option.network}, {option.if_}"
    sums = f"promised {promise.at_most / 100:.2f}, paid {found.paid / 100:.2f}"
    return "\n".join((head, sums, "--- asked", _files(world), "--- turned out", _files(found.turned_out)))


def _files(world: World) -> str:
    phases = world.course.get("phases", ())
    days = {"phases": f"days between: {[phase.every.days for phase in phases[1:]]}"} if phases else {}
    shown = {key: value for key, value in world._asdict().items() if value is not None} | {"course": world.course | days}
    return yaml.safe_dump(shown, sort_keys=False, default_flow_style=None, width=120)
