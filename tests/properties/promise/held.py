"""Whether a promise was held: every option that is called sure, and every ceiling, against what it came to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

from ketacost.money import dollars
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option
from ketacost.ways.clinics_compared import NothingOfferedError

from .oracle import Turnout
from .told import told
from .world import World, asked, world_of


class Promised(NamedTuple):
    """What somebody was told: they pay no more than this."""

    kind: str
    """``sure``: of an option; ``ceiling``: of a plan at a clinic, whatever the answers."""
    option: Option
    at_most: int


class Broken(NamedTuple):
    """A promise that was not held."""

    promise: Promised
    paid: int
    turned_out: World


class Tried(NamedTuple):
    """A person's question, and the answer; ``None`` where no clinic offers what is asked for."""

    world: World
    result: Estimate | None


Promises = Callable[[Estimate], Iterator[Promised]]


@dataclass
class Figures:
    """What was tried."""

    courses: int = 0
    options: int = 0
    sure: int = 0
    insured: int = 0
    """Sure options through insurance, or partly."""
    ceilings: int = 0
    checked: int = 0
    met: int = 0
    """Promises that came to exactly what was promised."""
    closest: int | None = None
    """The least that was ever left below a promise for insurance, but above nothing. Cents."""
    broken: list[tuple[World, Broken]] = field(default_factory=list)

    def __str__(self) -> str:
        least = "-" if self.closest is None else dollars(self.closest)
        return (
            f"{self.courses:,} courses, {self.options:,} options, {self.sure:,} sure ({self.insured:,} with insurance), "
            f"{self.ceilings:,} ceilings; {self.checked:,} promises held against what came, {self.met:,} met to the cent, "
            f"the closest of the others {least} below; {len(self.broken):,} broken"
        )


def course(seed: int) -> Tried:
    """The question of a seed, and its answer."""
    world = world_of(Random(seed))
    try:
        return Tried(world, asked(world))
    except NothingOfferedError:
        return Tried(world, None)


def promises(result: Estimate) -> Iterator[Promised]:
    """What the answer promises."""
    for option in result.options:
        if option.sure:
            yield Promised("sure", option, option.upper)
    if result.answer.ceiling is not None:
        ceiling = result.answer.ceiling
        yield Promised("ceiling", result.options[ceiling.option], ceiling.at_most)


def old_promises(result: Estimate) -> Iterator[Promised]:
    """What was promised before: whatever hangs on no answer, and is not free on paper, by the end of its own range."""
    for option in result.options:
        if not option.if_ and not option.on_paper:
            yield Promised("sure", option, option.bounds[1])


def broken_in(world: World, result: Estimate, made: Promises, seeds: range, figures: Figures) -> list[Broken]:
    """Each promise that one of these ways to turn out breaks."""
    kept = list(made(result))
    figures.courses += 1
    figures.options += len(result.options)
    figures.sure += sum(promise.kind == "sure" for promise in kept)
    figures.insured += sum(promise.kind == "sure" and promise.option.way in {"insurance", "mixed"} for promise in kept)
    figures.ceilings += sum(promise.kind == "ceiling" for promise in kept)
    found = []
    for seed in seeds:
        turnout = Turnout(told(world, Random(seed)))
        for promise in kept:
            paid = _paid(turnout, promise)
            figures.checked += 1
            figures.met += paid == promise.at_most
            if paid > promise.at_most:
                found.append(Broken(promise, paid, turnout.world))
            elif paid < promise.at_most and promise.option.way == "insurance":
                left = promise.at_most - paid
                figures.closest = left if figures.closest is None else min(figures.closest, left)
    figures.broken += [(world, each) for each in found]
    return found


def _paid(turnout: Turnout, promise: Promised) -> int:
    """A ceiling is of whoever takes that plan at that clinic."""
    if promise.kind == "ceiling":
        return turnout.insured(promise.option.plan, promise.option.clinic)
    return turnout.pays(promise.option)
