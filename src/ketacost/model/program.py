"""Help with paying: one program of the bundled file, whom it is for, and what it gives."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final, Literal

from ketacost.model.amounts import Money, Rate, Share
from ketacost.model.fields import BeforeValidator
from ketacost.model.names import Names, StateLetters, one_or_more
from ketacost.model.plan_kinds import KindName
from ketacost.model.scalars import Date, Positive, Text, YesNo
from ketacost.model.strict import Conflict, Strict
from ketacost.model.treatments import Treatment


class Gives(Strict):
    """How much a program gives, where that is known."""

    share_of_price: Share | None = None
    amount: Money | None = None
    sessions: Positive | None = None
    """For so many sessions at most."""

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        if len({"share_of_price", "amount"} & set(data)) != 1:
            yield Conflict((), "expected a share of the price or an amount, one of them", "share_of_price: 50%")


class Program(Strict):
    """A grant, a foundation, a public program, a trial, an organisation that advises."""

    name: Text
    kind: Literal[
        "hospital_assistance",
        "va",
        "medicaid",
        "manufacturer",
        "foundation",
        "grant",
        "clinical_trial",
        "organisation",
        "helpline",
    ]
    """In the order of how much real money each may pay (``MONEY_FIRST``)."""
    called: Text
    """Its name in a few words, for a screen that lists many."""
    in_short: Text
    """What it may do for a person and where to ask, in a line or two."""
    offers: Text
    """What it does, in a sentence."""
    who: Text
    """Whom it is for, in a sentence."""
    conditions: Names = []
    insurance: Annotated[list[KindName], BeforeValidator(one_or_more)] = []
    """Only for people with a plan of these kinds."""
    veterans_only: YesNo = False
    up_to_fpl: Rate | None = None
    """Only up to this income, measured against the federal poverty guideline."""
    usual_fpl: Rate | None = None
    """The usual income limit, where states or hospitals set their own."""
    states: Annotated[list[StateLetters], BeforeValidator(one_or_more)] = []
    treatments: list[Treatment] = []
    setting: Literal["office", "hospital"] | None = None
    """Only at clinics of this setting."""
    asks: list[Text] = []
    """What only the program or the clinic can answer."""
    gives: Gives | None = None
    bring: list[Text] = []
    where: Text
    source: Text
    read: Date


MONEY_FIRST: Final = (
    "hospital_assistance", "va", "medicaid", "manufacturer", "foundation", "grant", "clinical_trial", "organisation", "helpline",
)  # fmt: skip
"""Kinds of program: what pays a bill first, who only knows whom to ask last."""


class Programs(Strict):
    """The file."""

    programs: list[Program]
