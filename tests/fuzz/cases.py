"""A case: a command line and the files it names."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Any, NamedTuple

import click

from fuzz.files import file_of, originals
from fuzz.values import FITTING, word
from ketacost.commands import app
from ketacost.files.folders import Family, bundled_folder
from ketacost.files.places import files_in

_FILES = {
    "plan": "plan", "next_plan": "plan", "secondary": "plan", "clinic": "clinic", "course": "course", "protocol": "course",
    "assistance": "assistance", "claims": "claims",
}  # fmt: skip
_SAVED: dict[str, Family] = {"plan": "plans", "clinic": "clinics", "course": "protocols", "assistance": "assistance"}
_TARGETS = (
    "out.csv",
    "out.json",
    "out.txt",
    "out",
    "-",
    "",
    "x/",
    "missing/out.csv",
    "out.xlsx",
    "plan.yaml",
    "a" * 255,
    "a" * 256,
    ".",
)


class Case(NamedTuple):
    """What is tried."""

    words: list[str]
    files: dict[str, bytes]


@cache
def commands() -> dict[str, list[click.Parameter]]:
    """Every command with its parameters, as the program has them."""
    group: Any = app.command(completing=True)  # with their parameters: a list of commands has none
    return {name: command.params for name, command in group.commands.items()}


def case_of(seed: int, number: int) -> Case:
    """A case by its number."""
    random = Random(f"{seed}/{number}")
    name = random.choices(list(commands()), [len(parameters) for parameters in commands().values()])[0]
    wild = random.random() < 0.6  # the others are right piece by piece, and only put together as nobody would
    files: dict[str, bytes] = {}
    words = [name]
    for item in _asked(commands()[name], random):
        given = _value(item, files, random, wild=wild)
        words += given if isinstance(item, click.Argument) else _option(item, given)
    if wild and random.random() < 0.05:
        words.insert(random.randrange(len(words) + 1), word(random))
    return Case(words, files)


def _asked(parameters: list[click.Parameter], random: Random) -> list[click.Parameter]:
    """What the command line has: what an answer needs mostly, and of everything else a little."""
    often = {"plan": 0.9, "clinic": 0.99, "format": 0.4, "output": 0.1, "help": 0.01}
    needed = [item for item in parameters if random.random() < (0.97 if item.required else often.get(str(item.name), 0))]
    others = [item for item in parameters if not item.required and str(item.name) not in often]
    asked = [*needed, *random.sample(others, min(random.choice((0, 1, 1, 2, 2, 3, 5)), len(others)))]
    random.shuffle(asked)
    return asked


def _option(item: click.Parameter, given: list[str]) -> list[str]:
    flag = max(item.opts, key=len)
    return [flag] if getattr(item, "is_flag", False) else [part for each in given for part in (flag, each)]


def _value(item: click.Parameter, files: dict[str, bytes], random: Random, *, wild: bool) -> list[str]:
    name = str(item.name)
    if name == "files":
        return [
            _file(kind, files, random, wild=wild)
            for kind in random.choices(("plan", "clinic", "course", "assistance", "claims"), k=2)
        ]
    if kind := _FILES.get(name):
        times = random.choice((1, 1, 1, 2)) if item.multiple else 1
        return [_file(kind, files, random, wild=wild) for _ in range(times)]
    if wild and random.random() < 0.1:
        return [word(random)]
    return [_fitting(item, random, wild=wild)]


def _fitting(item: click.Parameter, random: Random, *, wild: bool) -> str:
    """A word that an option takes, the ends of what it takes among them; a wild one may be just beyond."""
    if item.name == "output":
        return random.choice(_TARGETS if wild else _TARGETS[:4])
    if isinstance(item.type, click.Choice):
        return str(getattr(choice := random.choice(list(item.type.choices)), "value", choice))
    if isinstance(item.type, click.IntRange):
        low, high = int(item.type.min or 0), int(item.type.max or 10_000)
        near = (low, low + 1, random.randint(low, min(high, 60)), random.randint(low, min(high, 60)))
        most = min(high, 200) if item.name == "sessions" else high  # 10,000 sessions take a while, in every question anew
        return str(random.choice((*near, most, *((low - 1, high + 1) if wild else ()))))
    return random.choice(FITTING.get(str(item.metavar)) or ("6", "450", "infusion"))


def _file(kind: str, files: dict[str, bytes], random: Random, *, wild: bool) -> str:
    """A file that is made, mostly; or the name of a bundled one; or anything."""
    place = random.random()
    if place < 0.6 or kind == "claims":
        name = f"{kind}{len(files)}.{'csv' if kind == 'claims' else 'yaml'}"
        files[name] = file_of(kind, random) if wild else random.choice(originals(kind))
        return name
    if place < 0.97 or not wild:
        return random.choice([path.stem for path in files_in(bundled_folder(_SAVED[kind]))])
    return word(random)
