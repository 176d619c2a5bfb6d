"""A word that means something and changes nothing here is told beside the answer, with the reason; the answer stays the same."""

from __future__ import annotations

import shlex

import pytest

from cli.runs import ketacost
from cli.telling import BASES, PLAIN
from ketacost.outputs.formats.registry import FORMATS

NOBODY = "--plan no_insurance.yaml --clinic nearby.yaml"
HSA = "--plan hsa_plan.yaml --clinic orchard.yaml --pay-with hsa --tax-rate 22%"
WITHOUT_EFFECT = {
    f"estimate {NOBODY} | --deductible-met 1000": "no plan here pays",
    f"estimate {NOBODY} | --oop-met 1000": "no plan here pays",
    f"estimate {NOBODY} | --sessions-used 3": "no plan here pays",
    f"estimate {NOBODY} | --network out": "no plan here pays",
    f"estimate {NOBODY} | --secondary spouse.yaml": "no plan here pays",
    f"estimate {NOBODY} | --assistance copay_help.yaml": "no plan here pays",
    f"estimate {NOBODY} | --other-care 3000": "no plan here pays",
    f"estimate {HSA} | --sessions-used 3": "limits how many sessions",
    f"estimate {HSA} | --from-55": "takes all of this without it",
    f"explain {HSA} | --carried-over 300": "takes all of this without it",
    f"estimate {PLAIN} | --mile-paid-back 0.415": "how far away",
    f"estimate {PLAIN} | --trips 3": "neither the miles",
    f"estimate {PLAIN} --miles 40 --mile-paid-back 0.415 --travel-deductible 6/trip --undated | --travel-deductible-cap 18/month": (
        "no month here reaches it"
    ),
    f"estimate {PLAIN} --miles 40 --mile-paid-back 0.415 --travel-deductible 6/trip | --travel-deductible-cap 100/month": (
        "no month here reaches it"
    ),
    f"estimate {PLAIN} | --income 20000": "sliding scale",
    f"estimate {PLAIN} | --sessions-had 6": "new patients",
    f"estimate {PLAIN} | --reimbursed-after 30d": "paid back",
    f"explain {PLAIN} | --condition crps": "goes by it",
    f"explain {PLAIN} | --detail": "--all tells every way to pay",
    f"scenarios {PLAIN} | --discount veteran": "such a discount",
    f"break-even {PLAIN} | --ride-home 30": "--with-travel",
    f"break-even {PLAIN} | --discount veteran": "such a discount",
    "adjudicate --plan myplan.yaml claims.csv | --condition crps": "no conditions",
    "help-paying | --state AK": "--income",
    "pay --amount 1200 --kind deferred_interest --apr 24% --promo-months 6 --payment 200 | --compounds monthly": "paid in time",
    "pay --amount 1200 --kind deferred_interest --apr 24% --promo-months 6 --payment 200 | --interest-on purchase": "paid in time",
    "pay --amount 1200 --clinic compounding.yaml | --compounds daily": "count that way without it",
}


@pytest.mark.parametrize(("words", "why"), WITHOUT_EFFECT.items())
def test_it_is_named_with_the_reason_and_the_answer_is_the_same(words: str, why: str) -> None:
    base, option = (shlex.split(part) for part in words.split("|"))
    for form in ("table", "csv"):
        before, run = ketacost(*base, "--format", form), ketacost(*base, *option, "--format", form)
        assert (run.code, run.out) == (0, before.out)
        told = [line for line in run.err.splitlines() if f"{option[0]} has no effect" in line]
        assert len(told) == 1
        assert why in told[0]
        if option != ["--detail"] or form == "csv":  # what there is to see is notes, and --quiet asks for none
            assert ketacost(*base, *option, "--format", form, "--quiet").err == ""


@pytest.mark.parametrize(
    "words",
    [
        f"estimate {NOBODY} --plan myplan.yaml --deductible-met 1000",
        f"estimate {NOBODY} --next-plan myplan.yaml --network out",
        "estimate --plan hsa_plan.yaml --plan myplan.yaml --clinic lakeside.yaml --sessions-used 3",
        "estimate --plan no_insurance.yaml --clinic orchard.yaml --clinic nearby.yaml --income 20000 --sessions-had 6",
        f"estimate {NOBODY} --with-help --income 20000 --condition crps",
        f"estimate {HSA} --sessions 20 --from-55",
        "explain --plan careful.yaml --clinic lakeside.yaml --condition crps",
        f"break-even {PLAIN} --ride-home 30 --with-travel",
    ],
)
def test_nothing_is_said_where_one_plan_or_clinic_goes_by_it(words: str) -> None:
    run = ketacost(*shlex.split(words))
    run.check_done()
    assert run.err == ""


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("command", ["estimate", "explain", "when", "scenarios", "adjudicate", "pay"])
def test_details_are_in_every_format_once_they_are_asked_for(command: str, form: str) -> None:
    words = [command, *BASES.get(command, PLAIN).split(), "--format", form]
    before, run = ketacost(*words), ketacost(*words, "--detail")
    run.check_done()
    assert (run.out == before.out) is ("--detail has no effect" in run.err)


@pytest.mark.parametrize("form", ["table", "markdown"])
@pytest.mark.parametrize("command", ["estimate", "when", "scenarios", "adjudicate", "pay"])
def test_details_are_shown_to_who_wants_no_notes_or_refused(command: str, form: str) -> None:
    words = [command, *BASES.get(command, PLAIN).split(), "--format", form, "--quiet"]
    quiet, both = ketacost(*words), ketacost(*words, "--detail")
    if both.code:
        both.check_refused(2)
        assert "--detail has no effect with --quiet" in both.err
    else:
        assert both.out != quiet.out
