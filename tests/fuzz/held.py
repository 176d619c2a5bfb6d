"""What holds of every run, whatever it was given."""

from __future__ import annotations

import csv
import io
import json
import re
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cli.runs import Run, ketacost
from fuzz.cases import Case

MOST_SECONDS = 20
"""Of the processor's time: what takes longer is taken to hang."""
MOST_DOLLARS = 10**13
OPEN: dict[str, str] = {
    r"bug: ValueError at (sensitivity|scenarios?|swing)\.py": "no option is left where a clinic in no network makes no superbill",
}
"""Known faults that are not mended yet: a pattern of the fault, and why it is still there."""

_NEGATIVE = re.compile(r"-\$\d|\$-\d")
_DOLLARS = re.compile(r"\$([\d,]+)")
_SIGNED = re.compile(r"later|more|less|moves|saves|change|difference|gain|principal")
"""What may be below zero: what one session later costs where it is cheaper then; principal is where interest that was put off is added to what is owed."""


class HungError(BaseException):
    """The run took too long; no ``Exception``, so that nothing on the way takes it for its own."""


def run(case: Case, folder: Path) -> Run:
    """Run a case in a folder. Raises ``HungError``."""
    for name, content in case.files.items():
        (folder / name).write_bytes(content)

    def hung(*_: object) -> None:
        raise HungError

    before = signal.signal(signal.SIGVTALRM, hung)
    signal.setitimer(signal.ITIMER_VIRTUAL, MOST_SECONDS)
    try:
        return ketacost(*case.words, cwd=folder, COLUMNS="100")
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def fault_of(case: Case, folder: Path) -> str | None:
    """What is wrong with a run, in words that are the same for the same fault."""
    try:
        done = run(case, folder)
    except HungError:
        return f"hangs: {case.words[0]}"
    return next(_faults(case, done), None)


def _faults(case: Case, done: Run) -> Iterator[str]:
    said = done.out + done.err
    if done.code not in {0, 1, 2}:
        yield f"exit code {done.code}: {done.err.splitlines()[0] if done.err else ''}"
    if "Traceback" in said or "pydantic" in said.lower():
        yield "a traceback or a library's own words"
    if done.code and not done.err.strip():
        yield f"exit code {done.code} and no word of it"
    if done.code and done.out:
        yield f"refused, and still an answer: {case.words[0]}"
    if any(not (letter.isprintable() or letter == "\n") for letter in done.err):
        yield f"an error with a letter that does more than print: {case.words[0]}"
    if not done.code:
        yield from (f"{case.words[0]}: {wrong}" for wrong in _absurd(done.out))


def _absurd(out: str) -> Iterator[str]:
    """Amounts that no bill has."""
    if found := _NEGATIVE.search(out):
        line = next(line for line in out.splitlines() if found[0] in line)
        yield f"a negative amount in: {re.sub(r'[0-9]+', '0', line.strip())[:80]}"
    if any(int(found[1].replace(",", "") or 0) > MOST_DOLLARS for found in _DOLLARS.finditer(out)):
        yield "an amount above $10 trillion"
    if out.startswith("{"):
        yield from _numbers(json.loads(out), "")
    elif out.split("\r\n", 1)[0].count(",") > 3:
        rows = list(csv.reader(io.StringIO(out, newline="")))
        for row in rows[1:]:
            for name, cell in zip(rows[0], row, strict=False):
                if re.fullmatch(r"-?\d+\.\d\d", cell):
                    yield from _number(float(cell), name)


def _numbers(data: Any, name: str) -> Iterator[str]:
    if isinstance(data, dict):
        for key, item in data.items():
            yield from _numbers(item, key)
    elif isinstance(data, list):
        for item in data:
            yield from _numbers(item, name)
    elif isinstance(data, float):
        yield from _number(data, name)


def _number(amount: float, name: str) -> Iterator[str]:
    if amount < 0 and not _SIGNED.search(name):
        yield f"{name} is negative"
    if abs(amount) > MOST_DOLLARS:
        yield f"{name} is above $10 trillion"
