"""A finding is data: each code has its sentence, and no answer hangs on how one is worded."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

import pytest

from ketacost import Course, break_even, estimate, load_clinic, load_plan, scenarios, sensitivity, when
from ketacost.files.limits import poverty_levels, tax_limits
from ketacost.files.programs import programs
from ketacost.model.person import Journey, Person, Taxes
from ketacost.words import sentences
from ketacost.words.sentences import Sentences

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "ketacost"
TODAY = date(2026, 11, 22)


class Made(NamedTuple):
    """A place where a finding is made."""

    at: str
    code: str
    """A pattern: what is put in while running matches anything."""
    numbers: frozenset[str] | None
    """By name; ``None`` where they are not written out."""


def codes_of(node: ast.expr, prefix: str) -> Iterator[str]:
    if isinstance(node, ast.Constant):
        yield re.escape(prefix + str(node.value))
    elif isinstance(node, ast.JoinedStr):
        parts = [re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"\w+" for part in node.values]
        yield re.escape(prefix) + "".join(parts)
    elif isinstance(node, ast.IfExp):
        yield from (*codes_of(node.body, prefix), *codes_of(node.orelse, prefix))


def findings_made() -> Iterator[Made]:
    """Every call that makes a finding, wherever it stands."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            at = {"note": 0, "file_warning": 1}.get(node.func.id)
            if at is None or len(node.args) <= at:
                continue
            named = [keyword.arg for keyword in node.keywords]
            numbers = frozenset(name for name in named if name is not None)
            prefix = "file." if at else ""
            for code in codes_of(node.args[at], prefix):
                place = f"{path.relative_to(SOURCE)}:{node.lineno}"
                yield Made(place, code, None if None in named else numbers - ({"detail"} if at else set()))


def tables() -> dict[str, str | Callable[..., str]]:
    """Every sentence by its code."""
    told: dict[str, str | Callable[..., str]] = {}
    for path in sorted((SOURCE / "words").glob("*.py")):
        table: Sentences = getattr(import_module(f"ketacost.words.{path.stem}"), "SENTENCES", {})
        assert all(code.startswith(f"{path.stem}.") for code in table), path.name
        told |= table
    return told


MADE, TABLES = tuple(findings_made()), tables()


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.at)
def test_a_finding_has_a_sentence_that_takes_its_numbers(made: Made) -> None:
    mine = [words for code, words in TABLES.items() if re.fullmatch(made.code, code)]
    assert mine, f"no sentence for {made.code}"
    if made.numbers is not None:
        assert any(takes(words, made.numbers) for words in mine), f"{made.code} takes other numbers than {sorted(made.numbers)}"


def takes(words: str | Callable[..., str], numbers: frozenset[str]) -> bool:
    """Whether a sentence can be made of numbers with these names."""
    if isinstance(words, str):
        return True
    try:
        inspect.signature(words).bind(**dict.fromkeys(numbers))
    except TypeError:
        return False
    return True


def test_every_sentence_is_told_somewhere() -> None:
    assert not [code for code in TABLES if not any(re.fullmatch(made.code, code) for made in MADE)]


def test_findings_are_found() -> None:
    """The two tests above would pass on nothing."""
    assert len(MADE) > 150


PLANS = [
    load_plan(ROOT / "plans" / f"{name}.yaml") for name in ("employer-ppo", "marketplace-silver", "medicare-part-b", "hmo")
]
NEXT = load_plan(ROOT / "plans" / "employer-hdhp-hsa.yaml")
CLINICS = [load_clinic(path) for path in sorted((ROOT / "clinics").glob("*.yaml"))[::5]]
PERSON = Person(("veteran", "prepay", "nobody"), 30_000_00, 2, None, poverty_levels(), TODAY.year)
ASKED: dict[str, Callable[[], Any]] = {
    "estimate": lambda: estimate(PLANS, CLINICS, Course(6), today=TODAY),
    "estimate of a condition": lambda: estimate(
        PLANS, CLINICS, Course(6, condition="hiccups"), today=TODAY, person=PERSON, programs=programs()
    ),
    "estimate with a second insurance": lambda: estimate(PLANS[:1], CLINICS, Course(6), today=TODAY, secondary=PLANS[1]),
    "estimate with the way, another plan and a tax account": lambda: estimate(
        PLANS[:2],
        CLINICS,
        Course(8, every="weekly", boosters=3, stop_after=4),
        today=TODAY,
        next_plan=NEXT,
        chance_approved=400_000,
        journey=Journey(miles_one_way=12, per_mile=655, counts=True),
        taxes=Taxes(account="hsa", rate=220_000, limits=tax_limits()),
    ),
    "sensitivity at a listed price": lambda: sensitivity(PLANS[0], CLINICS[1], Course(6), today=TODAY),
    "sensitivity over a range of prices": lambda: sensitivity(PLANS[0], CLINICS[2], Course(6), today=TODAY),
    "scenarios": lambda: scenarios(PLANS[0], CLINICS[1], Course(6), today=TODAY),
    "break-even": lambda: break_even(PLANS[:2], CLINICS[1:3], Course(6), 8, today=TODAY),
    "when": lambda: when(PLANS[:1], CLINICS[1:3], Course(6), [date(2026, 12, 1), date(2027, 1, 4)], today=TODAY),
}
WORDED = {
    "assumptions",
    "why_not_sure",
    "says",
    "warnings",
    "known",
    "ask",
    "facts",
    "what",
    "published",
    "note",
    "left_out",
    "why",
}
WORDED |= {"title", "at_low", "at_high"}


