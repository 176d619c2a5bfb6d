"""Arbitrary plans, clinics, courses and charges, as the mappings of text that their files would hold."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.course_file import CourseFile
from ketacost.model.infusion import VisitLine
from ketacost.model.plan import Plan
from ketacost.model.price import Price
from ketacost.money import plain

Draw = st.DrawFn
Mapping = dict[str, Any]

SERVICES = ("infusion", "infusion", "infusion", "drug", "consultation", "facility", "follow_up")
PARTS = ("deductible", "copay", "coinsurance")
RULES = ("after_deductible", "before_deductible", "waives_deductible")
YES_NO = st.sampled_from(("yes", "no"))


def money(most: int = 2_000) -> st.SearchStrategy[str]:
    """An amount, often a round one."""
    return st.one_of(
        st.integers(0, most // 50).map(lambda fifties: plain(fifties * 50_00)), st.integers(0, most * 100).map(plain)
    )


PERCENT = st.one_of(
    st.sampled_from(("0%", "20%", "50%", "100%")), st.integers(0, 10_000).map(lambda part: f"{part / 100:.2f}%")
)


def _some(draw: Draw, keys: dict[str, st.SearchStrategy[Any]]) -> Mapping:
    """Each key or none of it."""
    return {key: draw(values) for key, values in keys.items() if draw(st.booleans())}


@st.composite
def sharing(draw: Draw) -> Mapping:
    """What is paid for a service: a copay, coinsurance, or both."""
    stated = draw(st.sampled_from((("copay",), ("coinsurance",), ("copay", "coinsurance"))))
    found = {key: draw(money(300) if key == "copay" else PERCENT) for key in stated}
    more = {
        "copay_rule": st.sampled_from(RULES),
        "coinsurance_on": st.sampled_from(("remainder", "full")),
        "coinsurance_maximum": money(300),
        "deductible_applies": YES_NO,
    }
    return found | _some(draw, more)


@st.composite
def limits(draw: Draw) -> Any:
    """A deductible or a maximum: an amount, or the individual's and the family's."""
    individual = draw(money(4_000))
    if draw(st.booleans()):
        return individual
    return {
        "individual": individual,
        "family": draw(money(6_000)),
        "family_rule": draw(st.sampled_from(("embedded", "aggregate"))),
    }


@st.composite
def benefits(draw: Draw) -> Mapping:
    """What one service says of itself."""
    return draw(sharing()) | _some(draw, {"covered": YES_NO, "deductible": money(500), "out_of_pocket_maximum": money()})


@st.composite
def blocks(draw: Draw, *, out: bool) -> Mapping:
    """One side of a plan."""
    maximum = draw(st.one_of(st.none(), st.just("none"), limits()))
    found = {"deductible": draw(limits())} | draw(sharing())
    if maximum is not None:
        found["out_of_pocket_maximum"] = maximum
    found["benefits"] = draw(st.dictionaries(st.sampled_from(SERVICES), benefits(), max_size=2))
    if out and draw(st.booleans()):
        found["allowed_amount"] = draw(st.one_of(money(600), PERCENT.map(lambda share: {"percent_of_billed": share})))
    return found


@st.composite
def authorizations(draw: Draw) -> Mapping:
    """A prior authorization in any standing."""
    status = draw(st.sampled_from(("approved", "denied", "not_requested")))
    penalties = st.one_of(
        st.sampled_from(("denied", "provider_liable")),
        st.builds(lambda amount, per: {"penalty": amount, "per": per}, money(400), st.sampled_from(("visit", "course"))),
        PERCENT.map(lambda share: {"penalty_percent": share}),
    )
    found = {"status": status} | _some(draw, {"waiver_signed": YES_NO, "if_missing": penalties})
    return found | (_some(draw, {"sessions": st.integers(1, 6).map(str)}) if status == "approved" else {})


@st.composite
def coverages(draw: Draw) -> Any:
    """Whether the plan covers infusions."""
    status = draw(st.sampled_from(("covered", "covered", "not_covered", "unknown")))
    more = {"treatment_window": st.sampled_from(("4 weeks", "90 days")), "prior_authorization": authorizations()}
    return {"status": status} | _some(draw, more)


MET_SIDE: dict[str, st.SearchStrategy[Any]] = {
    key: money(3_000) for key in ("deductible", "out_of_pocket", "family_deductible", "family_out_of_pocket")
}


@st.composite
def mets(draw: Draw) -> Mapping:
    """What is met so far."""
    sides = {side: _some(draw, MET_SIDE) for side in ("in_network", "out_of_network")}
    return sides | _some(draw, {"sessions_used": st.integers(0, 4).map(str), "as_of": st.just("2026-05-01")})


@st.composite
def plans(draw: Draw, /, **fixed: Any) -> Mapping:
    """A plan file's content; a fixed key has the value given, and ``None`` leaves it out."""
    sides = draw(st.sampled_from((("in_network",), ("out_of_network",), ("in_network", "out_of_network"))))
    found: Mapping = {side: draw(blocks(out=side == "out_of_network")) for side in sides}
    limit = st.builds(
        lambda sessions, per, counts: {"sessions": str(sessions), "per": per, "counts": counts},
        st.integers(1, 6),
        st.sampled_from(("plan_year", "calendar_year", "lifetime")),
        st.sampled_from(("covered", "paid")),
    )
    more: dict[str, st.SearchStrategy[Any]] = {
        "network": st.just("a"),
        "kind": st.sampled_from(("employer", "medicaid")),
        "plan_year_starts": st.sampled_from(("07-01", "02-28")),
        "covers": st.sampled_from(("individual", "family")),
        "accumulators": st.sampled_from(("separate", "combined", "out_counts_to_in", "in_counts_to_out")),
        "out_of_pocket_counts": st.lists(st.sampled_from(PARTS), unique=True),
        "session_limit": limit,
        "coverage": coverages(),
        "not_covered_price": st.sampled_from(("cash", "billed", "negotiated")),
        "fourth_quarter_carry_over": st.sampled_from(("automatic", "if_not_met")),
        "hsa_eligible": YES_NO,
        "met": mets(),
    }
    found |= _some(draw, {key: values for key, values in more.items() if key not in fixed})
    return {"name": "Any"} | found | {key: value for key, value in fixed.items() if value is not None}


