"""``pay``: its screens as somebody has read them, the same numbers in every format, and what it refuses."""

from __future__ import annotations

import json
import shlex
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from cli.amounts import AMOUNT, dollars, rows
from cli.golden import REGOLD, same_as_golden
from cli.runs import GOLDEN, TESTS, Run, ketacost

LOAN = "pay --amount 3000 --apr 14.9% --months 24"
DEFERRED = "pay --amount 1000 --kind deferred_interest --apr 22.9% --promo-months 12 --payment 20"
TWO_WEEKS = "pay --amount 1000 --pay-every 2weeks --weeks 12-24 --minimum-payment 50"
CLINIC = "pay --amount 3000 --clinic meadow.yaml"
CARECREDIT = "pay --amount 3125 --kind carecredit --months 12"
SHARE = "pay --plan myplan.yaml --clinic meadow.yaml --way self_pay"
SCREENS = {
    "loan": LOAN,
    "loan_detail": "pay --amount 15000 --apr 10% --months 10 --detail",
    "loan_chart": f"{LOAN} --chart",
    "loan_csv": f"{LOAN} --format csv",
    "loan_json": f"{LOAN} --format json",
    "loan_quiet": f"{LOAN} --quiet",
    "apr_range": "pay --amount 3000 --apr 9.99%-29.99% --months 12-36",
    "deferred_interest": DEFERRED,
    "deferred_interest_on_the_purchase": f"{DEFERRED} --interest-on purchase",
    "deferred_interest_csv": f"{DEFERRED} --format csv",
    "deferred_interest_json": f"{DEFERRED} --format json",
    "two_weeks": TWO_WEEKS,
    "two_weeks_too_little": "pay --amount 3000 --pay-every 2weeks --weeks 12 --payment 50",
    "clinic": CLINIC,
    "clinic_beside_ones_own": f"{CLINIC} --apr 14.9% --months 24 --quiet",
    "clinic_csv": f"{CLINIC} --format csv",
    "month_short": "pay --amount 1200 --kind deferred_interest --apr 24% --promo-months 6",
    "compounding": "pay --amount 1200 --clinic compounding.yaml",
    "clinic_detail": f"{CLINIC} --detail",
    "carecredit": CARECREDIT,
    "share": SHARE,
    "share_whatever_the_answers": "pay --plan myplan.yaml --clinic lakeside.yaml --way insurance --months 12",
    "share_paid_first": "pay --plan hsa_plan.yaml --clinic lakeside.yaml --network out --sessions 12 --way insurance --months 12",
    "share_detail": f"{SHARE} --start 2026-12-31 --detail",
}
AMOUNTS = ("payment", "interest", "principal", "balance", "interest_added")
BESIDE = ("deferred_interest_csv", "clinic_csv")
"""Those that have a word on stderr."""

AT_WIDTHS = ("loan", "loan_detail", "loan_chart", "deferred_interest", "clinic", "carecredit", "share")
WIDTHS = (80, 50)

