"""What only a computation shows to be missing from a file, at its place in the file, which is read again for it."""

from __future__ import annotations

from pathlib import Path

from ketacost.files.locate import find, key_of
from ketacost.files.nodes import parse
from ketacost.files.problems import InputError, Problem, whole_file
from ketacost.files.text import lines_of, read_text


def in_file(file: str, at: tuple[str, ...], message: str, write: str) -> InputError:
    """An error at a path of keys. About the file as a whole, where it cannot be read a second time, as a pipe cannot."""
    error = whole_file(file, message, write)
    try:
        text = read_text(file) if Path(file).is_file() else ""
    except InputError:
        return error
    tree, _ = parse(file, text)
    if tree is None:
        return error
    place, lines = find(tree, at), lines_of(text)
    node = key_of(tree, at) or place.node
    return InputError([Problem(file, node.line, node.column, place.path, message, write, lines[node.line - 1], node.length)])
