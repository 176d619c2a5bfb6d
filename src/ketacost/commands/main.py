"""The program's one entrance, and its exit codes: 0 done, 1 an input is wrong, 2 the command line is, 3 a bug, 130 Ctrl-C."""

from __future__ import annotations

import contextlib
import errno
import gc
import os
import sys
from typing import TYPE_CHECKING

from ketacost.commands.run.said import say

if TYPE_CHECKING:
    import click

DONE, WRONG_INPUT, WRONG_WORDS, BUG, INTERRUPTED = 0, 1, 2, 3, 130
_NOT_WRITABLE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF}
"""What stdout may say where it is full or not open for writing; what reading a file says is told where the file is read."""


def run() -> None:
    """Run the command line and leave with its exit code. No traceback ever reaches a user."""
    gc.set_threshold(200_000)  # collecting while modules load costs a tenth of the answer's time and finds nothing
    if sys.warnoptions:  # warnings are for whoever writes programs: PYTHONWARNINGS=error must not end this one
        import warnings

        warnings.resetwarnings()
        warnings.simplefilter("ignore")
    code = _guarded(sys.argv[1:])
    for stream in filter(None, (sys.stdout, sys.stderr)):  # a closed stream is None
        with contextlib.suppress(OSError):
            stream.flush()
    os._exit(code)  # everything is written; taking the interpreter apart piece by piece would only take time


def _guarded(words: list[str]) -> int:
    """The exit code, whatever happens."""
    try:
        return _run(words)
    except ConnectionError:  # a pipe's reader or a socket's
        return DONE  # ``ketacost ... | head``: the reader has what it wanted
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as ended:  # by a signal, while a file was being written
        return ended.code if isinstance(ended.code, int) else DONE
    except Exception as bug:  # noqa: BLE001  # the last line of defence: a short report, no traceback
        return _report(bug)


def _run(words: list[str]) -> int:
    import click  # nothing is imported before the guard stands

    from ketacost.commands.app import command
    from ketacost.files.noticed import noticing
    from ketacost.files.problems import InputError

    completing = "_KETACOST_COMPLETE" in os.environ
    words = words or ([] if completing else ["help"])
    try:
        named = next((word for word in words if not word.startswith("-")), None)
        with noticing():
            code = _invoke(command(named, completing=completing), words)
    except InputError as wrong:
        from ketacost.outputs.complaints import render_problems

        say(render_problems(wrong.problems))
        return WRONG_INPUT
    except click.ClickException as wrong:
        _tell(wrong)
        return WRONG_WORDS
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.Abort:
        return INTERRUPTED
    return code if isinstance(code, int) else DONE


def _tell(wrong: click.ClickException) -> None:
    """Everything that is wrong with a command line, each thing with what to write instead."""
    import click  # the guard stands

    from ketacost.commands.read.wrong_words import wrong_words
    from ketacost.outputs.words import clean

    if not isinstance(wrong, click.UsageError):
        say(f"error: {clean(wrong.format_message())}\n")
        return
    for said, write in wrong_words(wrong):
        say(f"error: {clean(said)}\n")
        if write:
            say(f"        {'' if write.startswith('did you mean') else 'write: '}{clean(write)}\n")
    say(f"        see '{wrong.ctx.command_path if wrong.ctx else 'ketacost'} --help'\n")


def _invoke(program: click.Command, words: list[str]) -> object:
    """Run the program, or answer the shell that completes a line.

    click's own ``main`` would take a reader who has left for a failure.
    """
    if "_KETACOST_COMPLETE" in os.environ:
        return program.main(words, prog_name="ketacost")
    with program.make_context("ketacost", words) as context:
        return program.invoke(context)


def _report(bug: Exception) -> int:
    """What happened and where, short enough to copy into a message; an output that takes nothing is no bug."""
    if isinstance(bug, OSError) and bug.errno in _NOT_WRITABLE:
        say(f"error: cannot write the answer: {bug.strerror}\n")
        return WRONG_WORDS
    import traceback  # only for a bug

    place = traceback.extract_tb(bug.__traceback__)[-1]
    where = f"{os.path.basename(place.filename)}:{place.lineno} in {place.name}"  # noqa: PTH119  # no more imports while failing
    say(f"bug: {type(bug).__name__} at {where}\n")
    say("     This is a fault of ketacost, not of your files. Nothing was written.\n")
    say("     Please report it with the command you ran.\n")
    return BUG
