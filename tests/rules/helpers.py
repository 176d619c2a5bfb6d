"""Plans and clinics as YAML text, charges as mappings, answers in dollars: what a test of a rule is written in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent
from typing import Any, TypeVar

from ketacost import Course, adjudicate, estimate, load_assistance, load_clinic, load_course, load_plan
from ketacost.engine.line import MONEY_KEYS
from ketacost.model.assistance import Assistance
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.replay.replay import Replay
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option
from ketacost.result.total import Total
from ketacost.result.visit import Visit
from ketacost.ways.booking.schedule import appointments
from ketacost.words.note import Note, Value

Charge = dict[str, Any]
Model = TypeVar("Model", Plan, Clinic)


def _file(folder: str, kind: str, text: str) -> Path:
    body = dedent(text).strip("\n") + "\n"
    path = Path(folder, f"{kind}.yaml")
    path.write_text(body if re.search(r"^(name:|\{)", body, re.MULTILINE) else f"name: My {kind}\n{body}", encoding="utf-8")
    return path


def plan_of(text: str) -> Plan:
    """A plan file's text, loaded; without a name it is called "My plan"."""
    with TemporaryDirectory() as folder:
        return load_plan(_file(folder, "plan", text))


def clinic_of(text: str) -> Clinic:
    """A clinic file's text, loaded; without a name it is called "My clinic"."""
    with TemporaryDirectory() as folder:
        return load_clinic(_file(folder, "clinic", text))


def course_of(text: str) -> Course:
    """A course file's text, loaded; without a name it is called "My course"."""
    with TemporaryDirectory() as folder:
        return load_course(_file(folder, "course", text))


def help_of(text: str) -> Assistance:
    """An assistance file's text, loaded; without a name it is called "My help"."""
    with TemporaryDirectory() as folder:
        return load_assistance(_file(folder, "help", text))


def days_of(course: Course, service: str = "infusion") -> list[str]:
    """The days of a course's visits of one service, as ISO dates."""
    return [item.day.isoformat() for item in appointments(course) if item.service == service and item.day is not None]


def visit(allowed: float | str | None = None, on: str | None = None, **columns: Any) -> Charge:
    """An infusion in network on which nothing is written off, unless said otherwise."""
    return {"service": "infusion", "network": "in", "allowed": allowed, "billed": allowed, "date": on} | columns


def pay(plan: str | Plan, charges: Iterable[Mapping[str, Any]]) -> Replay:
    """What the charges should have cost under the plan."""
    return adjudicate(plan_of(plan) if isinstance(plan, str) else plan, list(charges))


def owed(replay: Replay) -> list[float]:
    """What the patient pays for each charge, in dollars."""
    return [charge.patient_pays / 100 for charge in replay.charges]


def total_owed(replay: Replay) -> float:
    """What the patient pays in all, in dollars."""
    return replay.total.patient_pays / 100


def parts(visit: Visit | Option) -> dict[str, float]:
    """The money keys that are not zero, in dollars."""
    cents = dict(zip(MONEY_KEYS, visit.total, strict=True))
    return {key: amount / 100 for key, amount in cents.items() if amount}


def compare(plans: str | list[str], clinics: str | list[str], course: Course | None = None, **options: Any) -> Estimate:
    """The estimate of a course; plans and clinics as the text of their files."""
    plan_texts = [plans] if isinstance(plans, str) else plans
    clinic_texts = [clinics] if isinstance(clinics, str) else clinics
    return estimate([plan_of(text) for text in plan_texts], [clinic_of(text) for text in clinic_texts], course, **options)


def shown(result: Estimate) -> dict[tuple[str, str | None, tuple[str, ...]], float]:
    """Every option by way, network and what it depends on, with what the patient pays in dollars."""
    return {(option.way, option.network, option.if_): option.total.patient_pays / 100 for option in result.options}


def only(result: Estimate, way: str = "insurance", network: str | None = None) -> Option:
    """The one option of this way (and this network, where given)."""
    found = [option for option in result.options if option.way == way and network in {None, option.network}]
    assert len(found) == 1, [(option.way, option.network, option.if_) for option in result.options]
    return found[0]


def bounds(option: Option) -> tuple[float, float, float]:
    """Low, typical and high of what the patient pays, in dollars."""
    low, high = option.bounds
    return low / 100, option.total.patient_pays / 100, high / 100


def pays(option: Option, service: str | None = None) -> list[float]:
    """What the patient pays at each visit (of one service, where given), in dollars."""
    return [visit.patient_pays / 100 for visit in option.visits if service in {None, visit.service}]


def check_identities(option: Option) -> None:
    """Both identities of the rules on every line of an option, nothing being negative, and on its total."""
    totals = [Total.of([line]) for each in option.visits for line in each.lines]
    for total in (*totals, option.total):
        parts_ = total[2:9]
        assert total.patient_pays == sum(parts_)
        assert total.billed == total.patient_pays + total.plan_pays + total.write_off
        assert min(total) >= 0
    assert option.total == Total(*map(sum, zip(*totals, strict=True)))


def warns(result: Replay | Option, *words: str) -> bool:
    """Whether one warning holds all these words."""
    return any(all(word in warning.told for word in words) for warning in result.warnings)


def assumes(result: Replay | Option, *words: str) -> bool:
    """Whether one assumption holds all these words, its hint among them."""
    return any(all(word in assumption.hinted for word in words) for assumption in result.assumptions)


def warned_of(result: Replay | Option, code: str, **numbers: Value) -> bool:
    """Whether one warning is this finding, with these of its numbers, whatever its sentence is."""
    return _found(result.warnings, code, numbers)


def assumed(result: Replay | Option, code: str, **numbers: Value) -> bool:
    """Whether one assumption is this finding, with these of its numbers, whatever its sentence is."""
    return _found(result.assumptions, code, numbers)


def _found(notes: Iterable[Note], code: str, numbers: Mapping[str, Value]) -> bool:
    topic = import_module(f"ketacost.words.{code.partition('.')[0]}")
    assert code in topic.SENTENCES, code  # a code that nobody has is never found, and a test that it is absent never fails
    return any(each.code == code and numbers.items() <= dict(each.numbers).items() for each in notes)
