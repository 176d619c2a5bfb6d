"""How long a person waits for the first screen, against merely importing the libraries it needs.

python tests/benchmarks/start_up.py
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from measured import report

import ketacost

ROUNDS = 21
REQUIRED = 1.5
PLAN = "{name: PPO, network: blue, in_network: {deductible: 1500, coinsurance: 20%, benefits: {consultation: {copay: 40}}}}\n"
CLINIC = "{name: Lakeside, networks: {blue: {consultation: 180, infusion: 380}}, consultation: 250, infusion: 450}\n"
KETACOST = ("-m", "ketacost")
ESTIMATE = (*KETACOST, "estimate", "--plan", "plan.yaml", "--clinic", "clinic.yaml", "--sessions", "6", "--today", "2026-11-22")
COMMANDS: dict[str, tuple[str, ...]] = {
    "bare Python": ("-c", "pass"),
    "import of typer, pydantic, rich.table, yaml": ("-c", "import typer, pydantic, rich.table, yaml"),
    "the same and pydantic's BaseModel, which it loads late": (
        "-c",
        "import typer, pydantic, rich.table, yaml; pydantic.BaseModel",
    ),
    "estimate, one plan, one clinic": ESTIMATE,
    "estimate --format json": (*ESTIMATE, "--format", "json"),
    "--help": (*KETACOST, "--help"),
    "--version": (*KETACOST, "--version"),
}
LIBRARIES = "import of typer, pydantic, rich.table, yaml"


def surroundings(folder: Path) -> dict[str, str]:
    """Compiled modules are kept, as they are for whoever installed the program; here in a folder of their own."""
    found = {key: value for key, value in os.environ.items() if key not in {"PYTHONDONTWRITEBYTECODE", "PYTHONPATH"}}
    source = Path(ketacost.__file__).parents[1]
    return found | {"PYTHONPATH": str(source), "PYTHONPYCACHEPREFIX": str(folder / "compiled"), "COLUMNS": "100"}


def seconds_of(words: tuple[str, ...], folder: Path) -> float:
    """How long one run takes, from start to end."""
    begun = perf_counter()
    subprocess.run([sys.executable, *words], cwd=folder, env=surroundings(folder), capture_output=True, check=True)
    return perf_counter() - begun


def main() -> int:
    """Every command in turn, many times; the shortest of each, since a busy machine only ever adds."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
        (folder / "clinic.yaml").write_text(CLINIC, encoding="utf-8")
        rounds = [{words: seconds_of(command, folder) for words, command in COMMANDS.items()} for _ in range(ROUNDS + 1)][1:]
    best = {words: min(found[words] for found in rounds) for words in COMMANDS}
    for words, taken in best.items():
        report(words, taken * 1e3, "ms")
    kept = True
    for words, taken in best.items():
        if COMMANDS[words][:2] == KETACOST:
            kept &= report(f"{words}: against the import alone", taken / best[LIBRARIES], "x", ("at most", REQUIRED))
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
