"""Options that several commands share, written once as the fields of a class."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, TypeVar

Tell = Callable[[str, int, int | None], None]
"""To be told what is being done, how many of it are done, and of how many where that is known."""


def _nobody(what: str, done: int, of: int | None) -> None:
    """Hear of it, and show it nowhere."""


class Bundle:
    """The words of a command: annotated fields, with a default where an option may be left out."""

    def __init__(self, **words: Any) -> None:
        self.__dict__.update(words)
        self.no_effect: list[str] = []
        """What is found about them on the way to the answer, to be told beside it: words that change nothing of it."""
        self.tell: Tell = _nobody
        """Who hears how far the answer is."""

    def counting(self, what: str, of: int | None = None) -> Callable[[int], None]:
        """A function to be told how many are done."""
        return lambda done: self.tell(what, done, of)


Options = TypeVar("Options", bound=Bundle)


def takes(options: type[Options]) -> Callable[[Callable[[Options], int]], Callable[..., int]]:
    """Make a function of one bundle a command that has an option for each of the bundle's fields.

    typer reads a command's signature; this one is made from the class, so that ``estimate`` and ``explain`` have the same
    options because they are the same fields.
    """

    def decorate(command: Callable[[Options], int]) -> Callable[..., int]:
        kinds = [inspect.get_annotations(kind) for kind in options.__mro__]
        hints = {name: hint for kind in reversed(kinds) for name, hint in kind.items()}

        def with_options(**words: Any) -> int:
            return command(options(**words))

        own_first = list(dict.fromkeys(name for kind in kinds for name in kind))
        own_first.sort(key=lambda name: hasattr(options, name))  # what must be given stands before what may be
        parameters = [
            inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                annotation=hints[name],
                default=getattr(options, name, inspect.Parameter.empty),
            )
            for name in own_first
        ]
        with_options.__name__, with_options.__doc__ = command.__name__, command.__doc__
        with_options.__signature__ = inspect.Signature(parameters, return_annotation=int)  # type: ignore[attr-defined]  # as typer reads it
        with_options.__annotations__ = {**hints, "return": int}
        return with_options

    return decorate
