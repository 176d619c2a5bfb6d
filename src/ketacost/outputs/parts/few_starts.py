"""Many starts on few rows: neighbours at the same price are one row, and why days differ is said in a line or two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ketacost.money import dollars_short
from ketacost.outputs.table import Column, Table
from ketacost.outputs.words import plural, year_name
from ketacost.questions.start import Start, uncovered_in, years_of
from ketacost.questions.when_result import When
from ketacost.result.answer import PriceIfSo
from ketacost.words.counted import day_in_words

MOST_ROWS: Final = 7


class StartRun(NamedTuple):
    """Neighbouring starts of which the same is to be told."""

    first: Start
    last: Start
    starts: int


def few_starts(result: When) -> tuple[list[StartRun], int]:
    """The rows in the order of the starts, and how many starts they leave out: the ends, the extremes and the steps stay."""
    runs = _runs(result)
    if len(runs) <= MOST_ROWS:
        return runs, 0
    best = result.hopeful[0] if result.hopeful else result.best

    def weight(at: int) -> tuple[bool, int]:
        run = runs[at]
        return best == run.first or at in {0, len(runs) - 1}, abs(run.first.hoped - runs[at - 1].first.hoped)

    dearest = max(range(len(runs)), key=lambda at: (runs[at].first.pays, runs[at].first.hoped))
    ranked = sorted((at for at in range(len(runs)) if at != dearest), key=weight, reverse=True)
    kept = [runs[at] for at in sorted([dearest, *ranked[: MOST_ROWS - 1]])]
    return kept, len(result.starts) - sum(run.starts for run in kept)


def _runs(result: When) -> list[StartRun]:
    """Neighbours by day and in the table alike."""
    place = {day: at for at, day in enumerate(sorted(start.day for start in result.starts))}
    runs: list[StartRun] = []
    for start in result.starts:
        if runs and place[start.day] == place[runs[-1].last.day] + 1 and _told(start) == _told(runs[-1].last):
            runs[-1] = runs[-1]._replace(last=start, starts=runs[-1].starts + 1)
        else:
            runs.append(StartRun(start, start, 1))
    return runs


def _told(start: Start) -> tuple[object, ...]:
    hope = None if start.hope is None else (start.hope.yes[1:], start.hope.no[1:], start.hope.option.clinic)
    mean = None if start.expected is None else start.expected.expected
    return start.pays, start.option.bounds, start.option.clinic, start.option.way, hope, mean, _visits(start)


def start_runs_table(result: When, runs: Sequence[StartRun]) -> Table[StartRun]:
    """A row a run. An amount that is the middle of a range says about."""
    best = result.hopeful[0] if result.hopeful else result.best
    columns: list[Column[StartRun]] = [Column("", lambda run: _days(run, result), "Start")]
    if result.hopeful:
        columns += [
            _amount("If they say yes", lambda run: _if_so(run.first.hope and run.first.hope.yes)),
            _amount("If not", lambda run: _if_so(run.first.hope and run.first.hope.no)),
        ]
    columns.append(_amount("You pay" if not result.hopeful else "Sure", lambda run: _sure(run.first)))
    if any(run.first.expected is not None for run in runs):
        columns.append(_amount("Expected", lambda run: _short(run.first.expected and run.first.expected.expected)))
    if len({run.first.moved.clinic for run in runs}) > 1:
        columns.append(Column("", lambda run: run.first.moved.clinic, "Where"))
    columns.append(Column("", lambda run: _visits(run.first), "Visits in each plan year"))
    rows = list(runs)
    bold = next((at for at, run in enumerate(rows) if run.first == best), None)
    starred = [at for at, run in enumerate(rows) if run.first.option.on_paper]
    return Table(columns, rows, bold, starred, least=1, of_more="with --detail")


def _amount(title: str, of: object) -> Column[StartRun]:
    return Column("", of, title, "amount", long_title=True)  # type: ignore[arg-type]  # each is a function of a run


def _days(run: StartRun, result: When) -> str:
    first, last = run.first.day, run.last.day
    if run.starts == 1:
        return day_in_words(first, result.today)
    return f"{day_in_words(first, last)} to {day_in_words(last, result.today)}"


def _short(cents: int | None) -> str | None:
    return None if cents is None else dollars_short(cents)


def _if_so(price: PriceIfSo | None) -> str | None:
    return None if price is None else _about(price.pays, price.low, price.high)


def _about(pays: int, low: int, high: int) -> str:
    return f"{'' if low == high else 'about '}{dollars_short(pays)}"


def _sure(start: Start) -> str:
    """The promise; what is likely where there is none."""
    if start.at_most is not None:
        return dollars_short(start.at_most)
    return f"about {dollars_short(start.option.total.patient_pays)}"


def _visits(start: Start) -> str:
    """How the visits lie in the plan years, and what is not covered: what fits on a line."""
    years = [(year.visits, year.begins) for year in years_of(start.moved)]
    outside = "{} outside your plan" if len(years) > 1 else "{}"
    told = [outside.format(visits) if begins is None else f"{visits} in {year_name(begins)}" for visits, begins in years]
    if uncovered := uncovered_in(start.moved):
        told.append(f"{uncovered} not covered")
    return ", ".join(told)


def moves(start: Start) -> str:
    """Where the deductible is paid, how the visits lie in the plan years, and what is not covered."""
    parts = []
    for year in years_of(start.moved):
        if year.begins is None:
            parts.append(plural(year.visits, "visit"))
            continue
        deductible = f", {dollars_short(year.total.deductible)} deductible" if year.total.deductible else ""
        parts.append(f"{plural(year.visits, 'visit')} in {year_name(year.begins)}{deductible}")
    if uncovered := uncovered_in(start.moved):
        parts.append(f"{plural(uncovered, 'session')} not covered")
    return "; ".join(parts)


def why_days_differ(result: When) -> Iterator[str]:
    """What turns with the plan year, where it moves the price."""
    hoped = {start.hoped for start in result.starts}
    years = {year.begins for start in result.starts for year in years_of(start.moved) if year.begins is not None}
    if len(hoped) == 1 or len(years) < 2:
        return
    turn = day_in_words(min(years - {min(years)}), result.today)
    split = [start for start in result.starts if len(years_of(start.moved)) > 1]
    yield f"On {turn} your deductible starts again at zero."
    if split and max(start.hoped for start in split) == max(hoped):
        yield "A course that runs across that day pays toward two deductibles."
