"""The keywords of a Python call: each known, each a value that means something, or an error that says what may stand there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, get_args

from ketacost.model.course import Course
from ketacost.model.person import Journey, Person, Taxes
from ketacost.model.question import Question, Sort, Way
from ketacost.model.spelling import closest

_MOST: Final = {"chance_approved": (1_000_000, "parts per million"), "unknown_rate": (1_000_000, "parts per million"),
                "reimbursed_after": (366, "days"), "other_care": (10**9, "cents")}  # fmt: skip
_ELSEWHERE: Final = {"person": Person, "journey": Journey, "taxes": Taxes}
_SINGULAR: Final = {
    "discount": "discounts",
    "miles": "miles_one_way",
    "way": "ways",
    "booster": "boosters",
    "session": "sessions",
}


def check_keywords(known: Mapping[str, object]) -> None:
    """Raise ``TypeError`` for a keyword that is none, or a value of the wrong type; ``ValueError`` for a word that is none."""
    for name, value in known.items():
        if name not in Question._fields or name == "course":
            raise TypeError(f"{name!r} is no keyword of this call: {_advice(name)}")
        _check(name, value)


def check_word(name: str, value: object, allowed: tuple[str, ...]) -> None:
    """Raise ``ValueError`` for a word that is none of those allowed, with the one that was probably meant."""
    if value in allowed:
        return
    squeezed = {each.replace("_", ""): each for each in allowed}
    close = closest(str(value).casefold().replace("_", "").replace("-", "").replace(" ", ""), squeezed)
    hint = f"; did you mean {squeezed[close]!r}?" if close is not None else ""
    raise ValueError(f"{name} is one of {', '.join(map(repr, allowed))}, not {value!r}{hint}")


def _check(name: str, value: object) -> None:
    if name == "ways":
        if isinstance(value, str) or not value:
            raise ValueError(f"ways is a list of ways to pay, such as [{get_args(Way)[0]!r}], not {value!r}")
        for way in value:  # type: ignore[attr-defined]  # what is no sequence says so itself
            check_word("each of ways", way, get_args(Way))
    elif name == "sort":
        check_word("sort", value, get_args(Sort))
    elif name in _ELSEWHERE and not isinstance(value, _ELSEWHERE[name]):
        kind = _ELSEWHERE[name].__name__
        raise TypeError(f"{name} is a {kind}, as in {name}={kind}(...), not {value!r}")
    elif isinstance(value, Journey):
        _check_journey(value)
    elif name == "today" and value is not None and not isinstance(value, date):
        raise TypeError(f"today is a date, as in date(2026, 11, 22), not {value!r}")
    elif name in _MOST and value is not None:
        most, unit = _MOST[name]
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
            raise ValueError(f"{name} is a whole number of {unit} from 0 to {most:,}, not {value!r}")


def _check_journey(journey: Journey) -> None:
    for field in ("trips", "nights_in_all", "mile_paid_back", "travel_deductible", "travel_deductible_cap"):
        number, least = getattr(journey, field), int(field == "trips")
        if number is not None and (isinstance(number, bool) or not isinstance(number, int) or number < least):
            raise ValueError(f"{field} is a whole number from {least}, not {number!r}")
    if journey.nights is not None and journey.nights_in_all is not None:
        raise ValueError("nights is for each trip and nights_in_all for the whole course: give one of them")
    if journey.travel_deductible is not None and journey.mile_paid_back is None:
        raise ValueError("travel_deductible has no effect without mile_paid_back")
    if journey.travel_deductible_cap is not None and journey.travel_deductible is None:
        raise ValueError("travel_deductible_cap has no effect without travel_deductible")


def _advice(name: str) -> str:
    """Where a keyword belongs, or which was meant."""
    allowed = [each for each in Question._fields if each != "course"]
    own = _SINGULAR.get(name, name)
    if own in allowed:
        return f"did you mean {own}?"
    holders: dict[str, Any] = {"course": Course, **_ELSEWHERE}
    for keyword, kind in holders.items():
        fields = tuple(kind._fields) if keyword != "course" else (*kind.__slots__, "every", "boosters", "booster_every")
        if own in fields:
            return f"write {kind.__name__}({own}=...)" if keyword == "course" else f"write {keyword}={kind.__name__}({own}=...)"
    close = closest(name, allowed)
    return f"did you mean {close}?" if close is not None else f"there are {', '.join(allowed)}"
