"""How hard a text is to read: the Flesch-Kincaid grade, and every fixed sentence of the program that it is measured on.

    grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59

(J. P. Kincaid and others, Navy research branch report 8-75, 1975.) Syllables are counted here: groups of vowels, less a silent
ending. A colon or a semicolon ends a sentence too, as in R. Flesch, A New Readability Yardstick (1948). The terms that a card, a bill or a clinic uses are the field's, not ours, and count as one syllable; so do names, numbers,
dollars, names of keys and options, and whatever is put in while running.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from ketacost.words.glossary import GLOSSARY

SOURCE: Final = Path(__file__).parents[2] / "src" / "ketacost"
MOST: Final = 8.0
"""The grade that no sentence is above."""
FEWEST_WORDS: Final = 6
"""A shorter text is a label or a piece of a sentence: an average over it says nothing."""
TERMS: Final = (
    *GLOSSARY,
    "insurance",
    "insurer",
    "authorization",
    "consultation",
    "infusion",
    "ketamine",
    "medication",
    "Medicare",
    "Medicaid",
    "diagnosis",
    "condition",
    "membership",
    "facility",
    "No Surprises Act",
    "Social Security",
    "federal poverty level",
    "poverty level",
    "good faith estimate",
    "free-standing clinic",
    "deferred interest",
    "gap exception",
    "single-case agreement",
    "accumulator adjuster",
    "ketacost",
)
"""Terms of the field, in the singular; each counts as a word of one syllable."""
_TERM: Final = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, TERMS), key=len, reverse=True))})s?\b", re.IGNORECASE)
_PLAIN: Final = "word"
_LITERAL: Final = re.compile(
    r"\{[^{}]*\}|https?://\S+|[\w.]+\.(?:com|org|gov|us|yaml|csv)\b\S*|--[\w-]+|\w+_\w+(?:: ?\w+)?|\$?\d[\d,.:/%-]*(?<![.,:])%?|'ketacost [\w-]+'"
)
_SOURCE_IN_BRACKETS: Final = re.compile(r" ?[(\[](?:IRS|26 U|29 C|38 C|42 U|45 C|aspe|usg|medicare\.gov)[^)\]]*[)\]]")
"""Where a rule stands is for whoever looks it up."""


class Said(NamedTuple):
    """A text of the program, and where it stands."""

    at: str
    text: str


def plain(text: str) -> str:
    """The text as it is measured: field terms, literals and what is put in as one short word each."""
    without = _SOURCE_IN_BRACKETS.sub("", text)
    return _LITERAL.sub(_PLAIN, _TERM.sub(_PLAIN, without))


def words_of(text: str) -> list[str]:
    return re.findall(r"[A-Za-z]+(?:['\u2019][A-Za-z]+)?", text)


def syllables(word: str) -> int:
    """Groups of vowels, less a silent ending; capitals alone are an abbreviation.

    >>> [syllables(word) for word in ("care", "table", "wanted", "paid", "clinic", "period", "HSA", "covered", "use")]
    [1, 2, 2, 1, 2, 3, 1, 2, 1]
    """
    if word.isupper() and len(word) > 1:
        return 1
    small = re.sub(r"'\w*$", "", word.lower())
    small = re.sub(r"(?<=[a-z])e(?=(?:ment|ly|times?|body)s?$)", "", small)
    small = re.sub(
        r"(?<=[^aeioutd])ed$|(?<=[^aeiouylsxzcg])es$|(?<=[^aeiouy][^l])e$|(?<=[aeiouy]l)e$|(?<=[aeiouy].)e$", "", small
    )
    groups = len(re.findall(r"[aeiouy]+", small))
    apart = re.findall(
        r"(?<![tcs])i[ao](?!us?$)|(?<!t)(?<!c)(?<!fr)ie[nt]|eing|ua[lt]|eal?$(?<=real)|(?<=[aeou])y(?=er)", small
    )
    return max(groups + len(apart), 1)


def grade(text: str) -> float:
    """The Flesch-Kincaid grade of a text."""
    measured = plain(text)
    words = words_of(measured)
    sentences = max(len(re.findall(r"[.?!:;](?=\s|$)", measured.strip().rstrip(".?!:;"))) + 1, 1)
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def _template(node: ast.Constant | ast.JoinedStr) -> str:
    """An f-string as it stands, with braces for what is put in."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)


def _documentation(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield from (part for part in ast.walk(node) if part is not node and isinstance(part, ast.Constant))


def said_in(path: Path) -> Iterator[Said]:
    """Every text of a module that is long enough to be read as a sentence and is no documentation."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    passed_over = set(_documentation(tree))
    for node in ast.walk(tree):
        if node in passed_over or not isinstance(node, (ast.Constant, ast.JoinedStr)):
            continue
        if isinstance(node, ast.Constant) and not isinstance(node.value, str):
            continue
        text = _template(node)
        if len(words_of(plain(text))) >= FEWEST_WORDS:
            yield Said(f"{path.relative_to(SOURCE)}:{node.lineno}", " ".join(text.split()))
