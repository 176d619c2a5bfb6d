"""A broken promise in the smallest files that still break it, and in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import yaml

from .held import Broken, Figures, Promises, broken_in
from .world import World, asked

Breaks = Callable[[World], Broken | None]


def breaks(made: Promises, like: Broken, tries: int = 12) -> Breaks:
    """A test for promises of the same kind that are broken: with so many ways to turn out."""

    def find(world: World) -> Broken | None:
        try:
            found = broken_in(world, asked(world), made, range(tries), Figures())
        except (ValueError, AssertionError, LookupError, Warning):
            return None
        except Exception:  # noqa: BLE001  # half of a file may be anything; it is no counterexample
            return None
        wanted = like.promise.kind, like.promise.option.way
        return next((each for each in found if (each.promise.kind, each.promise.option.way) == wanted), None)

    return find


def smaller(world: World, found: Broken, find: Breaks) -> tuple[World, Broken]:
    """The same promise broken by less, one thing left out after the other until nothing can be."""
    again = True
    while again:
        again = False
        for less in _less(world):
            broken = find(less)
            if broken is not None:
                world, found, again = less, broken, True
                break
    return world, found


BESIDE = ("next_plan", "secondary", "assistance")


def _less(world: World) -> Iterator[World]:
    """The same question with one thing less, the larger things first."""
    for key in BESIDE:
        yield from _with(world, key, [None] if getattr(world, key) is not None else [])
    for key in ("plans", "clinics"):
        files = getattr(world, key)
        yield from _with(world, key, [files[:at] + files[at + 1 :] for at in range(len(files)) if len(files) > 1])
    shorter = [{"sessions": fewer} for fewer in (1, world.course.get("sessions", 1) - 1) if fewer]
    yield from _with(world, "course", [world.course | each for each in shorter if each != world.course])
    for key in ("course", *BESIDE, "plans", "clinics"):
        for value in _without(getattr(world, key)):
            if key != "course" or "start" in value or not {"start", "every"} & set(world.course):
                yield from _with(world, key, [value])


def _with(world: World, key: str, values: Iterable[Any]) -> Iterator[World]:
    for value in values:
        if value not in ([], getattr(world, key)):
            yield World(**(world._asdict() | {key: value}))


def _without(value: Any) -> Iterator[Any]:
    """The same content with one thing less, or an end of a range for all of it."""
    if isinstance(value, dict):
        for key in value:
            if key not in {"name", "kind"}:
                yield {name: inner for name, inner in value.items() if name != key}
            for part in _without(value[key]):
                yield value | {key: part}
        if set(value) == {"low", "high"} or set(value) == {"billed", "cash"}:
            yield next(iter(value.values()))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield value[:at] + value[at + 1 :]
            for part in _without(inner):
                yield [*value[:at], part, *value[at + 1 :]]


def told_of(world: World, found: Broken) -> str:
    """What was asked, what was promised, and how it turned out."""
    promise, option = found.promise, found.promise.option
    head = f"{promise.kind}: {option.way} under {option.plan} at {option.clinic}, {option.network}, {option.if_}"
    sums = f"promised {promise.at_most / 100:.2f}, paid {found.paid / 100:.2f}"
    return "\n".join((head, sums, "--- asked", _files(world), "--- turned out", _files(found.turned_out)))


def _files(world: World) -> str:
    course = {key: str(value) if key == "phases" else value for key, value in world.course.items()}
    shown = {key: value for key, value in world._asdict().items() if value is not None} | {"course": course}
    return yaml.safe_dump(shown, sort_keys=False, default_flow_style=None, width=120)
