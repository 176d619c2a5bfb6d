"""What is already met of a plan's deductibles and maxima."""

from ketacost.model.amounts import Money
from ketacost.model.scalars import Count, Date
from ketacost.model.strict import Strict


class MetSide(Strict):
    """Amounts met on one network side, as the insurer shows them. Cents; ``None`` is not stated."""

    deductible: Money | None = None
    out_of_pocket: Money | None = None
    family_deductible: Money | None = None
    family_out_of_pocket: Money | None = None


class Met(Strict):
    """What was met when somebody looked."""

    as_of: Date | None = None
    in_network: MetSide = MetSide.model_construct()
    out_of_network: MetSide = MetSide.model_construct()
    sessions_used: Count | None = None
