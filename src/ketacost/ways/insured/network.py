"""Whether a clinic is in the plan's network, and why (``rules.md``, "Names of networks")."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ketacost.engine.terms import IN, OUT, Side
from ketacost.model.clinic import Clinic
from ketacost.model.infusion import VisitLine
from ketacost.model.network_names import alike, letters_of
from ketacost.model.networks import Networks
from ketacost.model.plan import Plan
from ketacost.result.planned_line import PlannedLine
from ketacost.words.note import Note, note

BOTH: tuple[Side, ...] = (IN, OUT)


class SharedNetworks(NamedTuple):
    """Which networks a clinic and a plan share."""

    sides: tuple[Side, ...]
    """The one side that is known, or both."""
    rates: dict[str, int]
    """What the clinic has negotiated with the shared network, or with the one that may be it, where it says."""
    why: Note
    """Why this side, or why both."""

    @property
    def open(self) -> bool:
        """Whether the files leave it open."""
        return len(self.sides) > 1


def membership(plan: Plan, networks: Networks | None) -> SharedNetworks:
    """In, out, or open, by the names that the plan and somebody who bills have of networks.

    A name that only looks like the plan's is no answer: in and out can lie thousands of dollars apart.
    """
    if plan.traits.original_medicare:
        return SharedNetworks(BOTH, _rates_of_medicare(plan, networks or {}), note("network.medicare_silent"))
    if networks is None:
        return SharedNetworks(BOTH, {}, note("network.clinic_names_none"))
    if not networks:
        return SharedNetworks((OUT,), {}, note("network.clinic_in_none"))
    own = tuple(plan.network or ())
    wanted = {letters_of(name): name for name in reversed(own)}
    for name, rates in networks.items():
        if (mine := wanted.get(letters_of(name))) is not None:
            return SharedNetworks((IN,), rates, note("network.same", plan=mine, clinic=name))
    return _by_resemblance(plan, own, networks)


def _by_resemblance(plan: Plan, own: tuple[str, ...], networks: Networks) -> SharedNetworks:
    """Where no name is the same: open if one looks like the plan's, or if the plan names none, else out."""
    called = (plan.name,) if plan.insurer is None else (plan.insurer, plan.name)
    names = tuple(networks)
    looking_like = alike(own, called, names)
    if looking_like:
        mine = own or tuple(each for each in called if alike((), (each,), looking_like))
        rates = networks[looking_like[0]] if len(looking_like) == 1 else {}
        return SharedNetworks(BOTH, rates, note("network.resembles", plan=mine, clinic=looking_like))
    if not own:
        return SharedNetworks(BOTH, {}, note("network.plan_names_none", clinic=names))
    return SharedNetworks((OUT,), {}, note("network.none_resembles", plan=own, clinic=names))


def _rates_of_medicare(plan: Plan, networks: Networks) -> dict[str, int]:
    """What a clinic lists as Medicare's rates, under the plan's name for it or under Medicare's own."""
    wanted = {letters_of(name) for name in (*(plan.network or ()), plan.kind)}
    return next((rates for name, rates in networks.items() if letters_of(name) in wanted), {})


def membership_at(plan: Plan, clinic: Clinic) -> SharedNetworks:
    """The side a clinic is on for this plan: by its networks, or by what it has agreed with Medicare.

    Who authorizes care pays for it wherever it is given (VA, workers' compensation), so there is no outside; but nobody
    pays a clinic that takes no insurance.
    """
    traits = plan.traits
    if traits.pays_nothing:
        return SharedNetworks((OUT,), {}, note("network.no_insurance"))
    listed = membership(plan, clinic.networks)
    if traits.original_medicare and clinic.medicare is not None:
        out = clinic.medicare == "opted_out"
        return SharedNetworks(
            (OUT,) if out else (IN,), {} if out else listed.rates, note("network.medicare", says=clinic.medicare)
        )
    if not clinic.takes_insurance:
        return SharedNetworks((OUT,), {}, note("network.takes_no_insurance"))
    if traits.pays_anywhere:
        if plan.in_network is None:
            return SharedNetworks((OUT,), {}, note("network.nothing_inside"))
        return SharedNetworks((IN,), listed.rates if not listed.open else {}, note("network.pays_anywhere"))
    return listed


def network_order(network: str | None) -> int:
    """In network first, then out, then what has no network."""
    return {"in": 0, "out": 1, None: 2}[network]


def side_of_line(plan: Plan, line: PlannedLine, side: Side, rates: dict[str, int]) -> tuple[Side, dict[str, int]]:
    """A line billed by somebody else may be on another side than the clinic; where that is open, it is taken to be on the clinic's."""
    if line.networks is None or plan.traits.pays_anywhere:
        return side, rates
    own = membership(plan, line.networks)
    return (side if own.open else own.sides[0]), own.rates


def open_lines(plan: Plan, clinic: Clinic, lines: Iterable[PlannedLine | VisitLine]) -> tuple[str, ...]:
    """The services that somebody else bills of whom nobody knows the side, each once.

    Not those who are open by the same names as the clinic: one answer holds for both. Of each, Medicare has to be asked.
    """
    if plan.traits.pays_anywhere or plan.traits.pays_nothing:
        return ()
    why = membership_at(plan, clinic).why
    own = ((line.service, membership(plan, line.networks)) for line in lines if line.networks is not None)
    apart = (service for service, member in own if member.open and (member.why != why or plan.traits.original_medicare))
    return tuple(dict.fromkeys(apart))
