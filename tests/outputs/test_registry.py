"""The formats: one registry that commands, help and endings go by, and no format for a name that is none."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from cli.runs import INPUTS, estimate, ketacost, surroundings
from ketacost.outputs.document import Document, Paragraph
from ketacost.outputs.formats import registry
from ketacost.outputs.formats.registry import FORMATS, NOT_OURS, OutputFormat, Terminal, UnknownFormatError, draw, format_for
from ketacost.outputs.table import Table

HELLO = Document(lambda: [Paragraph("hello")], lambda: Table((), ()), lambda: {"hello": "you"}, lambda: ["hello"])


def test_each_format_has_a_file_and_each_file_a_format() -> None:
    folder = Path(registry.__file__).parent
    files = {path.stem for path in folder.iterdir() if path.stem not in {"__init__", "registry", "cells", "__pycache__"}}
    assert {form.file for form in FORMATS.values()} == files
    for name in FORMATS:
        assert "".join(draw(name, HELLO, Terminal()))


def test_no_ending_means_two_formats_and_none_that_is_ours_is_refused() -> None:
    endings = [ending for form in FORMATS.values() for ending in form.endings]
    assert len(set(endings)) == len(endings)
    assert {format_for(f"a.{ending}") for ending in endings} == {name for name, form in FORMATS.items() if form.endings}


def test_a_name_that_is_none_draws_nothing() -> None:
    with pytest.raises(KeyError):
        draw("braille", HELLO, Terminal())


@pytest.mark.parametrize("name", ["md", "TABLE", "braille", "text", "", "csv,json"])
def test_a_format_that_is_none_is_refused_with_those_there_are(name: str) -> None:
    run = estimate("--format", name)
    run.check_refused(2)
    assert all(f"'{form}'" in run.err for form in FORMATS)


@pytest.mark.parametrize("ending", sorted(NOT_OURS - {ending for form in FORMATS.values() for ending in form.endings}))
def test_an_ending_that_promises_another_format_is_refused(ending: str, tmp_path: Path) -> None:
    for command in ("estimate", "explain"):
        words = ("--plan", "myplan.yaml", "--clinic", "lakeside.yaml", "-o", str(tmp_path / f"a.{ending.upper()}"))
        run = ketacost(command, *words)
        run.check_refused(2)
        assert f", not .{ending}; " in run.err
        assert all(form.said in run.err for form in FORMATS.values())
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("path", ["a.txt", "a.log", "a", "csv", ".md", "a.md/b", "-", "", "a.mdx"])
def test_an_ending_that_promises_nothing_is_a_table(path: str) -> None:
    assert format_for(path) == "table"


def test_an_ending_that_is_refused_is_said() -> None:
    with pytest.raises(UnknownFormatError, match=r"not \.docx"):
        format_for("answer.docx")


def test_a_format_asked_for_wins_over_an_ending_that_is_none(tmp_path: Path) -> None:
    assert estimate("--format", "csv", "-o", tmp_path / "a.docx").code == 0


def test_a_line_makes_a_format(monkeypatch: pytest.MonkeyPatch) -> None:
    """What one more format takes: a module with ``draw`` and its line; nothing else knows formats by name."""
    monkeypatch.setitem(FORMATS, "shout", OutputFormat("shout", endings=("shout",), said="shouting"))
    module = type(sys)("ketacost.outputs.formats.shout")
    module.draw = lambda document, _: [block.words.upper() for block in document.blocks()]  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    assert list(draw(format_for("a.shout"), HELLO, Terminal())) == ["HELLO"]


@pytest.mark.parametrize(
    "command", ["estimate", "explain", "when", "plans", "adjudicate", "pay", "help-paying", "clinics", "break-even"]
)
def test_every_command_offers_every_format(command: str) -> None:
    assert " ".join(ketacost(command, "--help-all", COLUMNS="200").out.split()).count(f"[{'|'.join(FORMATS)}]") == 1


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if not form.for_screen])
@pytest.mark.parametrize(
    "words", ["estimate --plan myplan.yaml --clinic lakeside.yaml", "pay --amount 900 --apr 9% --months 9", "plans"]
)
def test_only_the_terminal_loads_rich(name: str, words: str) -> None:
    others = {form.file for other, form in FORMATS.items() if other != name}
    code = f"""
import sys
from ketacost.commands.main import _guarded
code = _guarded({[*words.split(), "--format", name]!r})
loaded = {{module.split(".")[-1] for module in sys.modules if module.startswith("ketacost.outputs.formats.")}}
assert not any(module.split(".")[0] == "rich" for module in sys.modules), "rich"
assert not loaded & {others!r}, loaded
raise SystemExit(code)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=INPUTS, env=surroundings(), capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr.decode()


def test_the_words_of_the_command_line_are_the_registrys() -> None:
    assert list(import_module("ketacost.commands.options.output").Format.__members__) == list(FORMATS)
    assert "by the ending of -o, else table." in " ".join(ketacost("estimate", "--help-all", COLUMNS="200").out.split())