WRONG = {
    "pay": "what is to be paid?",
    "pay --apr 14.9% --months 24": "what is to be paid?",
    "pay --amount 3000": "no offer to work out",
    "pay --amount 3000 --clinic lakeside.yaml": "no offer to work out",
    "pay --amount 3000 --promo-months 12": "--promo-months is for --kind deferred_interest",
    "pay --amount 3000 --promo-months 12 --apr 22.9%": "--promo-months is for --kind deferred_interest",
    "pay --amount 3000 --kind loan --promo-months 12 --apr 22.9%": "--promo-months is for --kind deferred_interest",
    "pay --amount 3000 --kind deferred_interest --apr 22.9%": "needs --promo-months",
    "pay --amount 3000 --kind deferred_interest --promo-months 12": "needs --apr",
    "pay --amount 3000 --kind loan --months 24": "needs --apr",
    "pay --amount 3000 --kind gift --months 24": "expected loan, deferred_interest, installments or carecredit, found 'gift'",
    "pay --amount 3000 --kind carcredit --months 24": "found 'carcredit'; did you mean carecredit?",
    "pay --amount 3000 --kind same-as-cash --months 12": "--kind same-as-cash needs --apr",
    "pay --amount 3000 --kind carecredit": "--kind carecredit needs --promo-months",
    "pay --amount 3000 --kind carecredit --months 6-24": "a promotion has one length; write: --months 12",
    "pay --amount 3000 --apr 14.9 --months 24": "could be a percentage or a fraction; write: 14.9%",
    "pay --amount 3000 --apr 101% --months 24": "expected at most 100%",
    "pay --amount 3000 --apr 29.99%-9.99% --months 24": "the smaller end",
    "pay --amount 3000 --apr 14.9%": "how long it runs is not known",
    "pay --amount 3000 --apr 14.9% --months 0": "expected at least 1, found 0",
    "pay --amount 3000 --apr 14.9% --months 36-12": "the smaller end",
    "pay --amount 3000 --apr 14.9% --months two": "--months",
    "pay --amount 3000 --apr 14.9% --weeks 24 --pay-every month": "--weeks is for payments every two weeks",
    "pay --amount 3000 --kind deferred_interest --apr 9% --promo-months 6 --weeks 24": "leave out --pay-every and --weeks",
    "pay --amount 3000 --pay-every 2weeks --weeks 24 --months 6": "--weeks",
    "pay --amount 3000 --pay-every week --months 6": "--pay-every",
    "pay --amount 3000 --kind deferred_interest --apr 22.9% --promo-months 0": "--promo-months",
    "pay --amount 3000 --kind deferred_interest --apr 22.9% --promo-months 6 --pay-every 2weeks": "paid by the month",
    "pay --amount 3000 --apr 14.9% --months 24 --interest-on purchase": "--interest-on is for deferred interest, and none",
    "pay --amount 0 --apr 14.9% --months 24": "nothing to pay",
    "pay --amount -3000 --apr 14.9% --months 24": "--amount",
    "pay --amount 3e3 --apr 14.9% --months 24": "--amount",
    "pay --amount 3000 --apr 14.9% --months 24 --down-payment 3000": "pays all of $3,000",
    "pay --amount 3000 --apr 14.9% --months 24 --down-payment lots": "--down-payment",
    "pay --amount 3000 --apr 14.9% --months 24 --fee lots": "--fee",
    "pay --amount 3000 --apr 14.9% --payment 30": "the first interest alone is $37.25; the smallest payment that does is $37.26",
    "pay --amount 3000 --apr 14.9% --months 24 --payment 30": "the smallest payment that does in 24 payments is $145.32",
    "pay --amount 3000 --apr 14.9% --months 24 --compounds monthly": "--compounds is for deferred interest, and none",
    "pay --amount 3000 --kind deferred_interest --apr 22.9% --promo-months 6 --compounds yearly": "--compounds",
    "pay --amount 3000 --apr 14.9% --months 24 --payment 1.005": "--payment",
    "pay --amount 3000 --apr 14.9% --months 24 --start soon": "--start",
    "pay --amount 3000 --plan myplan.yaml --months 24": "give one of them",
    "pay --plan myplan.yaml --clinic lakeside.yaml --clinic harbor.yaml --months 24": "2 fit (Lakeside Infusion, Harbor",
    "pay --plan myplan.yaml --plan hmo_by_setting.yaml --clinic lakeside.yaml --months 24": "2 fit (My PPO, ",
    "pay --plan myplan.yaml --clinic lakeside.yaml": "no offer to work out",
    "pay --plan no_insurance.yaml --clinic lakeside.yaml --way insurance --months 24": "nothing to pay that way",
}
"""Words that are wrong, and what the message says."""


def found(words: str) -> dict[str, Any]:
    """What ``pay`` answers in JSON."""
    run = ketacost(*shlex.split(words), "--format", "json")
    run.check_done()
    answer: dict[str, Any] = json.loads(run.out)
    return answer


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_of_pay_is_as_it_was_read(name: str) -> None:
    run = ketacost(*SCREENS[name].split(), COLUMNS="100")
    run.check_done()
    same_as_golden(f"pay/{name}.txt", run.out)
    if name in BESIDE:
        same_as_golden(f"pay/{name}.err.txt", run.err)
    else:
        assert not run.err


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", AT_WIDTHS)
def test_a_narrow_screen_of_pay_is_as_it_was_read(name: str, width: int) -> None:
    run = ketacost(*SCREENS[name].split(), COLUMNS=str(width))
    run.check_done()
    assert max(map(len, run.out.splitlines())) <= width
    same_as_golden(f"pay/{name}_{width}.txt", run.out)


