"""A command line that click stops at: everything that is wrong with it, each with what was probably meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import click
from click.core import iter_params_for_processing

from ketacost.commands.read.wrong_words import WrongWord, WrongWordsError
from ketacost.model.spelling import closest


def all_wrong(command: click.Command, ctx: click.Context, words: list[str], first: click.UsageError) -> WrongWordsError:
    """Go on behind the first word that is wrong, as if it had not been written."""
    left, wrong = list(words), list[WrongWord]()
    while True:
        parser = command.make_parser(ctx)
        try:
            values, rest, order = parser.parse_args(list(left))
            break
        except (click.NoSuchOption, click.BadOptionUsage) as bad:
            place = _place(left, bad.option_name)
            if place is None:
                return WrongWordsError([*wrong, WrongWord(first.format_message())], ctx)
            wrong.append(_unknown(command, left, place) if isinstance(bad, click.NoSuchOption) else _unfit(bad, left, place))
    unknown = bool(wrong)
    for option in order:
        if isinstance(option, click.Option) and (said := twice(option, order, words)):
            wrong.append(WrongWord(said))
    for param in iter_params_for_processing(order, command.get_params(ctx)):
        if param.is_eager:
            continue
        try:
            _, rest = param.handle_parse_result(ctx, values, rest)
        except click.MissingParameter as missing:
            wrong += [] if unknown else [_missing(missing, param)]
        except click.BadParameter as bad:
            wrong.append(_bad_value(bad, param, values))
    wrong += [] if unknown else [_stray(command, word) for word in rest]
    wrong += _values(command, ctx)
    return WrongWordsError(wrong or [WrongWord(first.format_message())], ctx)


def with_other_values(command: click.Command, ctx: click.Context, first: click.UsageError) -> WrongWordsError:
    """What a command has said of one of its values, and what it would say of the others."""
    from ketacost.commands.read.wrong_words import wrong_words

    return WrongWordsError([*wrong_words(first), *_values(command, ctx)], first.ctx or ctx)


def twice(option: click.Option, order: list[click.Parameter], words: list[str]) -> str:
    """What is wrong with an option that says two things; nothing for all others."""
    if order.count(option) < 2:
        return ""
    if option.is_flag:
        both = not set(words).isdisjoint(option.opts) and not set(words).isdisjoint(option.secondary_opts)
        return f"{option.opts[0]} and {option.secondary_opts[0]} exclude each other: give one of them" if both else ""
    return "" if option.multiple else f"{_name(option)} is given twice; give it once"


def no_such_command(name: str, known: list[str]) -> WrongWord:
    """A word where a command belongs."""
    close = closest(name, known)
    return WrongWord(f"there is no command {name}", f"did you mean {close}?" if close else f"one of {', '.join(known)}")


def _name(option: click.Parameter) -> str:
    return max(option.opts, key=len)


def _place(words: list[str], name: str) -> int | None:
    """Where an option stands, which may be one letter among others behind one dash."""
    for at, word in enumerate(words):
        if word.partition("=")[0] == name or (len(name) == 2 and word[:1] == "-" != word[1:2] and name[1] in word):
            return at
    return None


def _unknown(command: click.Command, left: list[str], place: int) -> WrongWord:
    """An option that there is none of; what stands behind it goes with it where it looks like its value."""
    word, equals, _ = left.pop(place).partition("=")
    known = {each: param for param in command.params for each in (*param.opts, *param.secondary_opts) if each[:2] == "--"}
    meant = closest(f"--{word.lstrip('-')}", known) or _only(word, known)
    takes_files = any(isinstance(param, click.Argument) for param in command.params)
    takes_value = not takes_files if meant is None else not getattr(known[meant], "is_flag", False)
    if takes_value and not equals and place < len(left) and left[place][:1] != "-":
        del left[place]
    return WrongWord(f"there is no option {word}", f"did you mean {meant}?" if meant else "")


def _only(word: str, known: Mapping[str, object]) -> str | None:
    """The one option that begins with what was written."""
    found = [each for each in known if each.startswith(word)]
    return found[0] if len(found) == 1 else None


def _unfit(bad: click.BadOptionUsage, left: list[str], place: int) -> WrongWord:
    """A switch with a value, or an option without one."""
    equals = "=" in left.pop(place)
    return WrongWord(
        f"{bad.option_name} is a switch and takes no value" if equals else f"{bad.option_name} needs a value behind it"
    )


def _missing(missing: click.MissingParameter, param: click.Parameter) -> WrongWord:
    if isinstance(param, click.Option):
        return WrongWord(f"{_name(param)} is missing", f"{_name(param)} {param.metavar or 'VALUE'}")
    return WrongWord(f"{param.metavar or missing.format_message()} is missing")


def _bad_value(bad: click.BadParameter, param: click.Parameter, values: Mapping[str, Any]) -> WrongWord:
    given = values.get(str(param.name))
    found = given[-1] if isinstance(given, (list, tuple)) and given else given
    kind = param.type
    if isinstance(kind, click.IntRange):
        return WrongWord(f"{_name(param)}: expected a whole number from {kind.min:,} to {kind.max:,}, found {found!r}")
    if isinstance(kind, click.Choice):
        known = [*map(str, kind.choices)]
        wrong = next(
            (str(each) for each in (given if isinstance(given, (list, tuple)) else [given]) if str(each) not in known), found
        )
        close = closest(str(wrong), known)
        *others, last = (f"'{each}'" for each in known)
        expected = f"{', '.join(others)} or {last}"
        return WrongWord(f"{_name(param)}: expected {expected}, found {wrong!r}", f"did you mean {close}?" if close else "")
    return WrongWord(bad.format_message())


def _stray(command: click.Command, word: str) -> WrongWord:
    known = [each for param in command.params for each in param.opts if each[:2] == "--"]
    close = closest(f"--{word}", known)
    known_to = f"{command.name} does not know the word {word!r}"
    if word.endswith((".yaml", ".yml", ".csv")):
        return WrongWord(known_to, f"did you mean --plan {word}?" if "--plan" in known else "")
    return WrongWord(known_to, f"did you mean {close}?" if close else "")


def _values(command: click.Command, ctx: click.Context) -> Iterator[WrongWord]:
    from ketacost.commands.read.values import wrong_values

    yield from wrong_values([each for each in command.params if isinstance(each, click.Option)], ctx.params)
