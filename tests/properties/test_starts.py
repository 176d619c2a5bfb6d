"""``when`` is the estimate asked again, and a course is the same in a file and in words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cli.runs import INPUTS, ketacost
from ketacost import Course, estimate, load_course, when
from ketacost.model.question import WAYS, Way
from ketacost.questions.start import years_of

from .strategies import (
    STARTS,
    YEAR_STARTS,
    Mapping,
    calendar_clinics,
    clinic_from,
    course_files,
    course_from,
    plan_from,
    plans,
)  # fmt: skip

TODAY = date(2026, 11, 22)
FORTY = st.integers(0, 500).map(timedelta)


@settings(max_examples=50)
@given(st.data(), calendar_clinics(), calendar_clinics(), course_files())
def test_when_agrees_with_the_estimate_of_each_day(
    data: st.DataObject, clinic: Mapping, other: Mapping, written: Mapping
) -> None:
    years = data.draw(YEAR_STARTS)
    compared = [plan_from(data.draw(plans(plan_year_starts=years))) for _ in range(data.draw(st.integers(1, 2)))]
    clinics = [clinic_from(clinic), clinic_from(other | {"name": "Other"})]
    course = course_from(written)
    days = sorted(
        date.fromisoformat(day) + more for day, more in data.draw(st.lists(st.tuples(STARTS, FORTY), min_size=1, max_size=3))
    )
    way: Way | None = data.draw(st.sampled_from((None, "insurance", "self_pay")))
    found = when(compared, clinics, course, days, way=way, today=TODAY)
    assert [start.day for start in found.starts] == days
    for start in found.starts:
        there = estimate(compared, clinics, replace(course, start=start.day), ways=WAYS if way is None else [way], today=TODAY)
        promise = there.answer.ceiling or there.answer.sure
        option = there.named(promise)
        assert start.at_most == (None if promise is None else promise.at_most)
        if option is not None:
            assert start.option.to_dict(detail=True) == option.to_dict(detail=True)
        hoped = there.named(there.answer.if_yes)
        assert (hoped is None) == (start.hope is None)
        if hoped is not None and start.hope is not None:
            assert start.hope.option.to_dict() == hoped.to_dict()
            assert start.hope.no == there.answer.if_no
        in_years = years_of(start.option)
        assert sum(year.visits for year in in_years) == len(start.option.visits)
        assert sum(year.total.patient_pays for year in in_years) == start.option.total.patient_pays
    promised = [start.at_most for start in found.starts if start.at_most is not None]
    assert found.best.at_most == min(promised, default=None)


def line_of(phases: list[Mapping]) -> str:
    """Phases in one line, as after ``--every``."""
    return ", then ".join(
        f"{phase['every']}{' boosters' if phase['booster'] == 'yes' else ''}"
        + (f" x {phase['sessions']}" if "sessions" in phase else "")
        for phase in phases
    )


def words_of(course: Mapping) -> Iterator[str]:
    """A course file as the words of a command line."""
    yield from ("--every", line_of(course["phases"]), "--start", course["start"])
    consultation = course.get("consultation")
    if consultation in {"yes", "no"}:
        yield "--consultation" if consultation == "yes" else "--no-consultation"
    elif consultation is not None:
        yield from ("--consultation", "--consultation-date", consultation)
    for key, many, every in (("follow_ups", "--follow-ups", "--follow-up-every"), ("therapy", "--therapy", "--therapy-every")):
        if key in course:
            yield from (many, course[key]["visits"], every, course[key]["every"])
    for key in ("years", "stop_after", "relief", "condition", "minutes", "infusion"):
        if key in course:
            yield from (f"--{key.replace('_', '-')}", course[key])


def answer(folder: str, *words: str) -> Any:
    run = ketacost(
        "estimate", "--plan", INPUTS / "myplan.yaml", "--clinic", "clinic.yaml", *words, "--format", "json", cwd=Path(folder)
    )
    run.check_done()
    found = json.loads(run.out)
    del found["schedule"]["protocol"]
    return found


MORE = st.fixed_dictionaries(
    {},
    optional={
        "stop_after": st.just("1"),
        "relief": st.sampled_from(("10 days", "1-2 weeks")),
        "condition": st.sampled_from(("crps", "depression")),
        "minutes": st.just("45"),
    },
)


@settings(max_examples=50)
@given(calendar_clinics(), course_files(), MORE)
def test_a_course_file_and_the_same_words_give_the_same_answer(clinic: Mapping, course: Mapping, more: Mapping) -> None:
    course |= more
    if course["phases"][0].get("sessions") == "1":
        course.pop("stop_after", None)
    with TemporaryDirectory() as folder:
        Path(folder, "clinic.yaml").write_text(yaml.safe_dump(clinic), encoding="utf-8")
        Path(folder, "course.yaml").write_text(yaml.safe_dump(course), encoding="utf-8")
        from_file = answer(folder, "--course", "course.yaml")
        assert from_file == answer(folder, *words_of(course))
        Path(folder, "course.yaml").write_text(yaml.safe_dump(course | {"phases": line_of(course["phases"])}), encoding="utf-8")
        assert from_file == answer(folder, "--course", "course.yaml")


@given(course_files())
def test_a_course_file_is_the_course_that_its_words_are_in_python(written: Mapping) -> None:
    with TemporaryDirectory() as folder:
        Path(folder, "course.yaml").write_text(yaml.safe_dump(written), encoding="utf-8")
        loaded = load_course(Path(folder, "course.yaml"))
    assert loaded == course_from(written)
    stated = {key: getattr(loaded, key) for key in ("start", "consultation", "consultation_on", "follow_ups", "therapy")}
    years = int(written["years"]) if "years" in written else None
    counted = loaded.sessions_stated  # a file says so, a call has to
    said = Course(every=line_of(written["phases"]), protocol="Any", years=years, sessions_stated=counted, **stated)
    assert said == loaded
