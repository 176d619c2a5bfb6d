"""A value with named fields that cannot be changed: what is left of a file when it has been read."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from inspect import get_annotations
from typing import Any, ClassVar, Self, get_origin

from ketacost.model.fields import UNSET, Field


class Record:
    """Fields, each with its type and perhaps a default; a name with an underscore in front is no field, and can be set."""

    model_fields: ClassVar[Mapping[str, Field]] = {}
    """The fields by name."""
    _stated: AbstractSet[str] = frozenset()

    def __init_subclass__(cls) -> None:
        kinds: dict[str, object] = {name: kind for name, kind in get_annotations(cls).items() if not name.startswith("_")}
        not_fields: list[object] = [ClassVar]
        own = {
            name: Field(kind, vars(cls).get(name, UNSET)) for name, kind in kinds.items() if get_origin(kind) not in not_fields
        }
        cls.model_fields = {**cls.model_fields, **own}

    @classmethod
    def model_construct(cls, **values: Any) -> Self:
        """A value from others that are known to be right. A field that must be given and is not has no value at all."""
        defaults = {name: field.default for name, field in cls.model_fields.items() if field.default is not UNSET}
        return cls._of(defaults | values, frozenset(values))

    @classmethod
    def _of(cls, values: Mapping[str, Any], stated: AbstractSet[str]) -> Self:
        made = cls.__new__(cls)
        made.__dict__.update(values, _stated=stated)
        return made

    def model_copy(self, *, update: Mapping[str, Any] | None = None) -> Self:
        """The same value with some fields changed to others that are known to be right."""
        made = type(self).__new__(type(self))
        made.__dict__.update(self.__dict__)
        made.__dict__.update(update or {}, _stated=self._stated | set(update or ()))
        return made

    @property
    def model_fields_set(self) -> AbstractSet[str]:
        """The fields that were stated, as opposed to taken from their defaults."""
        return self._stated

    def __setattr__(self, name: str, value: object) -> None:
        if not name.startswith("_"):
            message = f"a {type(self).__name__} does not change: use model_copy(update={{{name!r}: ...}})"
            raise AttributeError(message)
        self.__dict__[name] = value

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return {**self.__dict__, "_stated": None} == {**other.__dict__, "_stated": None}

    def __hash__(self) -> int:
        return hash(tuple(self.__dict__.get(name) for name in self.model_fields))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={self.__dict__.get(name)!r}" for name in self.model_fields)
        return f"{type(self).__name__}({fields})"
