"""Broken files that are better made at run time than stored: bytes that no editor shows, and sizes that no repository wants."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

PLAN = "name: My PPO\nin_network: {deductible: 1500, coinsurance: 20%}\n"
CLAIMS = "date,service,network,billed,allowed\n2026-01-05,infusion,in,450,380\n"
DEEP = 100_000


def _noted(words: str) -> bytes:
    """A plan with these words in its third line."""
    return f"{PLAN}notes: {words}\n".encode()


PLANS: dict[str, bytes] = {
    "utf16_little_endian": PLAN.encode("utf-16-le").join((b"\xff\xfe", b"")),
    "utf16_big_endian": PLAN.encode("utf-16-be").join((b"\xfe\xff", b"")),
    "utf16_without_mark": PLAN.encode("utf-16-le"),
    "utf32": PLAN.encode("utf-32"),
    "latin1": f"{PLAN}insurer: Santé\n".encode("latin-1"),
    "latin1_after_utf8": f"{PLAN}notes: é".encode() + "é\n".encode("latin-1"),
    "windows1252": f"{PLAN}notes: Anna\N{RIGHT SINGLE QUOTATION MARK}s\n".encode("cp1252"),
    "utf8_cut_short": _noted("x").replace(b"x", "é".encode()[:1]),
    "utf8_overlong": _noted("x").replace(b"x", b"\xc0\xaf"),
    "utf8_surrogate": _noted("x").replace(b"x", b"\xed\xa0\x80"),
    "nul": _noted("a\0b"),
    "escape": _noted("\x1b[31mred"),
    "backspace": _noted("a\bb"),
    "form_feed": _noted("a\fb"),
    "delete": _noted("a\x7fb"),
    "next_line": _noted("a\N{NEXT LINE}b"),
    "line_separator": _noted("a\N{LINE SEPARATOR}b"),
    "noncharacter": _noted("a\uffffb"),
    "picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01",
    "portable_document": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
    "over_1_mib": PLAN.encode() + b"# " + b"x" * (1 << 20) + b"\n",
    "deep_brackets": _noted("[" * DEEP + "]" * DEEP),
    "deep_braces": _noted("{a: " * DEEP + "}" * DEEP),
    "deep_dashes": _noted("\n  " + "- " * DEEP + "end"),
    "long_line": _noted("x" * 5000 + ": y"),
    "long_value": PLAN.replace("1500", "1" * 5000).encode(),
    "only_blanks": b"   \n\n  \n",
    "only_a_mark": b"\xef\xbb\xbf",
    "carriage_returns_alone": PLAN.replace("20%", "20").replace("\n", "\r").encode(),
    "wide_letters_before": "name: My PPO\ninsurer: 保険会社\nin_network: {deductible: 1500, coinsurance: 20%, 保険: 1}\n".encode(),
    "combining_letters_before": "name: My PPO\nin_network: {coinsurance: 20%, notes: é🙂, deductible: x}\n".encode(),
    "bidi_override_in_a_value": PLAN.replace("1500", '"\\u202e0051"').encode(),
    "escape_in_a_value": PLAN.replace("1500", '"\\e[2J\\e[31m1500"').encode(),
    "escape_in_a_key": b'"\\e[2Jname": My PPO\n' + PLAN.encode(),
    "markup_in_a_value": PLAN.replace("1500", '"[bold red]1500[/bold red]"').encode(),
    "newline_in_a_value": PLAN.replace("1500", '"1500\\nerror: myplan.yaml: all is well"').encode(),
}
CLAIM_FILES: dict[str, bytes] = {
    "utf16_claims": CLAIMS.encode("utf-16"),
    "latin1_claims": CLAIMS.replace("infusion", "infusión").encode("latin-1"),
    "nul_claims": CLAIMS.replace("380", "3\x0080").encode(),
    "spreadsheet": b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0",
    "long_row": (CLAIMS + "2026-01-12" + ",x" * 5000 + "\n").encode(),
    "long_cell": CLAIMS.replace("380", "9" * 200_000).encode(),
    "newline_in_a_cell": (CLAIMS + '2026-01-12,infusion,in,450,"1\n2"\n').encode(),
    "escape_in_a_header": CLAIMS.replace("allowed", "\x1b[31mallowed").encode(),
    "bidi_override_in_a_cell": CLAIMS.replace("infusion", "\N{RIGHT-TO-LEFT OVERRIDE}noisufni").encode(),
    "wide_letters_in_a_cell": CLAIMS.replace("infusion", "保険会社").encode(),
}


def file_of(name: str, folder: Path) -> str:
    """The file, made in a folder; its name there."""
    content = PLANS.get(name) or CLAIM_FILES.get(name) or b""
    file = Path(name).with_suffix(".csv" if name in CLAIM_FILES else ".yaml")
    (folder / file).write_bytes(content)
    return str(file)


def no_file_at_all(folder: Path) -> str:
    """A name without a file."""
    assert folder.is_dir()
    return "no_file_at_all.yaml"


def a_folder(folder: Path) -> str:
    """A folder where a file is expected."""
    (folder / "a_folder.yaml").mkdir()
    return "a_folder.yaml"


def a_link_to_nothing(folder: Path) -> str:
    """A link whose file is gone."""
    (folder / "a_link_to_nothing.yaml").symlink_to("gone.yaml")
    return "a_link_to_nothing.yaml"


def a_link_to_itself(folder: Path) -> str:
    """A link that never arrives."""
    (folder / "a_link_to_itself.yaml").symlink_to("a_link_to_itself.yaml")
    return "a_link_to_itself.yaml"


def a_name_too_long(folder: Path) -> str:
    """A name that no file system takes."""
    assert folder.is_dir()
    return "a" * 300 + ".yaml"


def a_hundred_megabytes(folder: Path) -> str:
    """A file of holes, so that no disk is filled."""
    with (folder / "a_hundred_megabytes.yaml").open("wb") as stream:
        stream.truncate(100 << 20)
    return "a_hundred_megabytes.yaml"


NO_FILES: tuple[Callable[[Path], str], ...] = (
    no_file_at_all,
    a_folder,
    a_link_to_nothing,
    a_link_to_itself,
    a_name_too_long,
    a_hundred_megabytes,
)
