"""An option with one value is given once: of two, the first would be read and then forgotten."""

from collections.abc import Iterator

import click
from typer.core import TyperCommand


class OnceEach(TyperCommand):
    """A command that refuses an option given twice, unless it takes several values or is the same switch again."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        words = list(args)  # the parser takes them off the list
        rest = super().parse_args(ctx, args)
        if not ctx.resilient_parsing and (twice := next(self._twice(ctx, words), None)):
            raise click.UsageError(twice, ctx)
        return rest

    def _twice(self, ctx: click.Context, words: list[str]) -> Iterator[str]:
        """What is wrong with each option that says two things."""
        if len(words) < 2:
            return
        _, _, order = self.make_parser(ctx).parse_args(list(words))
        for option in (each for each in dict.fromkeys(order) if isinstance(each, click.Option) and order.count(each) > 1):
            if option.is_flag:
                if not set(words).isdisjoint(option.opts) and not set(words).isdisjoint(option.secondary_opts):
                    yield f"{option.opts[0]} and {option.secondary_opts[0]} exclude each other: give one of them"
            elif not option.multiple:
                yield f"{max(option.opts, key=len)} is given twice; give it once"
