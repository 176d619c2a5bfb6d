"""The program's one entrance, and its exit codes: 0 done, 1 an input is wrong, 2 the command line is, 3 a bug, 130 Ctrl-C."""

from __future__ import annotations

import contextlib
import gc
import os
import sys

DONE, WRONG_INPUT, WRONG_WORDS, BUG, INTERRUPTED = 0, 1, 2, 3, 130


def run() -> None:
    """Run the command line and leave with its exit code. No traceback ever reaches a user."""
    gc.set_threshold(200_000)  # collecting while modules load costs a tenth of a second's answer and finds nothing
    try:
        code = _guarded(sys.argv[1:])
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        code = _reader_left()
    except KeyboardInterrupt:
        code = INTERRUPTED
    os._exit(code)  # everything is written; taking the interpreter apart piece by piece would only take time


def _guarded(words: list[str]) -> int:
    try:
        return _run(words)
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except Exception as bug:  # noqa: BLE001  # the last line of defence: a short report, no traceback  # the last line of defence: a short report instead of a traceback
        return _report(bug)


def _run(words: list[str]) -> int:
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for them reads every installed package
    import click  # nothing is imported before the guard stands

    from ketacost.commands.app import command
    from ketacost.files.problems import InputError

    try:
        code = command().main(words, prog_name="ketacost", standalone_mode=False)
    except InputError as wrong:
        from ketacost.outputs.complaints import render_problems

        _say(render_problems(wrong.problems))
        return WRONG_INPUT
    except click.exceptions.NoArgsIsHelpError as help_wanted:
        _say(help_wanted.format_message() + "\n")
        return WRONG_WORDS
    except click.ClickException as wrong:
        from ketacost.outputs.words import clean

        command_path = wrong.ctx.command_path if isinstance(wrong, click.UsageError) and wrong.ctx else "ketacost"
        _say(f"error: {clean(wrong.format_message())}\n        see '{command_path} --help'\n")
        return WRONG_WORDS
    except click.Abort:
        return INTERRUPTED
    return code if isinstance(code, int) else DONE


def _say(text: str) -> None:
    """To stderr, whatever it can show."""
    encoding = sys.stderr.encoding or "utf-8"
    with contextlib.suppress(BrokenPipeError):
        sys.stderr.write(text.encode(encoding, "replace").decode(encoding))
        sys.stderr.flush()


def _report(bug: Exception) -> int:
    """What happened and where, short enough to copy into a message."""
    import traceback  # only for a bug

    place = traceback.extract_tb(bug.__traceback__)[-1]
    where = f"{os.path.basename(place.filename)}:{place.lineno} in {place.name}"  # noqa: PTH119  # no more imports while failing  # no more imports while failing
    _say(f"bug: {type(bug).__name__} at {where}\n")
    _say("     This is a fault of ketacost, not of your files. Nothing was written.\n")
    _say("     Please report it with the command you ran.\n")
    return BUG


def _reader_left() -> int:
    """``ketacost … | head`` ends quietly; Python must not notice again while it shuts down."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE
