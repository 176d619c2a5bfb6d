"""The wheel holds all that runs and nothing else, and runs from an empty directory."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(bool(os.environ.get("KETACOST_NO_WHEEL")), reason="KETACOST_NO_WHEEL is set")


def run(*words: str | Path, cwd: Path) -> str:
    done = subprocess.run(list(map(str, words)), cwd=cwd, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout as it is; without a download where the build backend is installed."""
    folder = tmp_path_factory.mktemp("wheel")
    here = ["--no-build-isolation"] if find_spec("hatchling") else []
    run(sys.executable, "-m", "pip", "wheel", ROOT, "--no-deps", *here, "-q", "-w", folder, cwd=folder)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def names(wheel: Path) -> list[str]:
    """What is inside."""
    return zipfile.ZipFile(wheel).namelist()


def test_the_bundled_plans_and_clinics_are_inside(names: list[str]) -> None:
    for family in ("plans", "clinics"):
        inside = {Path(name).name for name in names if name.startswith(f"ketacost/data/{family}/")}
        assert inside >= {path.name for path in (ROOT / family).glob("*.yaml")}
        assert inside


def test_the_limits_the_types_and_the_licence_are_inside(names: list[str], wheel: Path) -> None:
    assert {"ketacost/data/limits.yaml", "ketacost/py.typed"} <= set(names)
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    (metadata,) = (name for name in names if name.endswith(".dist-info/METADATA"))
    assert "License-Expression: MIT" in zipfile.ZipFile(wheel).read(metadata).decode()


def test_nothing_else_is_inside(names: list[str]) -> None:
    assert not [name for name in names if "test" in name or "__pycache__" in name or name.startswith((".", "docs"))]
    assert {name.split("/")[0].split("-")[0] for name in names} == {"ketacost"}


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a fresh environment that has the wheel."""
    home = tmp_path_factory.mktemp("fresh")
    venv.create(home, with_pip=True)
    folder = home / ("Scripts" if os.name == "nt" else "bin")
    run(folder / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check", wheel, cwd=home)
    return folder


def test_it_runs_from_an_empty_directory(installed: Path, tmp_path: Path) -> None:
    assert run(installed / "ketacost", "--version", cwd=tmp_path).startswith("ketacost ")
    shown = run(installed / "ketacost", "estimate", "--plan", "employer-ppo", "--today", "2026-11-22", cwd=tmp_path)
    assert "Nov 23 to Dec 10" in shown  # from the first open day after the one that counts as today
    assert "Sample prices" in " ".join(shown.split())
    assert not list(tmp_path.iterdir())
