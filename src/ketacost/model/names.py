"""Names and states, as plan and clinic files both have them."""

import re
from typing import Annotated

from pydantic import BeforeValidator, PlainValidator

from ketacost.model.scalars import Text, bad, shown, text_of


def state_letters(value: object) -> str:
    """A state by its two capital letters."""
    found = text_of(value, "a state's two letters", "TX")
    if not re.fullmatch(r"[A-Z]{2}", found, re.ASCII):
        raise bad(f"expected a state's two capital letters, found {shown(value)}", "a state such as TX")
    return found


def one_or_more(value: object) -> object:
    """A lone name stands for a list of one."""
    return value if isinstance(value, list) else [value]


State = Annotated[str, PlainValidator(state_letters)]


Names = Annotated[list[Text], BeforeValidator(one_or_more)]