def test_every_screen_of_pay_that_was_read_is_still_made() -> None:
    made = {f"{name}{ending}.txt" for name in SCREENS for ending in ("", ".err", *(f"_{width}" for width in WIDTHS))}
    assert REGOLD or {path.name for path in (GOLDEN / "pay").iterdir()} <= made


@pytest.mark.parametrize("words", WRONG)
def test_wrong_words_are_refused_with_the_reason(words: str, tmp_path: Path) -> None:
    run = ketacost(*shlex.split(words), "-o", tmp_path / "offers.json")
    run.check_refused(2)
    assert run.err.startswith("error: ")
    assert WRONG[words] in run.err
    assert "ketacost pay --help" in run.err
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_wrong_is_an_error_of_the_file(tmp_path: Path) -> None:
    clinic = tmp_path / "clinic.yaml"
    clinic.write_text("name: Meadow\ninfusion: 450\nfinancing:\n  - {kind: installments, weeks: 12}\n")
    run = ketacost("pay", "--amount", "3000", "--clinic", clinic)
    run.check_refused(1)
    assert "clinic.yaml:4:26: financing[1].weeks: a plan counted in weeks is paid every 2 weeks" in run.err
    assert "write: every: 2 weeks beside it" in run.err


@pytest.mark.parametrize("words", [LOAN, DEFERRED, TWO_WEEKS, CLINIC, f"{CLINIC} --apr 14.9% --months 24", SHARE])
def test_every_format_carries_the_same_numbers(words: str) -> None:
    offers = found(words)["offers"]
    paid = [
        {"name": offer["name"], "kind": offer["kind"], "number": str(item["number"]), "date": item["date"]}
        | {key: f"{item[key]:.2f}" for key in AMOUNTS}
        | {"months": str(offer["months"]), "last_date": offer["last_date"]}
        for offer in offers
        for item in offer["schedule"]
    ]
    csv = rows(ketacost(*words.split(), "--format", "csv").out)
    assert [{key: row[key] for key in paid[0]} for row in csv] == paid
    beside = {(offer["name"], f"{offer['fee']:.2f}", f"{offer['apr']:g}", f"{offer['effective_apr']:g}") for offer in offers}
    assert {(row["name"], row["fee"], row["apr"], row["effective_apr"]) for row in csv} == beside
    shown = set(AMOUNT.findall(ketacost(*words.split(), "--detail").out))
    for offer in offers:
        keys = ("payment", "last_payment", "total_paid", "total_interest", "monthly_burden")
        assert {dollars(offer[key])[1:] for key in keys} <= shown


@pytest.mark.parametrize("words", [LOAN, DEFERRED, TWO_WEEKS, CLINIC, SHARE])
def test_the_json_adds_up(words: str) -> None:
    answer = found(words)
    assert answer["schema"] == "ketacost.pay/1"
    for offer in answer["offers"]:
        cents = [{key: round(item[key] * 100) for key in AMOUNTS} for item in offer["schedule"]]
        financed = round((answer["amount"] - offer["down_payment"]) * 100)
        assert sum(item["principal"] for item in cents) == financed
        assert sum(item["interest"] for item in cents) == round(offer["total_interest"] * 100)
        upfront = round((offer["down_payment"] + offer["fee"]) * 100)
        assert sum(item["payment"] for item in cents) + upfront == round(offer["total_paid"] * 100)
        assert len(cents) == offer["payments"]
        assert (cents[0]["payment"], cents[-1]["payment"]) == (
            round(offer["payment"] * 100),
            round(offer["last_payment"] * 100),
        )
        assert (cents[-1]["balance"], min(item["balance"] for item in cents)) == (0, 0)
        assert min(min(item.values()) for item in cents) == 0
        assert sum(item["interest_added"] for item in cents) == round(offer.get("deferred_interest", 0) * 100)
        days = [date.fromisoformat(item["date"]) for item in offer["schedule"]]
        assert days == sorted(set(days))
        assert offer["last_date"] == offer["schedule"][-1]["date"]


