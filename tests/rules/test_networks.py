"""In or out of network: what the plan and the clinic say of it, line by line, and the negotiated rate that follows."""

from __future__ import annotations

import pytest

from ketacost import Course
from ketacost.ways.insured.network import membership_at, open_lines

from .helpers import assumes, clinic_of, compare, only, parts, plan_of, shown

PLAN = """
    network: {network}
    coverage: covered
    in_network: {{deductible: 0, coinsurance: 20%}}
    out_of_network: {{deductible: 0, coinsurance: 40%, allowed_amount: 400}}
"""
CLINIC = "{{name: C, networks: {networks}, infusion: 600}}"
ONE = Course(sessions=1)
IN, OUT = 120, 160 + 200


def _sides(plan: str, clinic: str, course: Course = ONE) -> dict[str | None, float]:
    return {network: amount for (way, network, _), amount in shown(compare(plan, clinic, course)).items() if way == "insurance"}


@pytest.mark.parametrize(
    ("network", "networks", "expected"),
    [
        ("blue", "[blue, red]", {"in": IN}),
        ("Blue Choice", "[BLUE choice]", {"in": IN}),
        ("[green, blue]", "[blue]", {"in": IN}),
        ("blue", "[red]", {"out": OUT}),
        ("blue", "[]", {"out": OUT}),
        ("blue", "{blue: {infusion: 500}}", {"in": 100}),
        ("blue", "{red: {infusion: 500}}", {"out": OUT}),
        ("[green, blue]", "{blue: {infusion: 500}, red: {infusion: 300}}", {"in": 100}),
    ],
)
def test_a_clinic_is_in_network_where_it_lists_one_of_the_plans_networks(
    network: str, networks: str, expected: dict[str, float]
) -> None:
    assert _sides(PLAN.format(network=network), CLINIC.format(networks=networks)) == expected


def test_both_answers_are_shown_where_the_clinic_lists_no_networks() -> None:
    result = compare(PLAN.format(network="blue"), "{name: C, infusion: 600}", ONE)
    assert shown(result) == {
        ("insurance", "in", ("in_network",)): IN,
        ("insurance", "out", ("out_of_network",)): OUT,
        ("self_pay", None, ()): 600,
    }


def test_both_answers_are_shown_where_the_plan_names_no_network() -> None:
    assert _sides(PLAN.replace("network: {network}", "").format(), CLINIC.format(networks="[blue]")) == {"in": IN, "out": OUT}


def test_a_clinic_in_no_network_is_out_also_where_the_plan_names_none() -> None:
    assert _sides(PLAN.replace("network: {network}", "").format(), CLINIC.format(networks="[]")) == {"out": OUT}


@pytest.mark.parametrize(("wanted", "expected"), [("in", {"in": 100}), ("out", {"out": OUT})])
def test_the_course_can_say_which_side_to_take(wanted: str, expected: dict[str, float]) -> None:
    course = Course(sessions=1, network="in" if wanted == "in" else "out")
    assert _sides(PLAN.format(network="blue"), CLINIC.format(networks="{blue: {infusion: 500}}"), course) == expected


@pytest.mark.parametrize(
    ("rates", "rate"),
    [
        ("{'96365': 300, mood: 350, infusion: 400}", 300),
        ("{mood: 350, infusion: 400}", 350),
        ("{infusion: 400}", 400),
        ("{consultation: 100}", 600),  # in network at an unknown rate: billed
        ("{infusion: 900}", 600),  # never more than billed
    ],
)
def test_a_rate_is_found_by_code_then_by_the_infusions_name_then_by_service(rates: str, rate: int) -> None:
    clinic = f"{{name: C, networks: {{blue: {rates}}}, infusions: [{{name: mood, price: 600, codes: ['96365']}}]}}"
    assert only(compare(PLAN.format(network="blue"), clinic, ONE)).total.allowed == rate * 100


def test_each_line_of_a_visit_may_be_in_a_network_of_its_own() -> None:
    """The clinic's line at its rate: 20% of 300. The anaesthetist in no network: 40% of 100 and a balance of 50."""
    clinic = """
        networks: {blue: {infusion: 300}}
        infusions:
        - charges:
          - {service: infusion, price: 450}
          - {service: professional, price: 150, networks: []}
    """
    plan = PLAN.format(network="blue").replace("allowed_amount: 400", "allowed_amount: {professional: 100}")
    option = only(compare(plan, clinic, ONE))
    assert parts(option) == {
        "billed": 600,
        "allowed": 400,
        "coinsurance": 60 + 40,
        "balance_bill": 50,
        "patient_pays": 150,
        "plan_pays": 300,
        "write_off": 150,
    }


