"""Golden files: what a command said when somebody last read it with care. See ``tests/golden/README.md``."""

from __future__ import annotations

import os

from cli.runs import GOLDEN
from cli.wording import by_name

REGOLD = bool(os.environ.get("KETACOST_REGOLD"))


def same_as_golden(name: str, found: str) -> None:
    """The text is the one of ``tests/golden/NAME``, byte for byte but for the fixed sentences, which stand there by name.

    With ``KETACOST_REGOLD=1``, the file becomes the text.
    """
    same_words_as_golden(name, by_name(found))


def same_words_as_golden(name: str, found: str) -> None:
    """The text is byte for byte the one of ``tests/golden/NAME``, fixed sentences too."""
    file = GOLDEN / name
    if REGOLD:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(found.encode())
        return
    assert file.is_file(), f"{name} is not there yet: run once with KETACOST_REGOLD=1, and read it"
    assert found == file.read_bytes().decode()
