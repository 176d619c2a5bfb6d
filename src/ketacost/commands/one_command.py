"""A command as click has it, with ketacost's own help, and with everything that is wrong with its words told at once."""

from __future__ import annotations

from typing import Final, NoReturn

import click
import typer
from typer.core import TyperCommand, TyperGroup

_WHOLE: Final = "ketacost.whole_help"


class OneCommand(TyperCommand):
    """A command that refuses an option given twice, unless it takes several values or is the same switch again."""

    most_needed: tuple[str, ...] = ()
    """The options that its short help explains; without any its help is whole."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Its own, and those that explain them."""
        return [*super().get_params(ctx), _HELP_ALL]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """What the words are, as click knows them. Raises ``click.UsageError`` with everything that is wrong with them."""
        words = list(args)  # the parser takes them off the list
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as first:
            self._refuse(ctx, words, first)
        if len(words) > 1 and not ctx.resilient_parsing:
            _, _, order = self.make_parser(ctx).parse_args(list(words))
            if len(set(order)) < len(order):
                from ketacost.commands.wrong_options import twice  # rare

                if any(isinstance(each, click.Option) and twice(each, order, words) for each in order):
                    self._refuse(ctx, words, click.UsageError("", ctx))
        return rest

    def invoke(self, ctx: click.Context) -> object:
        """Run it. Of values that nothing can be made of a command finds the first; the others are told with it."""
        try:
            return super().invoke(ctx)
        except click.UsageError as first:
            from ketacost.commands.wrong_options import with_other_values  # few command lines are wrong

            raise with_other_values(self, ctx, first) from None

    def _refuse(self, ctx: click.Context, words: list[str], first: click.UsageError) -> NoReturn:
        from ketacost.commands.wrong_options import all_wrong  # few command lines are wrong

        raise all_wrong(self, ctx, words, first) from None

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what ``--help`` says of the options."""
        from ketacost.commands.help_text import short, whole  # only for help

        if self.most_needed and _WHOLE not in ctx.meta:
            short(self, ctx, self.most_needed, formatter)
        else:
            whole(self, ctx, formatter, grouped=bool(self.most_needed))


class CommandList(TyperGroup):
    """``ketacost`` itself, as the list of its commands."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # click's signature
        """Write every command with its whole first line."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, (each.help or "").partition("\n")[0]) for name, each in self.commands.items()])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The same as click's. Raises ``click.UsageError``, which says that a command comes first."""
        words = list(args)
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as unknown:
            from ketacost.commands.read.wrong_words import WrongWord, WrongWordsError

            named = next((word for word in words if word in self.commands), "estimate")
            others = [word for word in words if word != named]
            said = f"{unknown.option_name} stands where a command belongs"
            raise WrongWordsError([WrongWord(said, " ".join(("ketacost", named, *others)))], ctx) from None

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named. Raises ``click.UsageError`` with the one that was probably meant."""
        if args[0] not in self.commands and not ctx.resilient_parsing:
            from ketacost.commands.read.wrong_words import WrongWordsError
            from ketacost.commands.wrong_options import no_such_command

            raise WrongWordsError([no_such_command(args[0], [*self.commands])], ctx)
        return super().resolve_command(ctx, args)


def _show_whole(ctx: click.Context, _: click.Parameter, wanted: object) -> None:  # click's callback
    if wanted and not ctx.resilient_parsing:
        ctx.meta[_WHOLE] = True
        typer.echo(ctx.get_help())
        ctx.exit()


_HELP_ALL: Final = click.Option(
    ["--help-all"], is_flag=True, is_eager=True, expose_value=False, callback=_show_whole, hidden=True
)