def test_a_line_in_the_network_of_the_plan_stays_so_at_a_clinic_that_is_not() -> None:
    clinic = """
        networks: []
        infusions:
        - charges:
          - {service: infusion, price: 450}
          - {service: drug, price: 150, networks: {blue: {drug: 100}}}
    """
    option = only(compare(PLAN.format(network="blue"), clinic, ONE))
    assert [line.patient_pays for line in option.visits[0].lines] == [160_00 + 50_00, 20_00]


BOTH = {"in": IN, "out": OUT}


@pytest.mark.parametrize(
    ("network", "networks"),
    [
        ("Blue-Choice", "[blue choice]"),
        ("BlueChoice", "[BLUE CHOICE]"),
        ("blue - choice", "[bluechoice]"),
        ("Aetna Choice POS II", "[aetna-choice-pos-ii]"),
        ("blue\u2013choice", "[blue-choice]"),
    ],
)
def test_capitals_spaces_and_hyphens_make_no_other_network(network: str, networks: str) -> None:
    assert _sides(PLAN.format(network=network), CLINIC.format(networks=networks)) == {"in": IN}


@pytest.mark.parametrize(
    ("network", "networks"),
    [
        ("Aetna Choice POS II", "[Aetna]"),
        ("Aetna", "[Aetna Choice POS II]"),
        ("Aetna", "[Atena]"),
        ("Aetna", "[Cigna, Humana, aetna ppo]"),
        ("blue-choice", "[BlueChoice PPO]"),
        ("UnitedHealthcare", "[United Healthcare Choice Plus]"),
        ("UnitedHealthcare Choice Plus", "[UHC]"),
        ("Blue Cross Blue Shield of Texas", "[BCBSTX]"),
        ("Blue Cross", "[Florida Blue]"),
        ("Kaiser Permanente", "[Kaizer]"),
        ("Open Access Plus", "[Cigna Open Access Plus]"),
        ("sample-ppo", "[samle-ppo]"),
        ("[Humana, Aetna Choice]", "[Cigna, Aetna]"),
    ],
)
def test_a_name_that_looks_like_the_plans_is_never_out_alone(network: str, networks: str) -> None:
    """Both answers, and the question that settles it."""
    result = compare(PLAN.format(network=network), CLINIC.format(networks=networks), ONE)
    sides = {option.network: option.total.patient_pays for option in result.options if option.way == "insurance"}
    assert sides == {"in": IN * 100, "out": OUT * 100}
    assert [each.code for each in result.ask] == ["network.ask_same", "coverage.ask_network"]


@pytest.mark.parametrize(
    ("network", "networks"),
    [
        ("blue-choice", "[Aetna Choice]"),
        ("Aetna PPO", "[Cigna PPO, Humana Choice Plus Network]"),
        ("Aetna POS II", "[Cigna POS II]"),
        ("sample-ppo", "[sample-hmo]"),
        ("Medicaid of Ohio", "[Medicare]"),
        ("HealthPlus 1", "[HealthPlus 2]"),
        ("net-a", "[net-b]"),
    ],
)
def test_usual_words_alone_make_no_names_alike(network: str, networks: str) -> None:
    """Out of network, and said with both names: somebody who reads it can see a mistake."""
    option = only(compare(PLAN.format(network=network), CLINIC.format(networks=networks), ONE))
    assert option.network == "out"
    (told,) = [each for each in option.assumptions if each.code == "network.none_resembles"]
    assert network in str(told)
    assert networks.strip("[]").split(", ")[0] in str(told)


@pytest.mark.parametrize(
    "keys", ["insurer: Aetna\n    network: Choice POS II", "insurer: Aetna", "name: My Aetna plan\n    network: Choice POS"]
)
def test_the_insurer_and_the_plans_name_are_looked_at_too(keys: str) -> None:
    plan = PLAN.replace("network: {network}", keys).format()
    assert _sides(plan, CLINIC.format(networks="[AETNA]")) == BOTH


def test_a_difference_of_5006_dollars_is_no_longer_made_by_a_spelling() -> None:
    """Eight of 1,000: in network at a rate of 697 half of it is the patient's, 8 x 348.50 = 2,788.

    Out of network nothing is paid until 7,742 are met, and 20% of what remains of 8,000: 7,742 + 51.60 = 7,793.60.
    """
    plan = """
        network: Aetna Choice POS II
        coverage: covered
        in_network: {deductible: 0, coinsurance: 50%}
        out_of_network: {deductible: 7742, coinsurance: 20%, allowed_amount: 1000}
    """
    clinic = "{{name: C, networks: {{{name}: {{infusion: 697}}}}, infusion: 1000}}"
    course = Course(sessions=8)
    for name in ("Aetna Choice POS II", "aetna-choice POS-II"):
        assert _sides(plan, clinic.format(name=name), course) == {"in": 2788}
    assert _sides(plan, clinic.format(name="Aetna"), course) == {"in": 2788, "out": 7793.60}