DAYS = tuple(f"{year}-{month:02}-{day:02}" for year in (2025, 2026, 2027) for month in range(1, 13) for day in (1, 15, 28))


@st.composite
def charges(draw: Draw, /, **fixed: Any) -> list[Mapping]:
    """Claims, all dated or none, some of them lines of one visit; a fixed column has the value given, ``None`` empties it."""
    dated = draw(st.booleans()) and "date" not in fixed
    rows = []
    for _ in range(draw(st.integers(1, 8))):
        billed = draw(st.integers(0, 1_500_00))
        row = {
            "service": draw(st.sampled_from(SERVICES)),
            "network": draw(st.sampled_from(("in", "in", "out"))),
            "billed": plain(billed),
            "allowed": draw(st.one_of(st.none(), st.integers(0, billed + 100_00).map(plain))),
            "date": draw(st.sampled_from(DAYS)) if dated else None,
        }
        columns = {
            "visit": st.sampled_from("xy"),
            "cash_price": st.integers(0, billed).map(plain),
            "covered": st.just("no"),
            "prior_authorization": st.sampled_from(("approved", "denied", "missing")),
        }
        rows.append(row | _some(draw, columns) | fixed)
    for row in rows:  # a visit lies on one day
        row["visit"] = f"{row['visit']} on {row['date']}" if row.get("visit") else None
    return rows


@st.composite
def prices(draw: Draw) -> Any:
    """A price: an amount, a range, or billed and cash."""
    low, more, discount = draw(st.integers(0, 800_00)), draw(st.integers(0, 400_00)), draw(st.integers(0, 300_00))
    spread = {"low": plain(low), "high": plain(low + more)}
    cash = {"low": plain(max(low - discount, 0)), "high": plain(max(low + more - discount, 0))}
    return draw(
        st.sampled_from((plain(low), spread, {"billed": spread, "cash": cash}, {"billed": plain(low), "cash": cash["low"]}))
    )


@st.composite
def in_lines(draw: Draw, networks: st.SearchStrategy[Any]) -> Mapping:
    """An infusion billed in lines, some of them by others than the clinic, and perhaps one cash price for all."""
    lines = [
        {"service": draw(st.sampled_from(("infusion", "drug", "facility"))), "price": draw(prices())}
        | _some(draw, {"networks": networks, "units": st.integers(1, 3).map(str)})
        | draw(st.sampled_from(({}, {}, *({"code": code, "units": "by_time"} for code in ("96374", "96365", "96366")))))
        for _ in range(draw(st.integers(1, 3)))
    ]
    return {"charges": lines} | _some(draw, {"price": st.integers(0, _billed_in(lines)).map(plain)})


def _billed_in(lines: list[Mapping]) -> int:
    """What lines bill together in an hour, at least: no price for the whole visit is above it."""
    each = [(Price.model_validate(line["price"]).billed.low, VisitLine.model_validate(line).units_in(None)) for line in lines]
    return sum(cents * units for cents, units in each) if any(units for _, units in each) else each[0][0]


@st.composite
def fees(draw: Draw) -> Mapping:
    """What a clinic asks on top: an amount, a range, or one that nobody knows."""
    low, more = draw(st.integers(0, 300_00)), draw(st.integers(0, 100_00))
    more_of_it = {
        "amount": st.sampled_from((plain(low), f"{plain(low)}-{plain(low + more)}", "unknown")),
        "per": st.sampled_from(("visit", "course", "month")),
        "for": st.sampled_from(("insured", "self_pay", "everyone")),
        "refundable": YES_NO,
    }
    return {"name": "on top"} | _some(draw, more_of_it)


