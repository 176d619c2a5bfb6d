"""The document that a command hands over, before any format has seen it."""

from __future__ import annotations

import shlex
import sys
from types import ModuleType
from typing import Any

import pytest

from cli.runs import ketacost
from ketacost.outputs.document import Bars, Document, OnPages, Spans
from ketacost.outputs.formats.registry import FORMATS, OutputFormat
from ketacost.outputs.table import Table


def document_of(words: str) -> Document:
    """The document of a command line: drawn by a format that keeps it and writes nothing."""
    kept: list[Document] = []
    spy = ModuleType("ketacost.outputs.formats.spy")
    spy.draw = lambda document, _: kept.append(document) or ["kept"]  # type: ignore[attr-defined,func-returns-value]
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, spy.__name__, spy)
        patch.setitem(FORMATS, "json", OutputFormat("spy"))
        ketacost(*shlex.split(words), "--format", "json").check_done()
    (document,) = kept
    return document


def tables_of(document: Document) -> list[Table[Any]]:
    """Every table that a reader sees, those of charts too."""
    blocks = list(document.blocks())
    inside = [block.table for block in blocks if isinstance(block, (Bars, Spans, OnPages))]
    return [*(block for block in blocks if isinstance(block, Table)), *inside]
