"""Treatments by name."""

from __future__ import annotations

from typing import Final

CALLED: Final[dict[str, str]] = {
    "ketamine_iv": "IV ketamine infusions (billing code 96365)",
    "esketamine": "esketamine nasal spray (Spravato)",
    "ketamine_im": "ketamine injections (billing code 96372)",
    "ketamine_oral": "oral ketamine",
    "tms": "transcranial magnetic stimulation (TMS)",
    "ect": "electroconvulsive therapy (ECT)",
}
"""Each treatment as one asks an insurer about it."""
