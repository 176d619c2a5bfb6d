"""Options that several commands share, written once as the fields of a dataclass."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any, TypeVar, get_type_hints

Options = TypeVar("Options")


def takes(options: type[Options]) -> Callable[[Callable[[Options], int]], Callable[..., int]]:
    """Make a function of one options object a command that has an option for each of the object's fields.

    typer reads a command's signature; this one is made from the dataclass, so that ``estimate`` and ``explain`` have the
    same options because they are the same fields.
    """

    def decorate(command: Callable[[Options], int]) -> Callable[..., int]:
        hints = get_type_hints(options, include_extras=True)

        @functools.wraps(command)
        def with_options(**words: Any) -> int:
            return command(options(**words))

        parameters = [
            inspect.Parameter(
                item.name, inspect.Parameter.KEYWORD_ONLY, annotation=hints[item.name],
                default=inspect.Parameter.empty if item.default is MISSING else item.default,
            )
            for item in fields(options)  # type: ignore[arg-type]  # the caller's class is a dataclass
        ]  # fmt: skip
        with_options.__signature__ = inspect.Signature(parameters, return_annotation=int)  # type: ignore[attr-defined]  # as typer reads it
        with_options.__annotations__ = dict(hints) | {"return": int}
        del with_options.__wrapped__  # else the signature of the wrapped function is read
        return with_options

    return decorate
