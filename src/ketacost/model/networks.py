"""What plan and clinic files say of networks: names, perhaps with rates. A word that names none is an error."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Final

from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError

from ketacost.model.amounts import Money
from ketacost.model.fields import BeforeValidator, PlainValidator
from ketacost.model.names import one_or_more
from ketacost.model.network_names import letters_of
from ketacost.model.scalars import Text, bad, shown, text

_NOT_KNOWN: Final = frozenset(
    ("unknown", "notknown", "notsure", "tbd", "tba", "?", "??", "???", "n/a", "na", "null", "~", "-", "")
)
_NONE: Final = frozenset(("none", "no", "false", "out", "outofnetwork", "oon", "notinnetwork"))
_INSIDE: Final = frozenset(("in", "innetwork"))
_SOME: Final = frozenset(("yes", "true", "all", "any", "most", "every", "various"))
"""Words that people put where a name belongs, by what they mean; compared as names are."""

_BOTH: Final = "both answers are shown"


def _means(value: object) -> frozenset[str] | None:
    """Which words a value is one of instead of a name; ``None`` where it may be a name."""
    if value is not None and not isinstance(value, str):
        return None
    letters = letters_of(str(value or "").strip().replace("_", "-"))
    return next((words for words in (_NOT_KNOWN, _NONE, _INSIDE, _SOME) if letters in words), None)


def plan_network(value: object) -> str:
    """A plan's network by its name."""
    means = _means(value)
    if means is not None:
        known = "" if means in {_NOT_KNOWN, _NONE} else "its name, as on the card; if you do not know it, "
        raise bad(f"expected the name of a network, found {shown(value)}", f"{known}leave network out: {_BOTH}")
    return text(value)


def _wrong(value: object) -> PydanticCustomError | None:
    """Why a clinic's network has no such name."""
    means = _means(value)
    if means is None:
        return None
    write = f"leave networks out: {_BOTH}"
    if means == _NONE:
        write = f"networks: [] if it is in none; if you do not know, {write}"
    elif means == _INSIDE:
        write = "the network's name; if it has none, leave networks out and say --network in"
    elif means == _SOME:
        write = f"the networks' names, such as [blue-choice]; if you do not know them, {write}"
    return bad(f"expected the name of a network, found {shown(value)}", write)


def _rates_by_network(value: object) -> object:
    """A list of names, or a lone name, stands for networks without stated rates."""
    names: list[object] = list(value) if isinstance(value, (Mapping, list)) else [value]
    errors = list(_errors(value, names))
    if errors:
        raise ValidationError.from_exception_data("networks", errors)
    return value if isinstance(value, Mapping) else {text(name): {} for name in names}


def _errors(value: object, names: list[object]) -> Iterator[InitErrorDetails]:
    """Names that are none, each at its place, and two ways of writing one name that has rates."""
    seen: dict[str, object] = {}
    for at, name in enumerate(names):
        place = (str(name), "[key]") if isinstance(value, Mapping) else (at,)
        wrong = _wrong(name)
        first = seen.setdefault(letters_of(str(name)), name)
        if wrong is None and first != name and isinstance(value, Mapping):
            wrong = bad(f"{shown(name)} and {shown(first)} are one name: which rates hold?", "it once")
        if wrong is not None:
            yield InitErrorDetails(type=wrong, loc=place, input=name)


PlanNetworks = Annotated[list[Annotated[str, PlainValidator(plan_network)]], BeforeValidator(one_or_more)]
Networks = Annotated[dict[Text, dict[Text, Money]], BeforeValidator(_rates_by_network)]
