"""How long a person waits for the first screen, against merely importing the libraries; and how many modules that takes.

python tests/benchmarks/start_up.py
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from measured import report

import ketacost

ROUNDS = 30
PLAN = "{name: PPO, network: blue, in_network: {deductible: 1500, coinsurance: 20%, benefits: {consultation: {copay: 40}}}}\n"
CLINIC = "{name: Lakeside, networks: {blue: {consultation: 180, infusion: 380}}, consultation: 250, infusion: 450}\n"
KETACOST = ("-m", "ketacost")
ESTIMATE = ("estimate", "--plan", "plan.yaml", "--clinic", "clinic.yaml", "--sessions", "6", "--today", "2026-11-22")
LIBRARIES = "import of typer, pydantic with BaseModel, rich.table, yaml"
COMMANDS: dict[str, tuple[str, ...]] = {
    "bare Python": ("-c", "pass"),
    LIBRARIES: ("-c", "import typer, pydantic; from pydantic import BaseModel; import rich.table, yaml"),
    "estimate, a plan and a clinic of one's own": (*KETACOST, *ESTIMATE),
    "estimate, bundled ones": (*KETACOST, "estimate", "--plan", "employer-ppo", "--clinic", "sample-in-network"),
    "estimate --format json": (*KETACOST, *ESTIMATE, "--format", "json"),
    "--help": (*KETACOST, "--help"),
    "--version": (*KETACOST, "--version"),
}
REQUIRED = {words: 0.6 if words.startswith("--") else 1.45 for words, command in COMMANDS.items() if command[:2] == KETACOST}
MODULES = """
import sys
from ketacost.commands.main import _guarded
code = _guarded(sys.argv[1:])
own = sum(name.split(".")[0] == "ketacost" for name in sys.modules)
sys.stderr.write(f"{own} {len(sys.modules)}")
sys.exit(code)
"""
MOST_OWN, MOST_IN_ALL = 190, 435
"""Modules that a plain estimate may load: what it costs to read them is the same on a busy machine as on a quiet one."""


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


def modules(folder: Path) -> tuple[int, int]:
    """How many modules a plain estimate loads: ketacost's own, and all."""
    words = [sys.executable, "-c", MODULES, *ESTIMATE]
    run = subprocess.run(words, cwd=folder, env=surroundings(folder), capture_output=True, check=True, text=True)
    own, in_all = map(int, run.stderr.split())
    return own, in_all


def main() -> int:
    """Every command in turn, many times; medians for the ratios, and the shortest of each beside them."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
        (folder / "clinic.yaml").write_text(CLINIC, encoding="utf-8")
        rounds = [{words: seconds_of(command, folder) for words, command in COMMANDS.items()} for _ in range(ROUNDS + 1)][1:]
        own, in_all = modules(folder)
    usual = {words: median(found[words] for found in rounds) for words in COMMANDS}
    best = {words: min(found[words] for found in rounds) for words in COMMANDS}
    for words in COMMANDS:
        report(f"{words}: median", usual[words] * 1e3, "ms")
        report(f"{words}: shortest", best[words] * 1e3, "ms")
    kept = True
    for words, most in REQUIRED.items():
        kept &= report(f"{words}: against the import, medians", usual[words] / usual[LIBRARIES], "x", ("at most", most))
        report(f"{words}: against the import, shortest", best[words] / best[LIBRARIES], "x")
    kept &= report("modules of ketacost that an estimate loads", own, " ", ("at most", MOST_OWN))
    kept &= report("modules in all that an estimate loads", in_all, " ", ("at most", MOST_IN_ALL))
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
