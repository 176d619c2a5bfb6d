"""Fixed sentences: frozen here, in one golden file, and recognised in every other one however they are shown."""

from __future__ import annotations

import textwrap

import pytest

from cli.golden import same_words_as_golden
from cli.runs import GOLDEN
from cli.wording import FIXED, by_name


def test_each_fixed_sentence_is_as_it_was_read() -> None:
    same_words_as_golden("wording/sentences.txt", "".join(f"{name}\n    {FIXED[name]}\n" for name in sorted(FIXED)))


@pytest.mark.parametrize("name", FIXED)
@pytest.mark.parametrize("width", [100, 50, 20])
def test_a_fixed_sentence_is_recognised_however_it_is_wrapped_and_coloured(name: str, width: int) -> None:
    shown = textwrap.fill(
        f"- Clinic: {FIXED[name]} And more.", width, subsequent_indent="  ", break_on_hyphens=False, break_long_words=False
    )
    unwrapped = " ".join(by_name(shown).split())
    assert unwrapped == f"- Clinic: <{name}> And more."
    first, _, rest = FIXED[name].partition(" ")
    assert by_name(f"{first} \x1b[1m{rest}") == f"<{name}>"


def test_a_sentence_with_another_word_in_it_is_another_sentence() -> None:
    for text in FIXED.values():
        changed = text.replace(" ", " not ", 1)
        assert by_name(changed) == changed


def test_no_golden_file_but_one_holds_the_words_of_a_fixed_sentence() -> None:
    made = (path for path in GOLDEN.rglob("*.txt") if path.parent.name != "wording")
    assert [path.name for path in made if (text := path.read_text(encoding="utf-8")) != by_name(text)] == []
