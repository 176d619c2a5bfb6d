"""What a field reads: marks on its type, and the validator of ``pydantic_core`` that the type stands for.

``pydantic`` itself would do this too. Importing it, and its making of model classes, took half of the time until the first line
of an answer, for much that no file here needs: JSON schemas, generics, plugins.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from types import UnionType
from typing import Annotated, Any, Final, Literal, NamedTuple, Union, get_args, get_origin

from pydantic_core import CoreSchema, core_schema

UNSET: Final = object()
"""The default of a field that must be given."""

_COLLECTIONS: Final[dict[Any, Callable[..., CoreSchema]]] = {list: core_schema.list_schema, dict: core_schema.dict_schema}


class PlainValidator(NamedTuple):
    """The reader of a field: from what the file has to the value. Raises a value error."""

    read: Callable[[Any], Any]


class BeforeValidator(NamedTuple):
    """What makes the usual form out of a shorter way of writing, before the field reads it."""

    prepare: Callable[[Any], Any]


class Alias(NamedTuple):
    """The key that a file has for the field, where that is no name in Python."""

    name: str


class Field(NamedTuple):
    """One field of a model."""

    annotation: Any
    default: Any = UNSET

    @property
    def alias(self) -> str | None:
        """The key in the file, where it is another one than the field's name."""
        return next((mark.name for mark in marks(self.annotation) if isinstance(mark, Alias)), None)

    def schema(self, owner: Any) -> CoreSchema:
        """How the field is read; ``owner`` is the model it belongs to."""
        schema = schema_of(self.annotation, owner)
        if self.default is UNSET:
            return schema
        if hasattr(self.default, "model_fields"):  # it cannot be changed, so it need not be copied for each
            return core_schema.with_default_schema(schema, default_factory=lambda: self.default)
        return core_schema.with_default_schema(schema, default=self.default)


def rare(module: str, name: str) -> Any:
    """A model by its name: its module is imported when a file first has such a thing, and most files never do."""

    def read(value: object) -> Any:
        return getattr(import_module(f"ketacost.model.{module}"), name).model_validate(value)

    return Annotated[Any, PlainValidator(read)]


def marks(kind: Any) -> tuple[Any, ...]:
    """The marks on a type, the innermost first."""
    return kind.__metadata__ if get_origin(kind) is Annotated else ()


def schema_of(kind: Any, owner: Any) -> CoreSchema:
    """How a type is read."""
    reader = next((mark for mark in marks(kind) if isinstance(mark, PlainValidator)), None)
    if reader is not None:
        return core_schema.no_info_plain_validator_function(reader.read)
    origin, inside = get_origin(kind), get_args(kind)
    if origin is Annotated:
        schema = schema_of(inside[0], owner)
        for mark in marks(kind):
            if isinstance(mark, BeforeValidator):
                schema = core_schema.no_info_before_validator_function(mark.prepare, schema)
        return schema
    if origin in {Union, UnionType}:
        (one,) = (each for each in inside if each is not type(None))  # every union here is of something and nothing
        return core_schema.nullable_schema(schema_of(one, owner))
    if origin is Literal:
        return core_schema.literal_schema(list(inside))
    if origin in _COLLECTIONS:
        return _COLLECTIONS[origin](*(schema_of(each, owner) for each in inside))
    model: Any = kind if isinstance(kind, type) else owner  # ``Self``
    return core_schema.no_info_plain_validator_function(model.model_validate)