def without_words(value: object, key: str = "") -> object:
    """What JSON shows besides sentences; of those, how many there are."""
    if key in WORDED:
        return len(value) if isinstance(value, list) else None
    if isinstance(value, dict):
        asks = {"if"} if "takes_off" in value else set()  # what a program asks for, and not what must turn out to be so
        return {name: without_words(item, "ask" if name in asks else name) for name, item in value.items()}
    return [without_words(item) for item in value] if isinstance(value, list) else value


def findings(result: Any) -> list[object]:
    """The findings of all options, in their order."""
    base = getattr(result, "base", None)
    options = getattr(result, "options", None) or getattr(base, "options", [base])
    return [(option.assumptions, option.warnings) for option in options if option is not None]


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED.keys())
def test_whatever_the_sentences_say_the_answer_is_the_same(asked: Callable[[], Any], monkeypatch: pytest.MonkeyPatch) -> None:
    before = asked()
    worded = before.to_dict()
    monkeypatch.setattr(sentences, "sentence", lambda code, numbers: f"{code.upper()} {numbers}")
    after = asked()
    assert without_words(after.to_dict()) == without_words(worded)
    assert after.to_dict() != worded, "nothing was reworded"
    assert findings(after) == findings(before)


def best_of(result: Any) -> list[object]:
    """The answer, each of its options by its numbers."""
    answer = result.answer
    places = (answer.sure, answer.if_yes, answer.if_no, answer.ceiling, answer.first_payment)
    return [option and without_words(option.to_dict()) for option in map(result.named, places)]


@pytest.mark.parametrize("asked", [name for name in ASKED if name.startswith("estimate")])
def test_whatever_the_sentences_say_the_same_option_is_the_best(asked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = best_of(ASKED[asked]())
    monkeypatch.setattr(sentences, "sentence", lambda code, numbers: "unknown")  # noqa: ARG005  # whatever is found
    assert best_of(ASKED[asked]()) == before


@pytest.mark.parametrize("asked", [name for name in ASKED if name != "scenarios"])  # whose titles name what a warning is about
def test_no_sentence_is_made_before_somebody_reads_it(asked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def unread(code: str, numbers: object) -> NoReturn:
        raise AssertionError(code, numbers)

    monkeypatch.setattr(sentences, "sentence", unread)
    ASKED[asked]()


WORDLESS = ("ways", "terms", "replay", "questions", "financing", "checks", "result", "engine")
"""Floors that find, and leave the telling to ``words`` and ``outputs``."""

TOLD_AT_ONCE = {
    "ways/booking/schedule.py": "errors about a course that no calendar holds",
    "ways/insured/charges.py": "the error about a plan file that lacks a price",
    "ways/booking/not_offered.py": "the error where no clinic offers what is asked for",
    "questions/when.py": "errors about the days asked for",
    "replay/no_terms.py": "errors about claims that the plan file has no terms for",
}
"""Modules that end in an error made of words: a command shows it as it is, and nothing is decided by it."""
FEW_WORDS = 3


def prose_in(path: Path) -> Iterator[str]:
    """Text of more than a name's few words that is no documentation, and is not said in raising an error."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    passed_over = set[ast.AST]()
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            passed_over |= set(ast.walk(node))
        elif isinstance(node, ast.JoinedStr):
            passed_over |= set(ast.walk(node)) - {node}
    for node in ast.walk(tree):
        if node in passed_over or not isinstance(node, (ast.Constant, ast.JoinedStr)):
            continue
        parts = node.values if isinstance(node, ast.JoinedStr) else [node]
        text = " ".join(str(part.value) if isinstance(part, ast.Constant) else "" for part in parts)
        if sum(word.strip("'.,:;()").isalpha() for word in text.split()) > FEW_WORDS:
            yield f"{node.lineno}: {text}"


@pytest.mark.parametrize("floor", WORDLESS)
def test_what_finds_makes_no_sentences(floor: str) -> None:
    told = {
        str(path.relative_to(SOURCE)): list(prose_in(path))
        for path in sorted((SOURCE / floor).rglob("*.py"))
        if str(path.relative_to(SOURCE)) not in TOLD_AT_ONCE
    }
    assert {name: prose for name, prose in told.items() if prose} == {}
