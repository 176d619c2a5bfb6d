"""The base of every model: unknown keys are errors, and rules between keys are checked even where single keys are wrong."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, ClassVar, NamedTuple, Self

from pydantic_core import InitErrorDetails, PydanticCustomError, SchemaValidator, ValidationError, core_schema

from ketacost.model.fields import BeforeValidator
from ketacost.model.record import Record
from ketacost.model.scalars import bad, shown
from ketacost.model.spelling import meant


class Conflict(NamedTuple):
    """A rule between keys that a file breaks: the key to point at, what is wrong, and what to write."""

    at: tuple[str | int, ...]
    message: str
    write: str = ""


class Strict(Record):
    """A mapping with known keys."""

    unwritten: ClassVar[frozenset[str]] = frozenset()
    """Fields that a file cannot name: a shorter way of writing stands for them."""

    elsewhere: ClassVar[Mapping[str, str]] = {}
    """Keys that belong somewhere else, and what to write for them."""

    @classmethod
    def belongs(cls, key: str, data: Mapping[str, Any]) -> str | None:  # noqa: ARG003  # those who look at the values read it
        """What to write for a key that belongs somewhere else; nothing, where it is a key of nothing."""
        return cls.elsewhere.get(key)

    @classmethod
    def from_short(cls, value: object) -> object:
        """The mapping that a shorter way of writing stands for; anything else as it is."""
        return value

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:  # noqa: ARG003  # those who have rules read it
        """Broken rules between the keys of ``data``, which is as the file has it: nothing is known of the values' types."""
        yield from ()

    def check(self) -> None:
        """Raise a value error where the values do not go together."""

    @classmethod
    def model_validate(cls, value: object) -> Self:
        """The model that a mapping, or a shorter way of writing, stands for. Raises ``ValidationError`` with all that is wrong."""
        try:
            return cls._all_errors_at_once(value)
        except PydanticCustomError as wrong:
            raise ValidationError.from_exception_data(
                cls.__name__, [InitErrorDetails(type=wrong, loc=(), input=value)]
            ) from None

    @classmethod
    def _all_errors_at_once(cls, value: object) -> Self:
        data = cls.from_short(value)
        if not isinstance(data, Mapping):
            raise bad(f"expected keys with values, found {shown(value)}", "key: value, one on each line")
        keys = _keys(cls)  # type: ignore[arg-type]  # mypy takes the hash of a value for that of its class
        unknown = [key for key in data if key not in keys or (data is value and key in cls.unwritten)]
        # a key that is there already would stand there twice
        free = [key for key in keys if key not in cls.unwritten and key not in data] if unknown else []
        broken = [*(_unknown(key, free, cls.belongs(key, data)) for key in unknown), *cls.conflicts(data)]
        errors = [
            InitErrorDetails(
                type=PydanticCustomError("conflict", "{message}", {"message": message, "write": write}), loc=at, input=None
            )
            for at, message, write in broken
        ]
        try:
            validator = _validator(cls)  # type: ignore[arg-type]  # as above
            values, _, stated = validator.validate_python(
                {key: data[key] for key in data if key not in unknown} if unknown else data
            )
            model = cls._of(values, stated)
            model.check()
        except ValidationError as invalid:
            errors += [_again(error) for error in invalid.errors(include_url=False)]
        except PydanticCustomError as wrong:
            errors.append(InitErrorDetails(type=wrong, loc=(), input=value))
        if errors:
            raise ValidationError.from_exception_data(cls.__name__, errors)
        return model


def at_most(most: int, what: str, otherwise: Callable[[object], str]) -> BeforeValidator:
    """A list of so many entries at most; ``otherwise`` is what to write for a value that is no list."""

    def check(value: object) -> object:
        if not isinstance(value, list):
            raise bad(f"expected a list of {what}, found {shown(value)}", otherwise(value))
        if len(value) > most:
            raise bad(f"expected at most {most} {what}, found {len(value):,}", f"those of the {what} that you may choose")
        return value

    return BeforeValidator(check)


@cache
def _validator(model: type[Strict]) -> SchemaValidator:
    """Built when a file first needs it, as every model's inside another is: most files need few of them."""
    fields = {
        name: core_schema.model_field(field.schema(model), validation_alias=field.alias)
        for name, field in model.model_fields.items()
    }
    return SchemaValidator(core_schema.model_fields_schema(fields, extra_behavior="forbid"))


@cache
def _keys(model: type[Strict]) -> dict[str, None]:
    """The keys of a model in the order in which it has them, each found at once."""
    return dict.fromkeys(field.alias or name for name, field in model.model_fields.items())


def _unknown(key: str, known: list[str], elsewhere: str | None) -> Conflict:
    return Conflict((key,), f"unknown key {shown(key)}", elsewhere or meant(str(key), known))


def _again(error: Any) -> InitErrorDetails:
    """An error that pydantic has reported, in the shape in which it takes one."""
    kind, context = error["type"], error.get("ctx") or {}
    custom = PydanticCustomError(kind, "{message}", {"message": error["msg"], **context})
    return InitErrorDetails(type=custom, loc=error["loc"], input=error["input"])
