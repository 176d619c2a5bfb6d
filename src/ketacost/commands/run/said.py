"""Words on stderr: whatever it can show, where there is one. Nothing that is said beside an answer makes the answer fail.

And words on stdout, where they are the answer.
"""

from __future__ import annotations

import contextlib
import sys

import click


def say(text: str) -> None:
    """Write to stderr. Closed, left by its reader or full, it hides the words and changes no exit code."""
    if not sys.stderr or not text:
        return
    off_the_screen()
    encoding = sys.stderr.encoding or "utf-8"
    with contextlib.suppress(OSError):
        sys.stderr.write(text.encode(encoding, "replace").decode(encoding))
        sys.stderr.flush()


def show(text: str) -> None:
    """A line, or several, on stdout; letters that it cannot show become question marks."""
    off_the_screen()
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    click.echo(text.encode(encoding, "replace").decode(encoding))


def off_the_screen() -> None:
    """Take away the line that shows how far a command is, where there is one."""
    progress = sys.modules.get("ketacost.commands.run.progress")  # imported where somebody watches
    if progress is not None:
        progress.clear()
