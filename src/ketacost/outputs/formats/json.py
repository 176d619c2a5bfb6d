"""JSON: the result as it is, in ASCII, so that no terminal's encoding changes a byte of it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ketacost.outputs.document import Document, LongList
from ketacost.outputs.formats.registry import Terminal


def draw(document: Document, _: Terminal) -> Iterator[str]:
    """The document's data, piece by piece where it has a long list."""
    data = document.data()
    if isinstance(data, LongList):
        yield from _listed(data)
    else:
        yield json.dumps(data, indent=2)
    yield "\n"


def _listed(listed: LongList) -> Iterator[str]:
    empty = f"\n  {json.dumps(listed.key)}: []"
    head, found, tail = json.dumps(listed.data, indent=2).partition(empty)
    yield head
    opening = found.removesuffix("]")
    for item in listed.items:
        text = json.dumps(item, indent=2).replace("\n", "\n    ")
        yield f"{opening}\n    {text}"
        opening = ","
    yield "\n  ]" if opening == "," else found
    yield tail
