"""A line that moves while an answer is worked out, and is gone before it stands there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

from rich.console import Console, RenderableType
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.spinner import Spinner
from rich.table import Table

_BAR = 24
"""Columns: the line fits wherever a screen does."""


class MovingLine:
    """What is being done, how many are done, and of how many, asked for again and again until it is stopped."""

    def __init__(self, stream: TextIO, doing: Callable[[], tuple[str, int, int | None]], *, color: bool) -> None:
        console = Console(file=stream, no_color=not color or None)
        self._doing = doing
        self._spinner = Spinner("dots" if (stream.encoding or "").lower().startswith("utf") else "line")
        self._live = Live(
            console=console, get_renderable=self._line, refresh_per_second=8, transient=True, redirect_stdout=False,
            redirect_stderr=False,
        )  # fmt: skip

    def start(self) -> None:
        """Show it."""
        self._live.start()

    def stop(self) -> None:
        """Leave nothing of it on the screen."""
        self._live.stop()

    def _line(self) -> RenderableType:
        what, done, of = self._doing()
        line = Table.grid(padding=(0, 1))
        if not done:
            line.add_row(self._spinner, "working it out ...")
        elif of is None:
            line.add_row(self._spinner, f"{done:,} {what}")
        else:
            line.add_row(self._spinner, ProgressBar(of, done, width=_BAR), f"{done:,} of {of:,} {what}")
        return line
