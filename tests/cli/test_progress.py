"""A sign of life on a terminal while a long claims file is worked through; nothing in a pipe, and nothing left behind."""

from __future__ import annotations

import io

import pytest

from ketacost.commands.run.progress import EVERY, progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "quiet", "told"), [(Terminal(), False, True), (Terminal(), True, False), (io.StringIO(), False, False)]
)
def test_only_a_terminal_is_told_how_far_it_is(
    stream: io.StringIO, quiet: bool, told: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr", stream)
    with progress("read", quiet=quiet) as tell:
        tell(1)
        tell(EVERY)
    assert ("20,000 charges read" in stream.getvalue()) is told
    assert not stream.getvalue().split("\r")[-1].strip()
