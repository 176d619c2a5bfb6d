"""A plan, made ready for the engine under one answer to everything its file leaves open."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from ketacost.engine import terms as engine
from ketacost.engine.cost_sharing import SPLITS
from ketacost.engine.terms import IN, OUT, Side, Terms, Verdict
from ketacost.model.federal import Federal
from ketacost.model.plan import Plan
from ketacost.model.scalars import SERVICES
from ketacost.model.treatments import Treatment, is_infused
from ketacost.money import limited
from ketacost.terms.benefits import VISITS_OF_THEIR_OWN, Keys, keys_for, rule_for
from ketacost.terms.coverage import authorization
from ketacost.terms.layout import Layout, Pool
from ketacost.terms.pools import NOTHING_MET

GENERAL = "other care"
_CREDITS_ACROSS: dict[str, tuple[Side, ...]] = {
    "separate": (),
    "combined": (IN, OUT),
    "in_counts_to_out": (IN,),
    "out_counts_to_in": (OUT,),
}


def compile_terms(
    plan: Plan,
    verdict: Verdict,
    *,
    today: date,
    federal: Federal,
    setting: Literal["office", "hospital", "surgery_center"] | None = None,
    treatment: Treatment = "ketamine_iv",
) -> Terms:
    """The engine's terms of a plan.

    ``verdict`` answers whether infusions and their drug are covered; ``today`` dates what is undated: the course, and amounts
    met without an ``as_of``. Services the plan states no cost sharing for are left out of the benefits.
    """
    layout = Layout(plan)
    conditional = _has_conditions(plan, treatment)
    benefits = tuple(
        {benefit.service: benefit for benefit in _benefits(layout, side, verdict, setting, conditional=conditional)}
        for side in (IN, OUT)
    )
    met_day = plan.met.as_of if plan.met is not None and plan.met.as_of is not None else today
    year_of_met = met_day.year if (met_day.month, met_day.day) >= plan.plan_year_starts else met_day.year - 1
    return Terms(
        benefits=(benefits[IN], benefits[OUT]),
        general=(_general(layout, IN), _general(layout, OUT)),
        fresh=layout.amounts(federal, None, met=False),
        fresh_by_year={year: layout.amounts(federal, year, met=False) for year in federal},
        met=layout.amounts(federal, year_of_met, met=True),
        met_day=met_day,
        undated=today,
        year_starts=plan.plan_year_starts,
        carry_over=plan.fourth_quarter_carry_over,
        limit=_session_limit(plan) if is_infused(treatment) else None,
        authorization=authorization(plan, treatment),
        window_days=plan.coverage_of(treatment).treatment_window,
        not_covered_price=plan.not_covered_price or "cash",
    )


def _benefits(
    layout: Layout, side: Side, verdict: Verdict, setting: str | None, *, conditional: bool
) -> Iterable[engine.Benefit]:
    block = layout.blocks[side]
    for service in SERVICES:
        if block is None:
            yield engine.Benefit(
                service,
                side,
                SPLITS["no_copay"],
                verdict="no_benefit",
                conditional=conditional and service not in VISITS_OF_THEIR_OWN,
                deductible_pool=side,
                maximum_pool=side,
            )
            continue
        keys = keys_for(block, service, setting)
        if keys.stated or keys.covered is False:
            yield _benefit(layout, side, service, keys, verdict, conditional=conditional)


def _general(layout: Layout, side: Side) -> engine.Benefit | None:
    """Other care than a course's visits: what the block says without any benefit of its own."""
    block = layout.blocks[side]
    keys = keys_for(block, GENERAL, None) if block is not None else None
    if keys is None or not keys.stated:
        return None
    return _benefit(layout, side, GENERAL, keys, "covered", conditional=False)


def _benefit(layout: Layout, side: Side, service: str, keys: Keys, verdict: Verdict, *, conditional: bool) -> engine.Benefit:
    plan = layout.plan
    gated = service not in VISITS_OF_THEIR_OWN or plan.traits.authorizes
    answer: Verdict = verdict if gated and keys.covered is None else "covered"
    pools = [int(side), int(side)]
    for kind, (own, table) in enumerate(((keys.deductible, layout.deductibles), (keys.maximum, layout.maxima))):
        if own is not None:
            pools[kind] = len(table)
            table.append(Pool(own, side, NOTHING_MET))
    other = OUT if side == IN else IN
    crosses = side in _CREDITS_ACROSS[plan.accumulators] and layout.blocks[other] is not None
    rule = rule_for(plan, keys)
    return engine.Benefit(
        service=service,
        side=side,
        split=SPLITS[rule],
        verdict="service_not_covered" if keys.covered is False else answer,
        gated=gated,
        conditional=gated and conditional,
        insisted=keys.covered is True,
        rule=rule,
        copay=keys.copay or 0,
        coinsurance=keys.coinsurance or 0,
        coinsurance_on_full=keys.coinsurance_on == "full",
        coinsurance_maximum=limited(keys.coinsurance_maximum),
        deductible_applies=keys.deductible_applies,
        deductible_pool=pools[0],
        maximum_pool=pools[1],
        counts=frozenset(plan.out_of_pocket_counts),
        counts_all=set(plan.out_of_pocket_counts) == set(engine.COUNTED),
        deductibles_credited=(other,) if crosses and keys.deductible is None else (),
        maxima_credited=(other,) if crosses and keys.maximum is None else (),
        credits_elsewhere=crosses or plan.fourth_quarter_carry_over is not None,
    )


def _session_limit(plan: Plan) -> engine.SessionAllowance | None:
    limit, met = plan.session_limit, plan.met
    if limit is None:
        return None
    used = met.sessions_used or 0 if met is not None else 0
    return engine.SessionAllowance(limit.sessions, used, limit.per, paid_only=limit.counts == "paid")


def _has_conditions(plan: Plan, treatment: Treatment) -> bool:
    """Whether single sessions may fail: a session limit of infusions, a treatment window, a prior authorization."""
    limited = plan.session_limit is not None and is_infused(treatment)
    window = plan.coverage_of(treatment).treatment_window
    return limited or window is not None or authorization(plan, treatment) is not None
