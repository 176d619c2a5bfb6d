"""Terms of cards and bills are explained on the screen that uses them: once, where there is room, and before anything else gives way."""

from __future__ import annotations

from ketacost.outputs.document import Document, Gap, Heading, IfRoom, Paragraph, every_block
from ketacost.outputs.formats.registry import Terminal
from ketacost.outputs.formats.terminal import draw
from ketacost.outputs.parts.glossary import with_glossary
from ketacost.outputs.table import Table

TOLD = (
    Heading("The price", 1),
    Paragraph("Your deductible is met. You pay a copay; the deductible is met."),
    IfRoom((Paragraph("No balance bill."),), 5),
    Gap(),
    Paragraph("See more."),
)


def test_each_term_is_explained_once_before_the_last_line() -> None:
    lines = [block.words for block in every_block(with_glossary(TOLD)) if isinstance(block, Paragraph)]
    assert [words.partition(":")[0] for words in lines[2:-1]] == ["Deductible", "Copay", "Balance bill"]
    assert lines[-1] == "See more."


def test_a_quiet_answer_explains_nothing() -> None:
    assert list(with_glossary(TOLD, quiet=True)) == list(TOLD)


def test_a_screen_without_terms_gains_no_line() -> None:
    plain = (Paragraph("You pay $5."), Paragraph("See more."))
    assert list(with_glossary(plain)) == list(plain)


def test_where_there_is_no_room_the_explanations_go_first() -> None:
    def shown(most: int) -> str:
        document = Document(lambda: with_glossary(TOLD), lambda: Table((), ()), dict, tuple, most)
        return "".join(draw(document, Terminal(80, color=False, rows=None)))

    assert "Balance bill:" in shown(30)
    assert "Deductible:" not in shown(5)
    assert "No balance bill." in shown(5)
