"""Names and states, as plan and clinic files both have them."""

from typing import Annotated

from ketacost.model.fields import BeforeValidator, PlainValidator
from ketacost.model.scalars import Text, bad, shown, text_of

_LETTERS = """
AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD
TN TX UT VT VA WA WV WI WY AS GU MP PR VI
"""
STATES = frozenset(_LETTERS.split())
"""States, the District of Columbia and the territories, as the Postal Service writes them."""


def state_letters(value: object) -> str:
    """A state by its two capital letters."""
    found = text_of(value, "a state's two letters", "TX")
    if found not in STATES:
        raise bad(f"expected a state's two capital letters, found {shown(value)}", "a state such as TX")
    return found


def one_or_more(value: object) -> object:
    """A lone name stands for a list of one."""
    return value if isinstance(value, list) else [value]


StateLetters = Annotated[str, PlainValidator(state_letters)]


Names = Annotated[list[Text], BeforeValidator(one_or_more)]
