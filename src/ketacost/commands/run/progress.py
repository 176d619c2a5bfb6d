"""A sign of life while an answer takes longer than a second: on a terminal's stderr, nowhere else, and gone before the answer."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING, Final

from ketacost.commands.options.bundle import Bundle

if TYPE_CHECKING:
    from ketacost.outputs.formats.terminal.working import MovingLine

PATIENCE: Final = 1
"""Seconds that nobody takes for a standstill."""


class _Work:
    """What a command is doing, and the line that tells of it once it takes long."""

    def __init__(self, *, color: bool) -> None:
        self._color = color
        self._doing: tuple[str, int, int | None] = ("", 0, None)
        self._line: MovingLine | None = None
        self._ended = False
        self._lock = Lock()
        self._timer = Timer(PATIENCE, self._show)
        self._timer.daemon = True
        self._timer.start()

    def tell(self, what: str, done: int, of: int | None) -> None:
        """Hear how far it is; drawn when the line is drawn next."""
        self._doing = (what, done, of)

    def end(self) -> None:
        """Take the line away, or see to it that it never comes."""
        self._timer.cancel()
        with self._lock:
            self._ended = True
            line, self._line = self._line, None
        if line is not None:
            line.stop()

    def _show(self) -> None:
        from ketacost.outputs.formats.terminal.working import MovingLine  # most answers are there before

        with self._lock:
            if not self._ended:
                self._line = MovingLine(sys.stderr, lambda: self._doing, color=self._color)
                self._line.start()


_now: _Work | None = None
"""There is one screen, and one command that writes on it."""


@contextmanager
def progress(options: Bundle) -> Iterator[None]:
    """Show how far a command is, unless it is to be quiet, or somebody types its input."""
    global _now  # noqa: PLW0603  # whoever writes on the screen takes the line away first
    words = [word for value in vars(options).values() for word in (value if isinstance(value, list) else [value])]
    typed = "-" in words and bool(sys.stdin) and sys.stdin.isatty()
    if getattr(options, "quiet", False) or typed or os.environ.get("TERM") == "dumb":
        yield
        return
    _now = work = _Work(color=getattr(options, "color", None) != "never")
    options.tell = work.tell
    try:
        yield
    finally:
        clear()


def clear() -> None:
    """Take the line off the screen for good: something else is written on it now."""
    global _now  # as above
    work, _now = _now, None
    if work is not None:
        work.end()
