"""The lowest version that pyproject.toml allows of each dependency, as pip's constraints; an error where one has no bound."""  # noqa: INP001  # a script, of no package

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path


def lowest(requirement: str) -> str:
    """``click>=8.4,<8.5`` as ``click==8.4``."""
    bound = re.fullmatch(r"([\w.-]+)>=([\d.]+)(,<[\d.]+)?", requirement.replace(" ", ""))
    if bound is None:
        sys.exit(f"pyproject.toml: {requirement}: expected NAME>=VERSION or NAME>=VERSION,<VERSION")
    return f"{bound[1]}=={bound[2]}"


project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
for requirement in (*project["dependencies"], *project["optional-dependencies"]["dev"]):
    print(lowest(requirement))  # noqa: T201  # it is what the script is for
