"""How many sessions a plan pays for; what an insurer has approved is a prior authorization, and is told so."""

import re
from collections.abc import Mapping
from typing import Any, Literal

from ketacost.model.scalars import Positive, bad, shown
from ketacost.model.strict import Strict

_APPROVED = re.compile(r"approv|authori", re.IGNORECASE)


def _authorization(sessions: object) -> str:
    """The key that approved sessions belong under."""
    count = f", sessions: {sessions}" if isinstance(sessions, str) and sessions.isascii() and sessions.isdigit() else ""
    return f"coverage: {{prior_authorization: {{status: approved{count}}}}}"


class SessionLimit(Strict):
    """How many infusion visits the plan covers."""

    sessions: Positive
    per: Literal["plan_year", "calendar_year", "lifetime"] = "plan_year"
    counts: Literal["covered", "paid"] = "covered"

    elsewhere = dict.fromkeys(
        ("approved", "status", "required", "from", "until", "waiver_signed", "if_missing", "prior_authorization"), ""
    )

    @classmethod
    def belongs(cls, key: str, data: Mapping[str, Any]) -> str | None:
        return _authorization(data.get("sessions")) if key in cls.elsewhere else None

    @classmethod
    def from_short(cls, value: object) -> object:
        if isinstance(value, str) and _APPROVED.search(value):
            message = f"session_limit is what the plan pays for in a year, found {shown(value)}: approved sessions are a prior authorization"
            raise bad(message, _authorization(next(iter(re.findall(r"\d{1,4}", value)), None)))
        return value if isinstance(value, Mapping) else {"sessions": value}