@pytest.mark.parametrize("word", ["carecredit", "CareCredit", "care-credit", "care_credit", "care credit"])
def test_a_card_that_everybody_knows_goes_by_its_name(word: str) -> None:
    """3,125 in 12 payments is 260.42 each, the last 260.38; not paid in time it bears the card's usual rate, and that is said."""
    answer = found(f"pay --amount 3125 --kind {shlex.quote(word)} --months 12")
    assert [offer["name"] for offer in answer["offers"]] == ["CareCredit, paid in time", "CareCredit, one payment short"]
    assert {(offer["kind"], offer["apr"]) for offer in answer["offers"]} == {("deferred_interest", 0.3299)}
    in_time = answer["offers"][0]
    assert (in_time["payment"], in_time["last_payment"], in_time["total_interest"]) == (260.42, 260.38, 0.0)
    assert any("32.99% a year" in words for words in answer["assumptions"])


def test_a_rate_of_ones_own_stands_before_the_usual_one() -> None:
    answer = found(f"{CARECREDIT} --apr 26.99%")
    assert {offer["apr"] for offer in answer["offers"]} == {0.2699}
    assert not any("usual" in words for words in answer["assumptions"])


@pytest.mark.parametrize(
    ("word", "kind"), [("payment plan", "installments"), ("instalments", "installments"), ("personal-loan", "loan")]
)
def test_other_words_for_an_offer_are_understood(word: str, kind: str) -> None:
    rate = " --apr 9.9%" if kind == "loan" else ""
    assert found(f"pay --amount 3000 --kind {shlex.quote(word)} --months 12{rate}")["offers"][0]["kind"] == kind


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (CARECREDIT, "$260.42 a month clears it in time, with no interest."),
        (DEFERRED, "$83.34 a month clears it in time, with no interest."),
        (LOAN, "$145.32 a month for 24 months: $3,487.61 in all, $487.61 extra."),
        ("pay --amount 3000 --months 12", "$250 a month for 12 months, with no interest."),
    ],
)
def test_the_answer_is_the_first_sentence(words: str, first: str) -> None:
    assert ketacost(*words.split()).out.splitlines()[2] == first


def test_a_chart_is_drawn_for_who_asks() -> None:
    chart = "What is still owed"
    assert chart not in ketacost(*LOAN.split()).out
    assert chart not in ketacost(*LOAN.split(), "--detail").out
    assert chart in ketacost(*LOAN.split(), "--chart").out


def test_rates_are_fractions_in_json() -> None:
    offer = found(LOAN)["offers"][0]
    assert (offer["apr"], offer["effective_apr"]) == (0.149, 0.149)


def test_scripts_find_what_the_interface_promises() -> None:
    offer = found(LOAN)["offers"][0]
    promised = {
        "name",
        "kind",
        "payment",
        "payments",
        "last_payment",
        "total_paid",
        "total_interest",
        "effective_apr",
        "schedule",
    }
    assert promised <= set(offer)
    assert set(offer["schedule"][0]) == {"number", "date", *AMOUNTS}
    assert "balance_after_promo" not in offer
    deferred = found(DEFERRED)["offers"][0]
    assert (deferred["balance_after_promo"], deferred["deferred_interest"]) == (760.0, 203.82)


CASES = json.loads((TESTS / "cases" / "financing.json").read_text(encoding="utf-8"), parse_float=Decimal, parse_int=Decimal)


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_the_command_answers_a_published_case(case: dict[str, Any]) -> None:
    given = case["inputs"]
    answer = found(f"pay --amount {given['principal']} --apr {given['apr'] * 100}% --months {given['months']}")
    for key, said in case["source_says"].items():
        told = answer["offers"][0]["payment" if key == "monthly" else key]
        assert abs(Decimal(str(told)) - said) <= case["tolerance"]


