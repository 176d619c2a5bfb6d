"""An assistance file: money that is not insurance and takes over part of a patient's share, such as a drug maker's copay help."""

from typing import Annotated, Literal

from ketacost.model.amounts import Money, money
from ketacost.model.fields import PlainValidator
from ketacost.model.plan_kinds import KindName
from ketacost.model.scalars import DateOrUnknown, Service, Text
from ketacost.model.strict import Strict
from ketacost.model.treatments import Treatment


def _yearly(value: object) -> int | None:
    """An amount, or the word ``unknown``."""
    return None if value == "unknown" else money(value)


class Assistance(Strict):
    """A copay help: which services it pays for, what it leaves to the patient, and how much it pays in a year. Cents."""

    name: Text
    source: Text | None = None
    as_of: DateOrUnknown = None
    notes: Text | None = None
    treatment: Treatment | None = None
    """Only for this treatment; ``None``: for any."""
    pays_for: list[Service] = ["drug"]
    you_pay_at_least: Money = 0
    """What stays with the patient of each line in those services."""
    yearly_maximum: Annotated[int | None, PlainValidator(_yearly)]
    """The most it pays in a calendar year; ``None``: not known."""
    not_with: list[KindName] = ["medicare", "medicare_advantage", "medicaid", "tricare", "va"]
    """Kinds of plan that it must not be used with: federal law keeps makers' help away from federal programs."""

    kind: Literal["copay_help"] = "copay_help"

    def may_stand_beside(self, plan_kind: KindName) -> bool:
        """Whether it may be used with a plan of this kind."""
        return plan_kind not in self.not_with

    _file: str = ""

    def origin(self, file: str) -> None:
        """Remember where the help was read."""
        self._file = file

    @property
    def file(self) -> str:
        """Where the help was read, as the user named it."""
        return self._file
