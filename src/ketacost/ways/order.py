"""The order in which options are shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ketacost.model.question import Sort
from ketacost.result.option import Option
from ketacost.ways.insured.network import network_order


def in_order(options: Sequence[Option], sort: Sort, *, with_travel: bool) -> list[Option]:
    """By what the patient pays, ``with_travel`` with the way to the clinic; or by clinic, or by network, and then so."""

    def key(option: Option) -> tuple[Any, ...]:
        pays = option.with_travel if with_travel else option.total.patient_pays
        rest = option.if_, option.plan or ""
        network = network_order(option.network)
        if sort == "clinic":
            return option.clinic, pays, network, *rest
        if sort == "network":
            return network, pays, option.clinic, *rest
        return pays, option.clinic, network, *rest

    return sorted(options, key=key)
