"""The pages for those who build on it name what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "ketacost"
PAGES = [*sorted((ROOT / "docs").glob("*.md")), *sorted((ROOT / "tests").rglob("README.md")), ROOT / "README.md"]
Paged = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


def there(name: str, page: Path) -> bool:
    """Whether a module or a folder stands in the source, in the repository, beside the page, or, by its bare name, anywhere."""
    if any((folder / name).exists() for folder in (SOURCE, ROOT, page.parent)):
        return True
    return "/" not in name and any(SOURCE.rglob(name))


@Paged
def test_every_module_that_a_page_names_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = set(re.findall(r"(?<![\w/.-])([a-z_/]+\.py)\b", text)) | set(re.findall(r"`([a-z_]+/[a-z_/]*)`", text))
    assert not {name for name in named if not there(name, page)}


def anchors(page: Path) -> set[str]:
    """The places of a page that a link may lead to, as GitHub names them."""
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title).strip().lower().replace(" ", "-") for title in titles}


@Paged
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if link.startswith(("http:", "https:")):
            continue
        path, _, place = link.partition("#")
        target = page.parent / path if path else page
        assert target.exists(), link
        assert not place or place in anchors(target), link