def test_the_question_names_both_and_the_open_price_says_why() -> None:
    result = compare(PLAN.format(network="Aetna Choice POS II"), CLINIC.format(networks="[Aetna, Cigna]"), ONE)
    assert str(result.ask[0]) == 'Is the clinic\'s network "Aetna" the same as mine, "Aetna Choice POS II"?'
    for network in ("in", "out"):
        assert "network.resembles" in {each.code for each in only(result, network=network).assumptions}


@pytest.mark.parametrize(
    ("networks", "expected"),
    [
        ("{Aetna: {infusion: 500}}", 100),
        ("{Aetna: {infusion: 500}, Cigna: {infusion: 300}}", 100),
        ("{Aetna: {infusion: 500}, Aetna HMO: {infusion: 300}}", IN),  # nobody knows which of them it would be: billed
    ],
)
def test_if_the_name_that_looks_alike_is_the_plans_its_rate_holds(networks: str, expected: float) -> None:
    result = compare(PLAN.format(network="Aetna Choice"), CLINIC.format(networks=networks), ONE)
    assert only(result, network="in").total.patient_pays == expected * 100


@pytest.mark.parametrize("wanted", ["in", "out"])
def test_somebody_who_says_the_side_is_not_asked(wanted: str) -> None:
    course = Course(sessions=1, network="in" if wanted == "in" else "out")
    for networks in ("[Aetna]", "[Cigna]"):
        result = compare(PLAN.format(network="Aetna Choice"), CLINIC.format(networks=networks), course)
        assert only(result).network == wanted
        assert not result.ask or "network" not in {each.code.partition(".")[0] for each in result.ask}
        assert "network" not in {each.code.partition(".")[0] for each in only(result).assumptions}


@pytest.mark.parametrize("says", ["no", "none"])
def test_a_clinic_that_takes_no_insurance_is_out_for_every_plan(says: str) -> None:
    for networks in ("", "networks: [blue], "):
        clinic = f"{{name: C, {networks}insurance_accepted: {says}, infusion: 600}}"
        assert _sides(PLAN.format(network="blue"), clinic) == {"out": OUT}


@pytest.mark.parametrize("kind", ["va", "workers_comp"])
def test_who_pays_anywhere_pays_nothing_at_a_clinic_that_takes_no_insurance(kind: str) -> None:
    """600 at the cash price there, nothing at a clinic that does not say so, and --network in changes neither."""
    plan = f"kind: {kind}\ncoverage: {{prior_authorization: {{status: approved}}}}"
    for course in (ONE, Course(sessions=1, network="in")):
        assert shown(compare(plan, "{name: C, insurance_accepted: no, infusion: 600}", course)) == {("self_pay", None, ()): 600}
        assert _sides(plan, "{name: C, networks: [], infusion: 600}", course) == {"in": 0}


MEDICARE = "kind: medicare\nnetwork: medicare\ncoverage: covered\nin_network: {deductible: 0, coinsurance: 20%}\n"


@pytest.mark.parametrize("networks", ["", "networks: [], ", "networks: [blue], ", "networks: {medicare: {infusion: 600}}, "])
def test_medicare_is_open_where_a_clinic_does_not_say_whether_it_takes_it(networks: str) -> None:
    """20% of 600 if it does; the cash price of 600, which is self-pay, if it has opted out. It is asked, not guessed by networks."""
    result = compare(MEDICARE, f"{{name: C, {networks}infusion: 600}}", ONE)
    assert shown(result) == {("insurance", "in", ("in_network",)): 120, ("self_pay", None, ()): 600}
    assert [each.code for each in result.ask] == ["network.ask_medicare"]
    assert "network.medicare_silent" in {each.code for each in only(result).assumptions}


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("medicare: participating", {"in": 120}),
        ("medicare: participating, insurance_accepted: no", {"in": 120}),
        ("medicare: opted_out", {}),
        ("insurance_accepted: no", {}),
    ],
)
def test_what_a_clinic_says_of_medicare_decides_for_medicare(says: str, expected: dict[str, float]) -> None:
    assert _sides(MEDICARE, f"{{name: C, {says}, infusion: 600}}") == expected


LINES = """
    networks: [blue]
    infusions:
    - charges:
      - {{service: infusion, price: 450}}
      - {{service: professional, price: 150, networks: {networks}}}
"""