@st.composite
def clinics(draw: Draw) -> Mapping:
    """A clinic file's content."""
    rates = st.dictionaries(st.sampled_from(("infusion", "consultation", "drug")), money(600), max_size=3)
    networks: st.SearchStrategy[Any] = st.one_of(
        st.sampled_from(((), ("a",), ("b",))).map(list), rates.map(lambda found: {"a": found})
    )
    if draw(st.booleans()):
        infusion = draw(in_lines(networks))
    else:
        first = st.builds(lambda count, price: {"count": str(count), "price": price}, st.integers(1, 4), prices())
        infusion = {"price": draw(prices())} | _some(draw, {"first_sessions": first})
    consultation = st.builds(lambda price, credited: {"price": price, "credited": credited}, prices(), YES_NO)
    return {"name": "Clinic", "infusions": [infusion]} | _some(draw, {"networks": networks, "consultation": consultation})


@st.composite
def with_fees(draw: Draw, priced: st.SearchStrategy[Mapping]) -> Mapping:
    """A clinic that asks something on top, perhaps."""
    return draw(priced) | _some(draw, {"fees": st.lists(fees(), max_size=2)})


def plan_from(data: Mapping) -> Plan:
    """The plan that a file with this content holds."""
    return Plan.model_validate(data)


def clinic_from(data: Mapping) -> Clinic:
    """The clinic that a file with this content holds."""
    return Clinic.model_validate(data)


YEAR_STARTS = st.sampled_from(("01-01", "02-28", "03-01", "07-01", "12-31"))
"""Plan years, two of them beside a leap day that is there or not."""

_ODD_DAYS = ("2028-02-29", "2028-02-28", "2027-02-28", "2027-03-01", "2026-12-31", "2027-01-01", "2026-01-31", "2027-08-31")
STARTS = st.one_of(st.sampled_from(_ODD_DAYS), st.dates(date(2026, 1, 1), date(2029, 12, 31)).map(lambda day: day.isoformat()))
BY_DAYS = (
    "daily",
    "3d",
    "every other day",
    "10 days",
    "weekly",
    "2w",
    "every 3 weeks",
    "2/week",
    "three times a week",
    "7/week",
)
RHYTHMS = st.sampled_from((*BY_DAYS, "monthly", "2 months", "mon,thu", "on Saturday and Sunday", "fri"))
SPARSE = st.sampled_from(("2w", "every 10 days", "weekly", "monthly", "every 2 months", "tue"))
"""For a phase without an end: no course of thousands of visits."""


@st.composite
def phase_lists(draw: Draw, *, open_ended: bool = True, rhythms: st.SearchStrategy[str] = RHYTHMS) -> list[Mapping]:
    """From one phase to three, the last of them perhaps without an end."""
    found: list[Mapping] = [
        {
            "every": draw(rhythms),
            "sessions": str(draw(st.integers(1, 6))),
            "booster": "yes" if number and draw(st.booleans()) else "no",
        }
        for number in range(draw(st.integers(1, 3)))
    ]
    if draw(st.integers(0, 4)) == 0:
        del found[0]["sessions"]  # then six
    if open_ended and len(found) > 1 and draw(st.booleans()):
        found[-1] = {"every": draw(SPARSE), "booster": found[-1]["booster"]}
    return found


@st.composite
def course_files(
    draw: Draw, *, open_ended: bool = True, rhythms: st.SearchStrategy[str] = RHYTHMS, starts: st.SearchStrategy[str] = STARTS
) -> Mapping:
    """A course file's content: up to three years, with visits beside the infusions."""
    start = draw(starts)
    beside = st.builds(lambda visits, every: {"visits": str(visits), "every": every}, st.integers(1, 4), rhythms)
    around = st.integers(-20, 40).map(lambda days: (date.fromisoformat(start) + timedelta(days=days)).isoformat())
    more: dict[str, st.SearchStrategy[Any]] = {
        "consultation": st.one_of(YES_NO, around),
        "follow_ups": beside,
        "therapy": beside,
    }
    if open_ended:
        more["years"] = st.integers(1, 3).map(str)
    phases = draw(phase_lists(open_ended=open_ended, rhythms=rhythms))
    return {"name": "Any", "start": start, "phases": phases} | _some(draw, more)


@st.composite
def calendar_clinics(draw: Draw, networks: st.SearchStrategy[Any] | None = None) -> Mapping:
    """A clinic that has prices for boosters, follow-ups and therapy too, perhaps."""
    found = draw(clinics())
    infusion = found["infusions"][0]
    whole = prices() if "charges" not in infusion else st.integers(0, _billed_in(infusion["charges"])).map(plain)
    infusion |= _some(draw, {"booster_price": whole})
    found |= _some(draw, {"follow_up": prices(), "therapy": prices()})
    return found if networks is None else found | {"networks": draw(networks)}


def course_from(data: Mapping) -> Course:
    """The course that a file with this content holds."""
    return Course(**CourseFile.model_validate(data).fields)
