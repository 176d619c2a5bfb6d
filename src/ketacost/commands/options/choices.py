"""Words of which one is taken."""

from enum import StrEnum


class NetworkSide(StrEnum):
    """A side of the plan's network."""

    in_ = "in"
    out = "out"


class WayToPay(StrEnum):
    """A way to pay."""

    insurance = "insurance"
    self_pay = "self_pay"
    package = "package"
    mixed = "mixed"


class SortBy(StrEnum):
    """What rows are sorted by."""

    total = "total"
    clinic = "clinic"
    network = "network"
