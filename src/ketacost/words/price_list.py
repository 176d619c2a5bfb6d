"""What a clinic's file says beside the prices that are computed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ketacost.money import dollars, each, percent
from ketacost.words.sentences import Sentences

VISITS: Final = {"follow_up": "follow-up", "therapy": "therapy"}
REFUNDS: Final = {True: "unused sessions are refunded", False: "not refundable", None: ""}


def _package(  # what a package's line in a file has
    name: str | None,
    infusion: str | None,
    sessions: int,
    price: int,
    after: int | None,
    *,
    first: bool,
    refundable: bool | None,
) -> str:
    called = name or (f"{infusion} package" if infusion else "package")
    apiece = f" ({dollars(each(price, sessions))} each)" if sessions > 1 else ""
    conditions = (
        f"after {after} sessions" if after else "",
        "for the first course only" if first else "",
        REFUNDS[refundable],
    )
    said = "".join(f", {words}" for words in conditions if words)
    return f"{called}: {sessions} session{'s' if sessions > 1 else ''} for {dollars(price)}{apiece}{said}"


def _membership(fee: int, per: str, infusion: int | None) -> str:
    members = f"an infusion for {dollars(infusion)}" if infusion is not None else "no member price for an infusion listed"
    return f"membership: {dollars(fee)} a {per}, {members}"


WHOM: Final = {"insured": " if you use insurance", "self_pay": " if you pay without insurance", "everyone": ""}


def _fee(name: str, ends: tuple[int, int] | None, per: str, whom: str, *, refundable: bool) -> str:
    """``ends``: the least and the most that it is, where anybody says."""
    if ends is None:
        return f"on top: {name}{WHOM[whom]}, amount not listed"
    often = f"{'once a' if per == 'course' else 'a'} {per}"
    back = "which you get back" if refundable else "which no plan pays"
    return f"on top: {name}, {' to '.join(map(dollars, dict.fromkeys(ends)))} {often}{WHOM[whom]}, {back}"


def _discount(whom: Sequence[str], share: int | None, amount: int, *, stacks: bool) -> str:
    off = percent(share) if share is not None else f"{dollars(amount)} a visit"
    return f"discount for {', '.join(name.replace('_', ' ') for name in whom)}: {off}{' on top of others' if stacks else ''}"


def _scale(steps: Sequence[tuple[int, int]]) -> str:
    """``steps``: what each takes off, and the share of the poverty level that it goes up to."""
    listed = ", ".join(f"{percent(off)} off up to {percent(up_to)}" for off, up_to in steps)
    return f"sliding scale: {listed} of the federal poverty level"


def _financing(offers: Sequence[tuple[str | None, str]]) -> str:
    """``offers``: each by name and kind."""
    names = ", ".join(name or kind.replace("_", " ") for name, kind in offers)
    return f"paying later: {names} (see 'ketacost pay')"


def _said(what: str, says: str) -> str:
    return f"{what}: {dollars(int(says) * 100) if says.isdecimal() else says}"


SENTENCES: Final[Sentences] = {
    "price_list.package": _package,
    "price_list.membership": _membership,
    "price_list.booster": lambda infusion, cents: f"booster price for {infusion}: {dollars(cents)}",
    "price_list.visit": lambda service, cents: f"{VISITS[service]}: {dollars(cents)}",
    "price_list.fee": _fee,
    "price_list.discount": _discount,
    "price_list.sliding_scale": _scale,
    "price_list.financing": _financing,
    "price_list.superbill": lambda says: _said("superbill", says),
    "price_list.cancellation_fee": lambda says: _said("cancellation fee", says),
    "price_list.insurance": lambda says: _said("insurance", says),
}
