"""The README keeps its word: its commands run, and the output it shows is what they print."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [README, (ROOT / "docs" / "output.md").read_text(encoding="utf-8")]
CONSOLE = [shown for page in PAGES for shown in re.findall(r"```console\n\$ ([^|\n]+)\n(.*?)```", page, re.DOTALL)]
ASKED = [
    words for cell in re.findall(r"^\| .+ \| (.+) \|$", README, re.MULTILINE) for words in re.findall(r"`(ketacost .+?)`", cell)
]
FILES = dict(re.findall(r"```yaml\n# (\S+)\n(.*?)```", README, re.DOTALL))
CLAIMS = re.findall(r"```csv\n(.*?)```", README, re.DOTALL)[0]


def ketacost(words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name != "LINES"}  # a run of tests may have a terminal's
    environment = {**kept, "COLUMNS": "80", "KETACOST_TODAY": "2026-11-22", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", *shlex.split(words)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with the files that the README tells its reader to write."""
    for name, text in {**FILES, "claims.csv": CLAIMS}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("words", "output"), CONSOLE)
def test_the_output_shown_is_the_output_printed(words: str, output: str, home: Path) -> None:
    assert ketacost(words, home).stdout == output


@pytest.mark.parametrize("words", ASKED)
def test_every_command_of_the_table_answers(words: str, home: Path) -> None:
    done = ketacost(words, home)
    assert (done.returncode, done.stderr.count("error")) == (0, 0)


def test_the_commands_for_own_files_answer(home: Path) -> None:
    block = next(text for text in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) if "ketacost check" in text)
    for words in block.strip().splitlines():
        done = ketacost(words, home)
        assert done.returncode == 0, done.stderr


def test_the_python_example_runs(home: Path) -> None:
    code = re.findall(r"```python\n(.*?)```", README, re.DOTALL)[0]
    done = subprocess.run([sys.executable, "-c", code], cwd=home, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip().isdigit()) == (0, True), done.stderr


def test_the_python_example_of_the_documentation_prints_what_it_says(tmp_path: Path) -> None:
    """With the first plan and clinic, and the claims, that docs/files.md tells a reader to write."""
    files, output = ((ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("files.md", "output.md"))
    written = re.findall(r"```yaml\n(name: (?:My PPO|Lakeside Infusion)\n.*?)```", files, re.DOTALL)
    for name, start in (("myplan.yaml", "name: My PPO"), ("lakeside.yaml", "name: Lakeside")):
        (tmp_path / name).write_text(next(text for text in written if text.startswith(start)), encoding="utf-8")
    (tmp_path / "claims.csv").write_text(re.findall(r"```csv\n(.*?)```", files, re.DOTALL)[-1], encoding="utf-8")
    code, printed = re.findall(r"```python\n(.*?)```\n\nprints\n\n```\n(.*?)```", output, re.DOTALL)[0]
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout == printed, done.stderr
    words, shown = re.findall(r"```console\n\$ (ketacost estimate [^|]+) \| cut -d, -f1-5,15-19\n(.*?)```", output, re.DOTALL)[
        0
    ]
    cut = [",".join((row := line.split(","))[:5] + row[14:19]) for line in ketacost(words, tmp_path).stdout.splitlines()]
    assert cut == shown.splitlines()
