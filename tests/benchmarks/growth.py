"""How time and memory grow: from 10 to 10,000 visits, and from 1 to 5,000 clinics.

python tests/benchmarks/growth.py
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from measured import best_seconds, report

import ketacost
from ketacost import Course, adjudicate, estimate, load_clinic
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan

VISITS = (10, 100, 1_000, 10_000)
CLINICS = (1, 10, 100, 1_000, 5_000)
MOST_MEGABYTES = 300
MOST_GROWTH = 2.0
"""Time a visit or a clinic, at the largest number against the least of the others: 1 is perfectly linear."""

PLAN_FILE = {
    "name": "PPO",
    "network": "blue",
    "in_network": {"deductible": "1500", "coinsurance": "20%", "benefits": {"consultation": {"copay": "40"}}},
    "out_of_network": {"deductible": "3000", "coinsurance": "40%"},
    "session_limit": "12",
}
PLAN = Plan.model_validate(PLAN_FILE)
CLINIC = """\
name: Clinic {number}
networks: {networks}
consultation: {{price: 250, credited: yes}}
infusions:
- name: mood
  charges:
  - {{code: "96365", service: infusion, price: {price}}}
  - {{service: drug, price: 40-90}}
"""


def clinic_texts(count: int) -> list[str]:
    """Clinic files, no two alike, in network, out of it, and unknown."""
    networks = ("[blue]", "{blue: {infusion: 380}}", "[]", "[red]")
    return [CLINIC.format(number=number, networks=networks[number % 4], price=350 + number % 400) for number in range(count)]


def clinics(count: int) -> list[Clinic]:
    """The same, loaded from files."""
    with TemporaryDirectory() as folder:
        found = []
        for number, text in enumerate(clinic_texts(count)):
            path = Path(folder, f"{number}.yaml")
            path.write_text(text, encoding="utf-8")
            found.append(load_clinic(path))
        return found


def linear(words: str, sizes: tuple[int, ...], seconds: dict[str, float]) -> bool:
    """Report the time for each size, and the growth of the time for one of them."""
    each = {size: seconds[str(size)] / size * 1e6 for size in sizes}
    for size, microseconds in each.items():
        report(f"{words}: {size:,}", microseconds, "microseconds each")
    return report(
        f"{words}: growth to {sizes[-1]:,}", each[sizes[-1]] / min(list(each.values())[:-1]), "x", ("at most", MOST_GROWTH)
    )


def visits_grow() -> bool:
    """From the first charges of a claims list to ten thousand, every third on another side."""
    rows = [
        {"service": "infusion", "network": "out" if at % 3 == 2 else "in", "billed": "600", "allowed": "475"}
        for at in range(VISITS[-1])
    ]
    works = {str(size): partial(adjudicate, PLAN, rows[:size]) for size in VISITS}
    estimates = {str(size): partial(estimate, [PLAN], clinics(1), Course(size)) for size in VISITS}
    kept = linear("adjudicate, charges", VISITS, best_seconds(works, 5))
    return linear("estimate, sessions", VISITS, best_seconds(estimates, 5)) and kept


def clinics_grow() -> bool:
    """From one clinic to five thousand."""
    loaded = clinics(CLINICS[-1])
    works = {str(size): partial(estimate, [PLAN], loaded[:size]) for size in CLINICS}
    return linear("estimate, clinics", CLINICS, best_seconds(works, 3))


LARGE = {
    "10,000 sessions": lambda: estimate([PLAN], clinics(1), Course(VISITS[-1])),
    "5,000 clinics": lambda: estimate([PLAN], clinics(CLINICS[-1])),
}


def memory() -> bool:
    """The most memory that a fresh process ever holds for the largest of each, from Python and by command."""
    kept = [_peak(f"Python, {what}", (__file__, what), Path()) for what in LARGE]
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "plan.yaml").write_text(json.dumps(PLAN_FILE), encoding="utf-8")
        (folder / "clinics").mkdir()
        for number, text in enumerate(clinic_texts(CLINICS[-1])):
            (folder / "clinics" / f"{number}.yaml").write_text(text, encoding="utf-8")
        command = ("-m", "ketacost", "estimate", "--plan", "plan.yaml", "--quiet", "--format")
        kept += [_peak(f"command, 5,000 clinics as {form}", (*command, form), folder) for form in ("table", "csv", "json")]
    return all(kept)


def _peak(words: str, arguments: tuple[str, ...], folder: Path) -> bool:
    surroundings = os.environ | {"PYTHONPATH": str(Path(ketacost.__file__).parents[1])}
    with subprocess.Popen([sys.executable, *arguments], cwd=folder, env=surroundings, stdout=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, arguments)
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10  # macOS counts bytes, Linux kilobytes
    return report(f"peak memory: {words}", used.ru_maxrss / unit, "MB", ("at most", MOST_MEGABYTES))


def main() -> int:
    """Everything, or one large run of which only the memory counts."""
    if len(sys.argv) > 1:
        LARGE[sys.argv[1]]()
        return 0
    kept = [memory(), visits_grow(), clinics_grow()]  # memory first: a process begins with the size of the one that starts it
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
