"""Who may help with paying: what rules a program out, what is still to be known, what remains of the amount."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ketacost import Course
from ketacost.files.limits import poverty_levels
from ketacost.files.programs import programs
from ketacost.model.person import Person
from ketacost.model.program import Program
from ketacost.questions.help_paying import HelpPaying, help_paying
from ketacost.result.option import Option
from ketacost.ways.extras.help import Applicant, SessionPrice, takes_off

from .helpers import compare, only

TODAY = date(2026, 11, 22)
NOBODY = Applicant(Person())


def _program(name: str = "Fund", **facts: Any) -> Program:
    told = {
        "called": "Fund",
        "kind": "grant",
        "offers": "Money.",
        "in_short": "Money for people.",
        "who": "People.",
        "where": "There.",
        "source": "Made up.",
        "read": "2026-11-22",
    }
    return Program.model_validate(told | {"name": name} | facts)


def _asked(asker: Applicant, *found: Program, amount: int | None = None, sessions: int | None = None) -> HelpPaying:
    return help_paying(found, asker, TODAY, amount, sessions)


def _earning(dollars: int, household: int = 1, state: str | None = None, year: int = 2026) -> Applicant:
    return Applicant(Person((), dollars * 100, household, state, poverty_levels(), year))


def _living(state: str) -> Applicant:
    return Applicant(Person(state=state))


@pytest.mark.parametrize(
    ("facts", "fits", "other", "word"),
    [
        ({"veterans_only": "yes"}, NOBODY._replace(veteran=True), NOBODY._replace(veteran=False), "--veteran"),
        ({"conditions": ["crps"]}, NOBODY._replace(condition="crps"), NOBODY._replace(condition="depression"), "--condition"),
        (
            {"insurance": ["medicaid", "medicare"]},
            NOBODY._replace(insurance="medicare"),
            NOBODY._replace(insurance="employer"),
            "--insurance",
        ),
        ({"states": ["TX"]}, _living("TX"), _living("OH"), "--state"),
        ({"setting": "hospital"}, NOBODY._replace(setting="hospital"), NOBODY._replace(setting="office"), "--setting"),
        ({"up_to_fpl": "200%"}, _earning(31_920), _earning(31_921), "--income"),  # 2 x 15,960
        ({"up_to_fpl": "200%"}, _earning(43_280, 2), _earning(43_281, 2), "--income"),  # 2 x 21,640
        ({"up_to_fpl": "200%"}, _earning(39_900, 1, "AK"), _earning(39_901, 1, "AK"), "--income"),  # 2 x 19,950
    ],
)
def test_a_program_fits_is_ruled_out_or_asks(facts: dict[str, Any], fits: Applicant, other: Applicant, word: str) -> None:
    program = _program(**facts)
    assert [match.unknown for match in _asked(fits, program).found] == [()]
    assert _asked(fits, program).ruled_out == ()

    out = _asked(other, program)
    assert out.found == ()
    assert len(out.ruled_out) == 1
    assert str(out.ruled_out[0]).startswith("Fund: ")

    (match,) = _asked(NOBODY, program).found
    assert len(match.unknown) == 1
    assert word in match.unknown[0].hinted


def test_the_treatment_is_ketamine_by_vein_unless_said() -> None:
    program = _program(treatments=["esketamine"])
    assert _asked(NOBODY, program).found == ()
    assert [match.unknown for match in _asked(NOBODY._replace(treatment="esketamine"), program).found] == [()]


def test_one_thing_against_it_rules_a_program_out_whatever_is_not_known() -> None:
    program = _program(veterans_only="yes", states=["TX"], conditions=["crps"])
    result = _asked(NOBODY._replace(veteran=False), program)
    assert (result.found, len(result.ruled_out)) == ((), 1)
    assert "only if you are a veteran" in str(result.ruled_out[0])


def test_what_pays_real_money_comes_first_and_who_only_advises_last() -> None:
    line, grant = _program("Line", kind="helpline"), _program("Grant", kind="grant")
    hospital = _program("Hospital", kind="hospital_assistance", setting="hospital")
    found = _asked(NOBODY, line, grant, hospital).found
    assert [match.program.name for match in found] == ["Hospital", "Grant", "Line"]


def test_of_one_kind_what_is_certain_to_fit_comes_first() -> None:
    two, one, none = _program("Two", veterans_only="yes", states=["TX"]), _program("One", states=["TX"]), _program("None")
    assert [(match.program.name, len(match.unknown)) for match in _asked(NOBODY, two, one, none).found] == [
        ("None", 0),
        ("One", 1),
        ("Two", 2),
    ]


@pytest.mark.parametrize(
    ("gives", "amount", "remains"),
    [
        ({"amount": "1000"}, 2_700_00, 1_700_00),
        ({"amount": "3000"}, 2_700_00, 0),  # never less than nothing
        ({"share_of_price": "75%"}, 1_250_00, 312_50),
        ({"share_of_price": "100%"}, 2_700_00, 0),
        ({"share_of_price": "75%"}, None, None),
        (None, 2_700_00, None),
    ],
)
def test_what_remains_is_told_where_both_are_known(
    gives: dict[str, str] | None, amount: int | None, remains: int | None
) -> None:
    """2,700 - 1,000 = 1,700; a quarter of 1,250 is 312.50."""
    program = _program(gives=gives) if gives else _program()
    assert [match.remains for match in _asked(NOBODY, program, amount=amount).found] == [remains]


def test_the_share_of_the_poverty_level_is_told() -> None:
    """30,000 for two people is 138.63% of 21,640."""
    assert len(_asked(_earning(30_000, 2)).notes) == 1
    assert "138.63%" in str(_asked(_earning(30_000, 2)).notes[0])
    assert _asked(NOBODY).notes == ()


def test_an_income_limit_is_left_open_where_the_years_guideline_is_not_known() -> None:
    result = _asked(_earning(10_000, year=2027), _program(up_to_fpl="200%"))
    assert [len(match.unknown) for match in result.found] == [1]
    assert "guideline of 2027 is not known" in str(result.notes[0])


def test_the_answer_as_json() -> None:
    result = _asked(NOBODY, _program(gives={"amount": "1000"}, bring=["a letter"]), amount=2_700_00)
    assert result.to_dict() == {
        "schema": "ketacost.help-paying/1",
        "today": "2026-11-22",
        "amount": 2700,
        "programs": [
            {
                "name": "Fund",
                "called": "Fund",
                "kind": "grant",
                "offers": "Money.",
                "in_short": "Money for people.",
                "who": "People.",
                "if": [],
                "bring": ["a letter"],
                "where": "There.",
                "remains": 1700,
                "source": "Made up.",
                "read": "2026-11-22",
            }
        ],
        "ruled_out": [],
        "notes": [],
    }


def _kinds(asker: Applicant) -> list[str]:
    return [match.program.kind for match in help_paying(programs(), asker, TODAY).found]


def test_every_bundled_program_is_found_or_ruled_out_with_its_reason() -> None:
    result = help_paying(programs(), NOBODY, TODAY)
    assert len(result.found) + len(result.ruled_out) == len(programs()) > 0
    assert len({program.name for program in programs()}) == len(programs())


def test_of_the_bundled_programs_the_va_is_for_veterans() -> None:
    assert "va" in _kinds(NOBODY)
    assert "va" in _kinds(NOBODY._replace(veteran=True))
    assert "va" not in _kinds(NOBODY._replace(veteran=False))


def test_of_the_bundled_programs_the_makers_is_for_esketamine_under_commercial_insurance() -> None:
    spray = NOBODY._replace(treatment="esketamine")
    assert "manufacturer" not in _kinds(NOBODY)
    assert "manufacturer" in _kinds(spray._replace(insurance="employer"))
    assert "manufacturer" not in _kinds(spray._replace(insurance="medicare"))


def test_of_the_bundled_programs_a_hospitals_is_for_its_own_patients() -> None:
    assert "hospital_assistance" in _kinds(NOBODY._replace(setting="hospital"))
    assert "hospital_assistance" not in _kinds(NOBODY._replace(setting="office"))


def test_the_foundation_leaves_a_quarter_of_the_price() -> None:
    """As its page says: 312.50 of 1,250."""
    result = help_paying(programs(), NOBODY._replace(insurance="medicare"), TODAY, 1_250_00, 1)
    (match,) = [match for match in result.found if match.program.kind == "foundation"]
    assert match.remains == 312_50
    (asked,) = match.unknown
    assert "with psychotherapy" in str(asked)


def test_a_share_is_of_the_usual_fee_and_stands_instead_of_what_else_is_taken_off() -> None:
    """A quarter of 400 is 100: of a session at half price it takes 100 off, and nothing of one that costs 90."""
    fund = _program(gives={"share_of_price": "75%"})
    assert (
        takes_off(fund, [SessionPrice(400_00, 400_00), SessionPrice(200_00, 400_00), SessionPrice(90_00, 400_00)])
        == 300_00 + 100_00
    )


def test_help_with_a_few_sessions_leaves_the_others() -> None:
    """75% of three of six sessions that cost 9,000: 3,375 off, 5,625 left. Without their number nobody can say."""
    fund = _program(gives={"share_of_price": "75%", "sessions": 3})
    assert [match.remains for match in _asked(NOBODY, fund, amount=9_000_00, sessions=6).found] == [5_625_00]
    assert [match.remains for match in _asked(NOBODY, fund, amount=9_000_00).found] == [None]


def test_above_a_usual_limit_a_program_stays_with_its_question() -> None:
    """15,960 for one person: 20,000 is 125 %, 30,000 is 187 %."""
    usual = _program(usual_fpl="138%")
    assert [match.unknown for match in _asked(_earning(20_000), usual).found] == [()]
    above = str(_asked(_earning(30_000), usual).found[0].unknown[0])
    assert "you are $7,975 a year above the limit" in above  # 30,000 - 138% of 15,960, which is 22,024.80
    assert "less than $1 a year above" in str(_asked(_earning(22_025), usual).found[0].unknown[0])
    assert "usually at most 138%" in str(_asked(NOBODY, usual).found[0].unknown[0])


def _estimated(program: Program, plan: str, **person: Any) -> Option:
    """A consultation of 250 and six sessions of 450."""
    asked = {"today": TODAY, "programs": [program], "person": Person(**person)}
    return only(compare(plan, "consultation: 250\ninfusion: 450", Course(6), **asked), "self_pay")


def test_an_estimate_tells_what_help_in_figures_would_leave() -> None:
    """75% of three sessions: 1,012.50 off 2,950, 1,937.50 left; of whom the plan's kind tells nothing, only if."""
    fund = _program(gives={"share_of_price": "75%", "sessions": 3}, insurance=["medicaid"])
    (found,) = _estimated(fund, "kind: medicaid\nin_network: {deductible: 0, copay: 0}\ncoverage: not_covered").help
    assert (found.takes_off, found.remains, found.unknown) == (1_012_50, 1_937_50, ())
    assert _estimated(fund, "in_network: {deductible: 0, copay: 0}\ncoverage: not_covered").help == ()


def test_help_without_figures_is_left_to_help_paying() -> None:
    result = compare([], "infusion: 450", Course(6), today=TODAY, programs=[_program()])
    assert [option.help for option in result.options] == [()]
    assert any("help-paying" in str(words) for words in result.known)


def test_help_is_counted_for_single_sessions_only() -> None:
    fund = _program(gives={"amount": "500"})
    clinic = "infusion: 450\npackages: [{sessions: 6, price: 2400}]"
    found = {option.way: len(option.help) for option in compare([], clinic, Course(6), today=TODAY, programs=[fund]).options}
    assert found == {"self_pay": 1, "package": 0}