@pytest.mark.parametrize(
    ("way", "amount", "option"),
    [
        ("", 2_650.00, ("package", None, [])),
        ("--way package", 2_650.00, ("package", None, [])),
        ("--way self_pay", 2_950.00, ("self_pay", None, [])),
        ("--way insurance", 2_740.00, ("insurance", "in", ["not_covered"])),
    ],
)
def test_the_share_is_that_of_the_option_which_the_headline_names(
    way: str, amount: float, option: tuple[str, str | None, list[str]]
) -> None:
    """A package of 2,400 and a consultation of 250 are 2,650; 6 x 450 + 250 is 2,950; not covered, a copay of 40 and 2,700 are 2,740.

    The headline of each is the same sum, and JSON and CSV say which option it is.
    """
    words = f"--plan myplan.yaml --clinic lakeside.yaml {way}"
    answer = found(f"pay {words} --months 12")
    paid = {"plan": "My PPO", "clinic": "Lakeside Infusion", **dict(zip(("way", "network", "if"), option, strict=True))}
    assert (answer["amount"], answer["option"]) == (amount, paid)
    assert dollars(amount).removesuffix(".00") in ketacost("estimate", *words.split()).out.split("\n\n")[1]
    row = rows(ketacost("pay", *words.split(), "--months", "12", "--format", "csv").out)[0]
    assert {key: row[key] for key in paid} == {**paid, "network": option[1] or "", "if": " ".join(option[2])}


def test_an_amount_that_is_given_is_no_option() -> None:
    assert found(LOAN)["option"] is None
    row = rows(ketacost(*LOAN.split(), "--format", "csv").out)[0]
    assert {row[key] for key in ("plan", "clinic", "way", "network", "if")} == {""}


def test_at_the_dearest_answer_it_is_said_that_no_answer_makes_it_more() -> None:
    told = found("pay --plan myplan.yaml --clinic lakeside.yaml --way insurance --months 12")["assumptions"]
    assert "Insurance leaves you with no more than $2,740 here, however the open questions turn out." in told


def test_without_a_way_the_share_is_the_cheapest_price_one_can_count_on() -> None:
    """Six infusions at 500 and a consultation at 200 are 3,200; what insurance would pay is not known."""
    answer = found("pay --plan myplan.yaml --clinic meadow.yaml")
    assert (answer["amount"], answer["what"]) == (3200.0, "your share at Meadow Ketamine, paying yourself")


def test_the_course_decides_the_share() -> None:
    """Three infusions without a consultation: 1,500."""
    assert found(f"{SHARE} --sessions 3 --no-consultation")["amount"] == 1500.0


def test_the_first_payment_is_a_month_after_the_start() -> None:
    days = [item["date"] for item in found(f"{LOAN} --start 2026-12-31")["offers"][0]["schedule"]]
    assert days[:3] == ["2027-01-31", "2027-02-28", "2027-03-31"]
    assert found(LOAN)["offers"][0]["schedule"][0]["date"] == "2026-12-22"
    assert found(f"{LOAN} --today 2026-12-01")["offers"][0]["schedule"][0]["date"] == "2027-01-01"


def test_ones_own_offer_comes_before_the_clinics() -> None:
    names = [offer["name"] for offer in found(f"{CLINIC} --months 12")["offers"]]
    assert names[0] == "Your offer, 12 months"
    assert all("(Meadow Ketamine)" in name for name in names[1:])


def test_the_offers_of_several_clinics_stand_side_by_side() -> None:
    names = " ".join(offer["name"] for offer in found("pay --amount 3000 -c meadow.yaml -c sample-in-network")["offers"])
    assert "(Meadow Ketamine)" in names
    assert "(Sample In-Network Clinic (invented))" in names


def hostile(folder: Path, *words: str) -> Run:
    """Offers whose names are a formula and commands to a terminal."""
    clinic = folder / "clinic.yaml"
    clinic.write_text(
        'name: M\ninfusion: 450\nfinancing:\n  - {name: "=1+1", kind: installments, months: 6}\n'
        '  - {name: "\\e[31mred", kind: installments, months: 6}\n  - {name: "\\e[2Jgone", kind: installments}\n'
    )
    run = ketacost("pay", "--amount", "3000", "--clinic", clinic, *words)
    run.check_done()
    return run


@pytest.mark.parametrize("words", ["", "--detail", "--format csv", "--format json"])
def test_a_name_that_is_no_words_can_do_no_harm(words: str, tmp_path: Path) -> None:
    assert "\x1b" not in hostile(tmp_path, *words.split()).out


