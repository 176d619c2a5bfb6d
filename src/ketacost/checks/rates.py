"""Contracted rates that no line of a clinic's file can ever use: under a code that nothing is billed with, or half of an infusion's time."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from ketacost.checks.warning import FileWarning, file_warning
from ketacost.model.billing import TIMED_CODES, codes_of
from ketacost.model.clinic import Clinic
from ketacost.model.infusion import Infusion, VisitLine


def unused_rates(clinic: Clinic) -> Iterator[FileWarning]:
    """Each rate of a network that no visit of this clinic goes by, once, with what the visits are billed under."""
    known = list(dict.fromkeys(_keys_of_visits(clinic)))
    for network, rates in (clinic.networks or {}).items():
        for rate in rates:
            if rate not in known:
                yield _of_nothing(("networks", network, rate), rate, network, known)
        for infusion in clinic.price_list:
            yield from _lacking(infusion, network, rates)
    for at, infusion in enumerate(clinic.infusions or ()):
        for number, line in enumerate(infusion.charges or ()):
            own = list(_keys_of_line(infusion, line))
            for network, rates in (line.networks or {}).items():
                for rate in rates:
                    if rate not in own:
                        place = ("infusions", at, "charges", number, "networks", network, rate)
                        yield _of_nothing(place, rate, network, own)


def _of_nothing(at: tuple[str | int, ...], rate: str, network: str, known: list[str]) -> FileWarning:
    return file_warning(at, "rate_of_nothing", rate=rate, network=network, known=tuple(known))


def _keys_of_visits(clinic: Clinic) -> Iterator[str]:
    """Under what anything here is billed: codes first, since a rate mostly goes by them."""
    for infusion in clinic.price_list:
        for line in infusion.charges or ():
            yield from _keys_of_line(infusion, line)
        if infusion.charges is None:
            yield from infusion.codes or _codes_of_time(infusion)
            yield from (infusion.name, "infusion")
    for service in ("consultation", "follow_up", "therapy"):
        if getattr(clinic, service) is not None:
            yield service


def _keys_of_line(infusion: Infusion, line: VisitLine) -> Iterator[str]:
    if line.code is not None:
        yield line.code
    if line.service == "infusion":
        yield infusion.name
    yield line.service


def _codes_of_time(infusion: Infusion) -> Collection[str]:
    """The codes that its minutes are billed with; where nobody says how many, the course may."""
    return TIMED_CODES if infusion.minutes is None else [code for code, _ in codes_of(infusion.minutes)]


def _lacking(infusion: Infusion, network: str, rates: Mapping[str, int]) -> Iterator[FileWarning]:
    """Rates for some codes of an infusion's time: it is paid by the code, so they are used together or not at all."""
    if infusion.charges is not None or infusion.codes or infusion.minutes is None or {infusion.name, "infusion"} & rates.keys():
        return
    codes = [code for code, _ in codes_of(infusion.minutes)]
    there = tuple(code for code in codes if code in rates)
    if there and len(there) < len(codes):
        lacking = tuple(code for code in codes if code not in rates)
        at = ("networks", network, there[0])
        yield file_warning(at, "rates_lacking", rates=there, network=network, lacking=lacking, minutes=infusion.minutes)
