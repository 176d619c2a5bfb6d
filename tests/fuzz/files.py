"""Files that are wrong somewhere: ketacost's own and those of the tests, changed in bytes, lines, values and nesting."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from random import Random

from cli.runs import INPUTS
from fuzz.values import value
from ketacost.files.folders import Family, bundled_folder
from ketacost.files.places import files_in

KINDS: dict[str, Family] = {"plan": "plans", "clinic": "clinics", "course": "protocols", "assistance": "assistance"}
_TELLING = {"plan": "_network:", "clinic": "infusion", "course": "phases:", "assistance": "yearly_maximum:"}
_SCALAR = re.compile(rb"(?<=: )[^\s{\[#,}\]][^,}\]\n]*|(?<=- )[^\s{\[#][^\n]*")
_KEY = re.compile(rb"[a-z_]+(?=:)")


@cache
def originals(kind: str) -> tuple[bytes, ...]:
    """The files of a kind that are right."""
    if kind == "claims":
        return ((INPUTS / "claims.csv").read_bytes(),)
    own = (path for path in sorted(INPUTS.glob("*.yaml")) if _TELLING[kind] in path.read_text(encoding="utf-8"))
    return tuple(path.read_bytes() for path in (*files_in(bundled_folder(KINDS[kind])), *own))


def file_of(kind: str, random: Random) -> bytes:
    """A file of a kind: now and then as it is, mostly changed in one to three ways."""
    text = random.choice(originals(kind))
    if random.random() < 0.35:
        return text
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        text = random.choice(CHANGES)(text, kind, random)
    return text


def _other_value(text: bytes, _: str, random: Random) -> bytes:
    places = list(_SCALAR.finditer(text))
    if not places:
        return text
    found = random.choice(places)
    return text[: found.start()] + value(random).encode("utf-8", "replace") + text[found.end() :]


def _other_key(text: bytes, kind: str, random: Random) -> bytes:
    places, others = list(_KEY.finditer(text)), [found[0] for found in _KEY.finditer(random.choice(originals(kind)))]
    if not places or not others:
        return text
    found = random.choice(places)
    return text[: found.start()] + random.choice(others) + text[found.end() :]


def _lines(text: bytes, kind: str, random: Random) -> bytes:
    lines = text.split(b"\n")
    at = random.randrange(len(lines))
    foreign = random.choice(random.choice(originals(kind)).split(b"\n"))
    lines[at : at + 1] = random.choice(
        (
            [],
            [lines[at], lines[at]],
            [b"  " + lines[at]],
            [lines[at].lstrip()],
            [foreign],
            [lines[at], foreign],
            [lines[at][: len(lines[at]) // 2]],
        )
    )
    return b"\n".join(lines)


def _bytes(text: bytes, _: str, random: Random) -> bytes:
    at = random.randrange(len(text) + 1)
    new = random.choice(
        (b"", bytes([random.randrange(256)]), bytes([random.randrange(32, 127)]), b"\xff\xfe", "é🙂\u202e".encode())
    )
    return text[:at] + new + text[at + random.randrange(3) :]


def _cut(text: bytes, _: str, random: Random) -> bytes:
    return text[: random.randrange(len(text) + 1)]


def _nested(text: bytes, _: str, random: Random) -> bytes:
    places = list(_SCALAR.finditer(text))
    if not places:
        return text
    found, deep = random.choice(places), random.choice((1, 2, 40))
    opening, closing = random.choice(((b"[", b"]"), (b"{a: ", b"}")))
    return text[: found.start()] + opening * deep + found[0] + closing * deep + text[found.end() :]


def _repeated(text: bytes, _: str, random: Random) -> bytes:
    lines = text.split(b"\n")
    at = random.randrange(len(lines))
    return b"\n".join([*lines[:at], *[lines[at]] * random.choice((3, 50, 500)), *lines[at:]])


CHANGES: tuple[Callable[[bytes, str, Random], bytes], ...] = (
    *(_other_value,) * 6, *(_other_key,) * 2, *(_lines,) * 2, _bytes, _cut, _nested, _repeated,
)  # fmt: skip