@pytest.mark.parametrize(
    ("networks", "left_open"),
    [("[blue]", ()), ("[]", ()), ("[red]", ()), ("[Blue Cross]", ("professional",)), ("[red, blue ppo]", ("professional",))],
)
def test_a_line_with_networks_of_its_own_may_be_open_by_itself(networks: str, left_open: tuple[str, ...]) -> None:
    clinic = clinic_of(LINES.format(networks=networks))
    assert open_lines(plan_of(PLAN.format(network="blue")), clinic, clinic.price_list[0].charges or ()) == left_open


def test_a_line_open_by_the_same_names_as_the_clinic_goes_with_it() -> None:
    clinic = clinic_of(LINES.format(networks="[blue]"))
    plan = plan_of(PLAN.format(network="Blue Cross"))
    assert open_lines(plan, clinic, clinic.price_list[0].charges or ()) == ()
    assert membership_at(plan, clinic).open


def test_of_everybody_who_bills_apart_medicare_has_to_be_asked() -> None:
    clinic = clinic_of(LINES.format(networks="[]"))
    assert open_lines(plan_of(MEDICARE), clinic, clinic.price_list[0].charges or ()) == ("professional",)


@pytest.mark.parametrize(
    ("plan", "clinic", "code"),
    [
        ("network: blue", "networks: [Blue]", "same"),
        ("network: blue", "networks: []", "clinic_in_none"),
        ("network: blue", "networks: [blue]\ninsurance_accepted: no", "takes_no_insurance"),
        ("network: blue", "networks: [red]", "none_resembles"),
        ("network: blue", "networks: [blue ppo]", "resembles"),
        ("name: Mine", "networks: [blue]", "plan_names_none"),
        ("network: []", "networks: [blue]", "plan_names_none"),
        ("network: blue", "name: C", "clinic_names_none"),
        ("kind: medicare", "medicare: participating", "medicare"),
        ("kind: medicare", "medicare: opted_out", "medicare"),
        ("kind: medicare", "networks: [medicare]", "medicare_silent"),
        ("kind: va", "networks: []", "pays_anywhere"),
        ("kind: va\nin_network: not_covered", "networks: []", "nothing_inside"),
    ],
)
def test_every_side_has_its_reason(plan: str, clinic: str, code: str) -> None:
    block = "" if "kind: va" in plan else "\nin_network: {deductible: 0, coinsurance: 20%}"
    found = membership_at(plan_of(plan + block), clinic_of(f"{clinic}\ninfusion: 600"))
    assert found.why.code == f"network.{code}"
    open_ = ("Not sure yet", "The clinic file does not say")
    inside, outside = (
        ("In network", "The clinic takes"),
        ("Out of network", "We counted the clinic as out of", "The clinic does not"),
    )
    assert str(found.why).startswith(open_ if found.open else inside if found.sides == (0,) else outside)


def test_without_insurance_there_is_no_network() -> None:
    assert membership_at(plan_of("kind: none"), clinic_of("infusion: 600")).why.code == "network.no_insurance"


def test_a_list_of_many_names_is_told_by_its_first() -> None:
    option = only(compare(PLAN.format(network="blue"), CLINIC.format(networks="[red, green, teal, pink, gold]"), ONE))
    assert assumes(option, '"red", "green", "teal" and 2 more', '"blue"')


@pytest.mark.parametrize(
    ("plan", "clinic", "key", "ask"),
    [
        (PLAN.format(network="Aetna Choice"), "networks: [Aetna]", "network", "insurer"),
        (PLAN.format(network="Aetna Choice"), "networks: [Cigna]", "network", "insurer"),
        (MEDICARE, "networks: [blue]", "clinic.medicare", "clinic"),
    ],
)
def test_an_answer_rests_on_a_name_once_and_says_whom_to_ask(plan: str, clinic: str, key: str, ask: str) -> None:
    resting = compare(plan, f"{{name: C, {clinic}, infusion: 600}}", ONE).answer.rests_on
    assert [each.ask for each in resting if each.key == key] == [ask]
    assert not [each for each in resting if each.key in {"network", "clinic.medicare"} and each.key != key]


def test_a_second_insurance_whose_network_may_be_another_is_asked_about_too() -> None:
    """The first leaves 120. In its network the second alone would pay 60 of 600 and pays that; outside it has no benefit."""
    second = plan_of("name: Second\nnetwork: Aetna Choice\ncoverage: covered\nin_network: {deductible: 0, coinsurance: 90%}")
    result = compare(PLAN.format(network="blue"), CLINIC.format(networks="[blue, Aetna]"), ONE, secondary=second)
    sides = {option.if_: option.total.patient_pays for option in result.options if option.way == "insurance"}
    assert sides == {("second_in_network",): 60_00, ("second_out_of_network",): 120_00}
    assert [each.code for each in result.ask] == ["network.ask_same"]
