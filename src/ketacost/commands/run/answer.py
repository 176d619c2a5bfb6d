"""The answer in the format asked for: a table, CSV with its notes on stderr, or JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ketacost.commands.options.output import Format, OutputOptions
from ketacost.commands.run.deliver import deliver, format_of, note, screen_for

if TYPE_CHECKING:
    from ketacost.outputs.screen import Screen
    from ketacost.questions.break_even_result import BreakEven
    from ketacost.questions.scenarios_result import Scenarios
    from ketacost.questions.sensitivity_result import Sensitivity
    from ketacost.questions.when_result import When
    from ketacost.result.option import Option

    QuestionResult = When | Scenarios | Sensitivity | BreakEven


def answer(
    options: OutputOptions,
    *,
    table: Callable[[Screen], str],
    rows: Callable[[], str],
    data: Callable[[], str | Iterator[str]],
    beside: Callable[[], Iterable[object]],
) -> int:
    """Make the answer in one format and deliver it; ``beside`` is what CSV has no place for. Exit code 0."""
    chosen = format_of(options)
    text = table(screen_for(options)) if chosen is Format.table else data() if chosen is Format.json else rows()
    deliver(text, options)
    if chosen is Format.csv:
        from ketacost.outputs.words import clean  # CSV only

        note("".join(f"note: {clean(words)}\n" for words in beside()), options)
    return 0


def question(
    options: OutputOptions,
    result: QuestionResult,
    *,
    table: Callable[[Screen], str],
    rows: Callable[[], str],
    shown: Sequence[Option],
    first: Sequence[str] = (),
) -> int:
    """The same for a result that knows its JSON; ``shown`` are the options whose notes CSV has no place for."""

    def data() -> str:
        from ketacost.outputs.json_text import render  # one format is used

        return render(result)

    def beside() -> list[str]:
        from ketacost.outputs import notes  # CSV only

        return notes.of_options_and_day(shown, first, result.today)

    return answer(options, table=table, rows=rows, data=data, beside=beside)
