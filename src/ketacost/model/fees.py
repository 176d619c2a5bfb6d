"""What a clinic asks on top of its prices, and no plan pays: a membership fee, the doctor's own bill, a deposit."""

from typing import Annotated, Literal

from ketacost.model.fields import Alias, BeforeValidator
from ketacost.model.price import Range
from ketacost.model.scalars import Text, YesNo
from ketacost.model.strict import Strict


def _stated(value: object) -> object:
    """Nothing, where the file says that nobody knows the amount."""
    return None if value == "unknown" else value


class Fee(Strict):
    """Owed on top of what is billed, and outside every plan (``rules.md``, "fees no plan pays")."""

    name: Text
    amount: Annotated[Range | None, BeforeValidator(_stated)] = None
    """``None`` where the file announces it and no price is known."""
    per: Literal["visit", "course", "month"] = "visit"
    """An infusion visit; the course once; or each month that is begun, from the first infusion on."""
    for_whom: Annotated[Literal["insured", "self_pay", "everyone"], Alias("for")] = "everyone"
    refundable: YesNo = False
    """A deposit: it must be there in cash, comes back, and is no part of what the course costs."""

    def asked_of(self, *, insured: bool) -> bool:
        """Whether somebody who pays this way owes it."""
        return self.for_whom in {"everyone", "insured" if insured else "self_pay"}
