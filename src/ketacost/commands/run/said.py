"""Words on stderr: whatever it can show, where there is one. Nothing that is said beside an answer makes the answer fail."""

from __future__ import annotations

import contextlib
import sys


def say(text: str) -> None:
    """Write to stderr. Closed, left by its reader or full, it hides the words and changes no exit code."""
    if not sys.stderr or not text:
        return
    encoding = sys.stderr.encoding or "utf-8"
    with contextlib.suppress(OSError):
        sys.stderr.write(text.encode(encoding, "replace").decode(encoding))
        sys.stderr.flush()
