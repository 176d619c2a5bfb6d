"""CSV of the questions that ask the estimate several times: one row for each start, scenario or unknown."""

from __future__ import annotations

from ketacost.engine.line import MONEY_KEYS
from ketacost.money import plain
from ketacost.outputs.csv_text import VISIT, amounts, table, text, visit_cells
from ketacost.questions.scenarios_result import Scenarios
from ketacost.questions.sensitivity_result import Sensitivity
from ketacost.questions.when_result import When

_START = ("start", "plan", "clinic", "way", "network", "if")


def render_when(result: When, *, detail: bool) -> str:
    """One row for each start; with ``detail``, one for each plan year of each start."""
    rows: list[list[str]] = []
    for start in result.starts:
        option = start.option
        head = [
            start.day.isoformat(), text(option.plan or ""), text(option.clinic), option.way, option.network or "",
            " ".join(option.if_),
        ]  # fmt: skip
        if detail:
            rows += [
                [*head, year.begins.isoformat() if year.begins else "", str(year.visits), *amounts(year.total)]
                for year in start.years
            ]
        else:
            expected = plain(start.expected.expected) if start.expected is not None else ""
            rows.append([*head, *amounts(option.total), str(start.uncovered), expected])
    if detail:
        return table((*_START, "plan_year", "visits", *MONEY_KEYS), rows)
    return table((*_START, *MONEY_KEYS, "sessions_not_covered", "expected"), rows)


def render_scenarios(result: Scenarios, *, detail: bool) -> str:
    """One row for each scenario; with ``detail``, one for each visit of each."""
    heads = [
        ([scenario.key, text(scenario.title), scenario.option.network or "", " ".join(scenario.option.if_)], scenario)
        for scenario in result.found
    ]
    if detail:
        rows = [[*head, *visit_cells(visit)] for head, scenario in heads for visit in scenario.option.visits]
        return table(("scenario", "title", "network", "if", *VISIT), rows)
    rows = [
        [*head, *amounts(scenario.option.total), "" if scenario.until_then is None else plain(scenario.until_then)]
        for head, scenario in heads
    ]
    return table(("scenario", "title", "network", "if", *MONEY_KEYS, "paid_until_settled"), rows)


def render_sensitivity(result: Sensitivity) -> str:
    """One row for each unknown, the largest first."""
    rows = [
        [
            each.key,
            text(each.what),
            plain(each.low),
            text(str(each.at_low)),
            plain(each.high),
            text(str(each.at_high)),
            plain(each.width),
        ]
        for each in result.swings
    ]
    return table(("unknown", "what", "low", "at_low", "high", "at_high", "moves"), rows)
