"""The coverage block of a plan file: which conditions are covered, under what conditions, and the prior authorization."""

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from ketacost.model.amounts import Money, Share
from ketacost.model.durations import Days
from ketacost.model.fields import Alias, PlainValidator
from ketacost.model.scalars import Count, Date, Positive, Text, YesNo, YesNoUnknown, bad, iso_date, shown, text_of
from ketacost.model.strict import Conflict, Strict

MINUTES = re.compile(r"(\d{1,4})(?: ?[-\u2013] ?(\d{1,4}))?", re.ASCII)
Status = Literal["covered", "not_covered", "unknown"]


class Penalty(Strict):
    """What a session without authorization costs the patient."""

    penalty: Money | None = None
    per: Literal["visit", "course"] = "visit"
    penalty_percent: Share | None = None

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        if len({"penalty", "penalty_percent"} & set(data)) != 1:
            yield Conflict((), "expected a penalty in dollars or in percent, one of them", "{penalty: 500, per: visit}")
        elif "penalty_percent" in data and "per" in data:
            yield Conflict(("per",), "a penalty in percent is taken of every visit", "{penalty_percent: 25%}")


def _if_missing(value: object) -> str | Penalty:
    if isinstance(value, Mapping):
        return Penalty.model_validate(value)
    if value in {"denied", "provider_liable"}:
        return str(value)
    raise bad(f"expected denied, provider_liable or a penalty, found {shown(value)}", "denied, or {penalty: 500, per: visit}")


IfMissing = Annotated[Literal["denied", "provider_liable"] | Penalty, PlainValidator(_if_missing)]


def _after(first: object, last: object) -> bool:
    """Whether two dates of a file are in the wrong order; what is no date is told as that."""
    try:
        return iso_date(first) > iso_date(last)
    except ValueError:
        return False


class PriorAuthorization(Strict):
    """A prior authorization: whether one is needed, and how far it has come."""

    required: YesNo = True
    status: Literal["approved", "pending", "denied", "not_requested"] | None = None
    sessions: Positive | None = None
    valid_from: Annotated[Date | None, Alias("from")] = None
    until: Date | None = None
    waiver_signed: YesNo = False
    if_missing: IfMissing | None = None

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        first, last = data.get("from"), data.get("until")
        if first is not None and last is not None and _after(first, last):
            yield Conflict(("until",), f"the authorization ends before it begins ({first})", "a later date")
        if data.get("status") in {"pending", "not_requested"} and (more := {"sessions", "from", "until"} & set(data)):
            yield Conflict(
                (min(more),), f"nothing is approved yet: status is {data['status']}", "status: approved, or leave it out"
            )


class Requirement(Strict):
    """Something the plan asks for before it covers: a referral, a documented history."""

    name: Text
    met: YesNoUnknown = None

    @classmethod
    def from_short(cls, value: object) -> object:
        return value if isinstance(value, Mapping) else {"name": value}


class FailedTrials(Strict):
    """How many other treatments must have failed first, and whether they have."""

    trials: Count
    met: YesNoUnknown = None

    @classmethod
    def from_short(cls, value: object) -> object:
        return value if isinstance(value, Mapping) else {"trials": value}


def _minutes(value: object) -> tuple[int, int]:
    """How long a covered infusion lasts: ``60``, or ``40-360``."""
    found = MINUTES.fullmatch(text_of(value, "minutes", "40-360"))
    low, high = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
    if not 1 <= low <= high <= 1440:
        raise bad(f"expected minutes, the smaller number first, found {shown(value)}", "40-360")
    return low, high


CoveredMinutes = Annotated[tuple[int, int], PlainValidator(_minutes)]


class Coverage(Strict):
    """Whether the plan covers infusions and their drug, and for whom."""

    status: Status | None = None
    conditions: list[Text] | None = None
    exclusions: list[Text] | None = None
    treatment_window: Days | None = None
    minutes: CoveredMinutes | None = None
    required_failed_trials: FailedTrials | None = None
    requirements: list[Requirement] = []
    prior_authorization: PriorAuthorization | None = None

    @classmethod
    def from_short(cls, value: object) -> object:
        if isinstance(value, str) and value.casefold() in {"yes", "true", "no", "false"}:
            word = "covered" if value.casefold() in {"yes", "true"} else "not_covered"
            raise bad(f"expected covered, not_covered or unknown, found {shown(value)}", word)
        return value if isinstance(value, Mapping) else {"status": value}
