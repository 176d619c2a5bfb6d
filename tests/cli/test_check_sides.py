"""``check`` of a plan and a clinic together says which side was taken, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.runs import Run, ketacost

PLAN = "name: My POS\nnetwork: Aetna Choice POS II\nin_network: {deductible: 1500, coinsurance: 20%}\n"


def _checked(folder: Path, clinic: str, *words: str, plan: str = PLAN) -> Run:
    (folder / "plan.yaml").write_text(plan, encoding="utf-8")
    (folder / "clinic.yaml").write_text(f"name: Lakeside\ninfusion: 450\n{clinic}\n", encoding="utf-8")
    run = ketacost("check", "plan.yaml", "clinic.yaml", *words, cwd=folder)
    assert run.code == 0, run.err
    return run


@pytest.mark.parametrize(
    ("clinic", "side", "reason"),
    [
        ("networks: [aetna choice POS-II]", "In network", "one name"),
        ("networks: [Aetna]", "Not sure yet", '"Aetna" and your plan "Aetna Choice POS II"'),
        ("networks: [Cigna]", "We counted the clinic as out of network", '"Cigna"'),
        ("networks: []", "Out of network", "in no network"),
        ("insurance_accepted: no", "Out of network", "takes no insurance"),
        ("source: me", "Not sure yet", "does not say which networks"),
    ],
)
def test_each_pair_has_its_side_and_the_reason(tmp_path: Path, clinic: str, side: str, reason: str) -> None:
    told = _checked(tmp_path, clinic).out.splitlines()
    assert told[0] == "My POS:"
    assert told[1].startswith(f"- Lakeside: {side}: ")
    assert reason in told[1]
    assert told[2].startswith("2 files checked")


def test_lines_that_somebody_else_bills_are_told_apart(tmp_path: Path) -> None:
    text = "name: Lakeside\nnetworks: [Aetna]\ninfusions:\n- charges:\n  - {service: infusion, price: 450}\n"
    (tmp_path / "lines.yaml").write_text(f"{text}  - {{service: professional, price: 150, networks: []}}\n", encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    told = ketacost("check", "plan.yaml", "lines.yaml", cwd=tmp_path).out
    assert "- Lakeside: Not sure yet" in told
    assert "- Lakeside (its professional line): Out of network" in told


def test_a_plan_or_a_clinic_alone_has_no_side(tmp_path: Path) -> None:
    _checked(tmp_path, "networks: []")
    for file in ("plan.yaml", "clinic.yaml"):
        assert ketacost("check", file, cwd=tmp_path).out == "1 file checked: no errors, 0 warnings.\n"


def test_a_supplement_has_no_side_of_its_own(tmp_path: Path) -> None:
    medigap = "name: G\nkind: medigap\npays: {part_b_coinsurance: 100%, part_b_deductible: no, excess: yes}\n"
    assert _checked(tmp_path, "networks: []", plan=medigap).out == "2 files checked: no errors, 0 warnings.\n"


def test_who_wants_errors_alone_gets_no_sides(tmp_path: Path) -> None:
    assert _checked(tmp_path, "networks: [Aetna]", "--quiet").out == ""


def test_no_side_is_told_where_a_file_has_errors(tmp_path: Path) -> None:
    _checked(tmp_path, "networks: [Aetna]")
    (tmp_path / "broken.yaml").write_text("name: X\nnetworks: unknown\ninfusion: 450\n", encoding="utf-8")
    ketacost("check", "plan.yaml", "clinic.yaml", "broken.yaml", cwd=tmp_path).check_refused()