def test_a_name_is_no_formula_in_a_spreadsheet(tmp_path: Path) -> None:
    assert rows(hostile(tmp_path, "--format", "csv").out)[0]["name"] == "'=1+1, 6 months"


def test_a_name_can_do_no_harm_in_a_note_either(tmp_path: Path) -> None:
    assert "\x1b" not in hostile(tmp_path, "--format", "csv").err


def test_a_chart_of_plain_characters_where_blocks_cannot_be_shown() -> None:
    run = ketacost(*LOAN.split(), "--chart", encoding="ascii")
    run.check_done()
    assert "2026-11-22  ######" in run.out


def test_an_answer_in_a_file_is_the_answer_on_the_screen(tmp_path: Path) -> None:
    run = ketacost(*LOAN.split(), "-o", tmp_path / "offers.csv")
    assert (run.code, run.out) == (0, "")
    assert run.err.startswith(f"Wrote {tmp_path / 'offers.csv'}: ")
    assert (tmp_path / "offers.csv").read_bytes().decode() == ketacost(*LOAN.split(), "--format", "csv").out


@pytest.mark.parametrize("words", ["pay --amount 3000 --pay-every 2weeks --weeks 1"])
def test_a_plan_of_one_week_is_answered_or_refused(words: str) -> None:
    assert ketacost(*words.split()).code in {0, 2}


def test_the_interest_of_the_table_is_the_interest_of_the_json() -> None:
    words = f"{LOAN} --fee 90"
    assert dollars(found(words)["offers"][0]["total_interest"]) in ketacost(*words.split(), "--detail").out


@pytest.mark.parametrize(
    "words", ["--sessions 6", "--boosters 2", "--miles 3", "--tax-rate 20%", "--way self_pay", "--with-travel"]
)
def test_what_only_an_estimate_would_heed_is_refused_beside_an_amount(words: str) -> None:
    run = ketacost("pay", "--amount", "3000", "--months", "12", *words.split())
    run.check_refused(2)
    assert words.split(maxsplit=1)[0] in run.err


FAR = """
name: Far Clinic
networks: []
consultation: 250
infusion: 500-700
"""
OUT = """
name: Out
in_network: {deductible: 0, out_of_pocket_maximum: 5000, coinsurance: 20%}
out_of_network: {deductible: 0, out_of_pocket_maximum: none, coinsurance: 40%, allowed_amount: 420}
coverage: covered
"""


def test_a_share_tells_its_range_and_what_is_asked_for_first(tmp_path: Path) -> None:
    """250 + 6 x 600 = 3,850 are paid first, and paid later here. 60 % of 250 and of six times 420 comes back: 150 + 1,512 = 1,662."""
    clinic, plan = tmp_path / "far.yaml", tmp_path / "out.yaml"
    clinic.write_text(FAR, "utf-8")
    plan.write_text(OUT, "utf-8")
    run = ketacost("pay", "--plan", plan, "--clinic", clinic, "-n", "6", "--months", "12", "--format", "json")
    answer = json.loads(run.out)
    assumptions = " ".join(answer["assumptions"])
    assert (answer["amount"], answer["what"]) == (3850.0, "what Far Clinic asks for first, out of network, under Out")
    assert answer["option"] == {"plan": "Out", "clinic": "Far Clinic", "way": "insurance", "network": "out", "if": []}
    assert "your share is between" in assumptions
    assert "The clinic asks for $3,850 first" in assumptions
    assert "$1,662 of it comes back from the plan afterwards, and $2,188 stays with you" in assumptions


def test_a_share_tells_the_answer_that_would_make_it_less() -> None:
    told = json.loads(ketacost("pay", "--plan", "employer-ppo", "--clinic", "sample-in-network", "--format", "json").out)
    assert told["amount"] == 2650.00
    assert "It would be $1,696 in network, if Employer PPO says yes." in told["assumptions"]


@pytest.mark.parametrize("words", ["--stop-after 3", "--relief 2w"])
def test_a_share_refuses_what_would_not_change_it(words: str) -> None:
    run = ketacost("pay", "--plan", "employer-ppo", "--clinic", "sample-in-network", *words.split())
    run.check_refused(2)
    assert "'estimate' shows it" in run.err
