"""How it may go as the row of a table: what happens, in a few words, and what to ask for then."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from ketacost.words.way import Insurer, conditions_in_words, provided_in_words

WITHOUT_INSURANCE: Final = "without_insurance"
"""The key of paying yourself, beside those of the scenarios."""
AS_THE_PLAN_SAYS: Final = "as_the_plan_says"
WHATEVER: Final = "whatever_they_say"
"""The key of a yes and a no that come to the same."""
_NAMES: Final[Mapping[str, str | Callable[..., str]]] = {
    AS_THE_PLAN_SAYS: "as things stand",
    "approved": lambda who, **_: f"{who} says yes to all of it",
    "authorization_ends": lambda granted, sessions, **_: f"they approve only {granted} of {sessions}",
    "authorization_extended": lambda sessions, **_: f"they approve all {sessions}",
    "waiver_signed": "you sign to pay for the rest",
    "rest_paid_yourself": "you pay the rest yourself",
    "stopped_at_approval": lambda granted, **_: f"you stop after session {granted}",
    "denied": lambda who, **_: f"{who} says no",
    "won_on_appeal": "you win an appeal",
    "network_exception": "they treat this clinic as in network",
    WHATEVER: lambda who, **_: f"whatever {who} says, even after an appeal",
    WITHOUT_INSURANCE: "without insurance",
}
_MORE: Final = "more sessions, before the approval ends"
_ASKS: Final[Mapping[str, str]] = {
    "approved": "a yes in writing, before you start",
    "authorization_ends": _MORE,
    "authorization_extended": _MORE,
    "waiver_signed": "the price of the rest, before you sign",
    "rest_paid_yourself": "the cash price of the rest",
    "stopped_at_approval": "the approval in writing, with its dates",
    "denied": "the reason, in writing",
    "network_exception": "a gap exception, also called single-case agreement",
    WITHOUT_INSURANCE: "the cash price, in writing",
}
_APPEAL: Final = "an appeal: see the steps below"
"""Where nothing else is to be asked for; beside something else its own steps say enough."""
_AS_IT_IS: Final = "what they will pay, in writing"
"""To ask for where nothing else is to be decided."""
ANSWERS: Final = frozenset(("approved", "denied"))
"""What a plan can say of the whole course."""
_BY_ANSWER: Final = ANSWERS | {AS_THE_PLAN_SAYS, "authorization_ends", "authorization_extended", "won_on_appeal"}
"""What is told by ``WHATEVER``, where a yes and a no come to the same."""


class Case(NamedTuple):
    """A scenario, as far as its name goes."""

    key: str
    conditions: tuple[str, ...] = ()
    """What must turn out to be so in it."""
    numbers: tuple[tuple[str, object], ...] = ()


def row_name(cases: Sequence[Case], insurer: Insurer) -> str:
    """What happens in any of the cases, those that hang on the same said together.

    >>> row_name([Case("authorization_ends", (), (("granted", 3), ("sessions", 6)))], Insurer("Aetna"))
    'they approve only 3 of 6'
    >>> row_name([Case("approved", ("in_network",)), Case("won_on_appeal", ("in_network",)), Case("network_exception")], Insurer("Aetna"))
    "Aetna says yes to all of it or you win an appeal, if the clinic is in Aetna's network; they treat this clinic as in network"
    """
    alike: dict[tuple[str, ...], list[str]] = {}
    cash = [_name(case, insurer) for case in cases if case.key == WITHOUT_INSURANCE]
    for case in _telling(cases):
        if case.key == WITHOUT_INSURANCE:
            continue
        if case.key == AS_THE_PLAN_SAYS and case.conditions:
            alike.setdefault((), []).append(provided_in_words(case.conditions, insurer))
        else:
            alike.setdefault(case.conditions, []).append(_name(case, insurer))
    told = ((_any_of(list(dict.fromkeys(names))), conditions_in_words(answers, insurer)) for answers, names in alike.items())
    return "; ".join((*(", ".join(filter(None, parts)) for parts in told), *cash))


def to_ask_for(cases: Sequence[Case]) -> str:
    """What to ask for in any of these cases, each once.

    >>> to_ask_for([Case("approved"), Case("won_on_appeal")])
    'a yes in writing, before you start'
    """
    keys = [case.key for case in _telling(cases)]
    asks = dict.fromkeys(_ASKS[key] for key in keys if key in _ASKS)
    return "; ".join(asks) or (_APPEAL if "won_on_appeal" in keys else _AS_IT_IS)


def _telling(cases: Sequence[Case]) -> Sequence[Case]:
    """Those whose name says something that no other's does: an open answer is the same as the one decided so."""
    keys = {case.key for case in cases}
    if keys >= ANSWERS:
        return [Case(WHATEVER), *(case for case in cases if case.key not in _BY_ANSWER)]
    silent = {"approved"} if "authorization_extended" in keys else set()
    decided = keys & ANSWERS
    return [
        case for case in cases if case.key not in silent and not (decided and case.key == AS_THE_PLAN_SAYS and case.conditions)
    ]


def _any_of(names: Sequence[str]) -> str:
    """Names as a list of what may happen."""
    *first, last = names
    return f"{', '.join(first)} or {last}" if first else last


def _name(case: Case, insurer: Insurer) -> str:
    name = _NAMES[case.key]
    return name if isinstance(name, str) else name(who=insurer.name, **dict(case.numbers))
