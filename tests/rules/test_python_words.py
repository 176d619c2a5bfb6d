"""A Python call heeds every keyword and every word, refuses it with the one that was meant, or warns that it changes nothing."""

from __future__ import annotations

import warnings
from datetime import date
from typing import Any

import pytest

from ketacost import Course, KetacostWarning, adjudicate, break_even, estimate, scenarios, sensitivity, when
from ketacost.model.person import Journey, Person
from rules.helpers import clinic_of, plan_of

TODAY = date(2026, 11, 22)
PLAN = plan_of("network: a\nin_network: {deductible: 0, coinsurance: 20%}")
NONE = plan_of("kind: none")
CLINIC = clinic_of("networks: [a]\ninfusion: 450\nconsultation: 200")
NO_KEYWORD = {
    "foo": "there are today",
    "sorted": "did you mean sort?",
    "way": "did you mean ways?",
    "next_plans": "did you mean next_plan?",
    "discount": r"write person=Person\(discounts=...\)",
    "income": r"write person=Person\(income=...\)",
    "miles": r"write journey=Journey\(miles_one_way=...\)",
    "rate": r"write taxes=Taxes\(rate=...\)",
    "sessions": r"write Course\(sessions=...\)",
    "condition": r"write Course\(condition=...\)",
    "boosters": r"write Course\(boosters=...\)",
}


@pytest.mark.parametrize("keyword", NO_KEYWORD)
def test_a_keyword_that_is_none_is_told_with_the_one_meant_or_where_it_belongs(keyword: str) -> None:
    said: dict[str, Any] = {keyword: "x"}
    with pytest.raises(TypeError, match=f"{keyword!r} is no keyword of this call: .*{NO_KEYWORD[keyword]}"):
        estimate([PLAN], [CLINIC], **said)


NO_VALUE = {
    "ways=selfpay": ({"ways": ("selfpay",)}, ValueError, "each of ways is one of 'insurance', 'self_pay', .*did you mean 'self_pay'"),
    "ways=Insurance": ({"ways": ["Insurance"]}, ValueError, "did you mean 'insurance'"),
    "ways=a word": ({"ways": "self_pay"}, ValueError, "ways is a list of ways to pay"),
    "ways=nothing": ({"ways": ()}, ValueError, "ways is a list of ways to pay"),
    "sort=price": ({"sort": "price"}, ValueError, "sort is one of 'total', 'clinic', 'network', not 'price'"),
    "sort=totals": ({"sort": "totals"}, ValueError, "did you mean 'total'"),
    "chance=0.3": ({"chance_approved": 0.3}, ValueError, "whole number of parts per million from 0 to 1,000,000"),
    "chance=2000000": ({"chance_approved": 2_000_000}, ValueError, "from 0 to 1,000,000, not 2000000"),
    "reimbursed=-1": ({"reimbursed_after": -1}, ValueError, "whole number of days"),
    "other_care=text": ({"other_care": "$3,000"}, ValueError, "whole number of cents"),
    "today=text": ({"today": "2026-11-22"}, TypeError, "today is a date"),
    "person=dict": ({"person": {"income": 1}}, TypeError, r"person is a Person, as in person=Person\(...\)"),
    "journey=20": ({"journey": 20}, TypeError, "journey is a Journey"),
}  # fmt: skip


@pytest.mark.parametrize("name", NO_VALUE)
def test_a_value_that_means_nothing_is_told_with_what_may_stand_there(name: str) -> None:
    said, kind, words = NO_VALUE[name]
    with pytest.raises(kind, match=words):
        estimate([PLAN], [CLINIC], **said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"network": "IN"}, "network is one of 'in', 'out', not 'IN': did you mean in"),
        ({"network": "inside"}, "network is one of 'in', 'out'"),
        ({"treatment": "ketamine"}, "treatment is one of"),
    ],
)
def test_a_course_has_words_of_its_own(said: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Course(**said)


def test_a_condition_and_a_discount_that_nobody_knows_are_refused_as_on_the_command_line() -> None:
    course = Course(condition="crsp")
    calls = (
        lambda: estimate([PLAN], [CLINIC], course, today=TODAY),
        lambda: when([PLAN], [CLINIC], course, [TODAY], today=TODAY),
        lambda: scenarios(PLAN, CLINIC, course, today=TODAY),
        lambda: sensitivity(PLAN, CLINIC, course, today=TODAY),
        lambda: break_even([PLAN], [CLINIC], course, 4, today=TODAY),
        lambda: adjudicate(PLAN, [], condition="crsp"),
    )
    for call in calls:
        with pytest.raises(ValueError, match=r"condition 'crsp': .*; did you mean crps\?"):
            call()
    with pytest.raises(ValueError, match=r"discount 'vetran': .*; did you mean veteran\?"):
        estimate([PLAN], [CLINIC], today=TODAY, person=Person(discounts=("vetran",)))


def test_when_is_asked_for_a_way_that_there_is() -> None:
    with pytest.raises(ValueError, match=r"way is one of 'insurance', .*did you mean 'self_pay'"):
        when([PLAN], [CLINIC], Course(), [TODAY], way="self-pay", today=TODAY)  # type: ignore[arg-type]


MOOT = {
    "condition": ([PLAN], Course(condition="crps"), {}, r"Course\(condition=...\) has no effect here: no plan and no price list"),
    "had": ([PLAN], Course(had=6), {}, r"Course\(had=...\) has no effect here: no clinic here has prices for new patients"),
    "network": ([NONE], Course(network="in"), {}, r"Course\(network=...\) has no effect here: no plan here pays"),
    "income": ([PLAN], None, {"person": Person(income=100)}, r"Person\(income=...\) has no effect here: no clinic here has a sliding"),
    "discount": ([PLAN], None, {"person": Person(discounts=("veteran",))}, "no clinic here lists such a discount"),
    "other care": ([NONE], None, {"other_care": 300}, "other_care=... has no effect here: no plan here pays"),
    "chance": ([NONE], None, {"chance_approved": 300}, "chance_approved=... has no effect here"),
}  # fmt: skip


@pytest.mark.parametrize("name", MOOT)
def test_a_value_that_changes_nothing_here_is_warned_about_and_the_answer_is_the_same(name: str) -> None:
    plans, course, said, words = MOOT[name]
    with pytest.warns(KetacostWarning, match=words) as told:
        found = estimate(plans, iter([CLINIC]), course, today=TODAY, **said)  # type: ignore[arg-type]
    assert len(told) == 1
    assert told[0].filename == __file__
    assert found.options


def test_nothing_is_warned_about_where_somebody_goes_by_it() -> None:
    clinic = clinic_of(
        "networks: [a]\ninfusions: [{name: p, for: crps, price: 450, first_sessions: {count: 1, price: 400}}]\n"
        "sliding_scale: [{up_to_fpl: 200%, discount: 25%}]\ndiscounts: [{for: veteran, percent: 10%}]"
    )
    person = Person(discounts=("veteran",), income=2_000_000, poverty_levels={}, year=2026)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        estimate(
            [PLAN], [clinic], Course(condition="crps", had=2, network="in"), today=TODAY, person=person, journey=Journey(),
            chance_approved=500_000, other_care=300_000,
        )  # fmt: skip
