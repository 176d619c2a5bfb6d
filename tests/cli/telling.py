"""For every option: a value that is not the default, and what it needs beside it to mean something."""

from __future__ import annotations

PLAIN = "--plan myplan.yaml --clinic lakeside.yaml"
BASES = {
    "adjudicate": "--plan myplan.yaml claims.csv",
    "check": "suspicious.yaml stale.yaml",
    "pay": "--amount 3000 --apr 9.9% --months 12",
    "help-paying": "",
    **dict.fromkeys(("plans", "clinics", "protocols"), ""),
}
"""What each command is asked, where it is not about the plainest plan and clinic."""
TELLING = {
    "plan": "careful.yaml", "clinic": "meadow.yaml", "sessions": "4", "consultation": None, "infusion": "pain", "minutes": "60",
    "condition": "crps", "network": "out", "deductible_met": "1000", "oop_met": "5900", "sessions_had": "6", "sessions_used": "9",
    "start": "2026-12-15", "undated": None, "every": "2/week", "boosters": "2", "booster_every": "2w", "consultation_date": "2026-12-01",
    "follow_ups": "2", "follow_up_every": "2w", "therapy": "2", "therapy_every": "2w", "years": "1", "stop_after": "3",
    "relief": "1-2w", "protocol": "mood", "course": "my_course.yaml", "next_plan": "next_year.yaml", "secondary": "spouse.yaml",
    "assistance": "copay_help.yaml", "discount": "veteran", "income": "20000", "household": "3", "state": "AK",
    "reimbursed_after": "30d", "other_care": "3000", "with_help": None, "miles": "20", "per_mile": "0.70", "ride_home": "30",
    "parking": "10", "nights": "2", "per_night": "99", "lost_hours": "3", "per_hour": "20", "with_travel": None,
    "mile_paid_back": "0.415", "travel_deductible": "6/trip", "travel_deductible_cap": "9/month", "trips": "2", "nights_in_all": "4",
    "pay_with": "hsa", "tax_rate": "22%", "payroll": None, "from_55": None, "carried_over": "300", "itemize": None, "agi": "20000",
    "chance_approved": "30%", "way": "self_pay", "sort": "network", "up_to": "10", "from_": "2026-12-20", "to": "2027-01-20",
    "step": "2w", "format": "csv", "output": "-", "quiet": None, "color": "always", "today": "2027-02-01", "detail": None,
    "amount": "2000", "kind": "deferred_interest", "apr": "20%", "months": "24", "weeks": "12", "promo_months": "6", "payment": "200",
    "minimum_payment": "50", "down_payment": "200", "fee": "100", "pay_every": "2weeks", "interest_on": "purchase",
    "compounds": "daily",
    "columns": "plan-pays", "all": None, "chart": None, "sources": None,
    "insurance": "medicaid", "veteran": None, "treatment": "esketamine", "setting": "hospital",
}  # fmt: skip
"""A value that is not the default."""
OTHER_WORD = {"--consultation": "--no-consultation"}
"""Where the word itself is the default."""
WHOLE = {"explain": "--all"}
"""What shows all of an answer, where it is not ``--detail``."""
ORCHARD = "--plan hsa_plan.yaml --clinic orchard.yaml"
COVE = "--plan careful.yaml --clinic cove.yaml --start 2026-11-24"
HSA = f"{ORCHARD} --pay-with hsa --tax-rate 22%"
LARGE = f"{HSA} --sessions 20 --way self_pay"
OUTSIDE = f"{ORCHARD} --network out --start 2027-01-04 --sessions 12"
ITEMIZED = f"{ORCHARD} --itemize --tax-rate 22%"
DRIVING = f"{PLAIN} --miles 20"
PAID_BACK = f"{PLAIN} --with-travel --miles 20 --start 2026-12-01 --mile-paid-back 0.20"
WORKING = f"{PLAIN} --with-travel --lost-hours 3"
SHARE = f"{PLAIN} --way insurance --apr 9.9% --months 12"
OFFER = "--amount 3000 --apr 9.9%"
DEFERRED = f"{OFFER} --kind deferred_interest"
CONTEXTS = {
    "--plan": (PLAIN, "--plan careful.yaml --clinic lakeside.yaml"),
    "--clinic": (PLAIN, "--plan myplan.yaml --clinic cove.yaml"),
    "--infusion": (ORCHARD, f"{ORCHARD} --infusion pain"),
    "--sessions-had": (ORCHARD, f"{ORCHARD} --sessions-had 6"),
    "--condition": (COVE, f"{COVE} --condition depression"),
    "--follow-up-every": (f"{COVE} --follow-ups 2", f"{COVE} --follow-ups 2 --follow-up-every 1w"),
    "--therapy-every": (f"{COVE} --therapy 2", f"{COVE} --therapy 2 --therapy-every 8w"),
    "--discount": (ORCHARD, f"{ORCHARD} --discount veteran"),
    "--income": (ORCHARD, f"{ORCHARD} --income 25000"),
    "--household": (f"{ORCHARD} --income 25000", f"{ORCHARD} --income 25000 --household 3"),
    "--state": (f"{ORCHARD} --income 25000", f"{ORCHARD} --income 25000 --state AK"),
    "--reimbursed-after": (OUTSIDE, f"{OUTSIDE} --reimbursed-after 10d"),
    "--ride-home": (f"{PLAIN} --with-travel", f"{PLAIN} --with-travel --ride-home 30"),
    "--lost-hours": (f"{PLAIN} --with-travel", f"{WORKING} --per-hour 20"),
    "--per-hour": (f"{WORKING} --per-hour 20", f"{WORKING} --per-hour 30"),
    "--trips": (DRIVING, f"{DRIVING} --trips 2"),
    "--nights-in-all": (f"{DRIVING} --per-night 99", f"{DRIVING} --per-night 99 --nights-in-all 4"),
    "--mile-paid-back": (f"{DRIVING} --with-travel", f"{DRIVING} --with-travel --mile-paid-back 0.20"),
    "--travel-deductible": (PAID_BACK, f"{PAID_BACK} --travel-deductible 6/trip"),
    "--travel-deductible-cap": (
        f"{PAID_BACK} --travel-deductible 6/trip",
        f"{PAID_BACK} --travel-deductible 6/trip --travel-deductible-cap 9/month",
    ),
    "--pay-with": (ORCHARD, HSA),
    "--tax-rate": (HSA, f"{ORCHARD} --pay-with hsa --tax-rate 24%"),
    "--payroll": (HSA, f"{HSA} --payroll"),
    "--from-55": (LARGE, f"{LARGE} --from-55"),
    "--carried-over": (LARGE, f"{LARGE} --carried-over 300"),
    "--itemize": (ORCHARD, f"{ITEMIZED} --agi 20000"),
    "--agi": (f"{ITEMIZED} --agi 20000", f"{ITEMIZED} --agi 30000"),
    "when --sort": (PLAIN, f"{PLAIN} --sort total"),
    "adjudicate --condition": ("--plan careful.yaml claims.csv", "--plan careful.yaml claims.csv --condition crps"),
    "help-paying --household": ("--income 20000", "--income 20000 --household 3"),
    "help-paying --state": ("--income 20000", "--income 20000 --state AK"),
    "help-paying --sessions": ("--amount 3000", "--amount 3000 --sessions 6"),
    "pay --plan": (SHARE, SHARE.replace("myplan", "careful")),
    "pay --clinic": (SHARE, SHARE.replace("lakeside", "cove")),
    "pay --way": (SHARE, SHARE.replace("insurance", "self_pay")),
    "pay --weeks": (f"{OFFER} --months 12", f"{OFFER} --weeks 12"),
    "pay --kind": (f"{OFFER} --months 12", f"{DEFERRED} --promo-months 6"),
    "pay --promo-months": (f"{DEFERRED} --promo-months 6", f"{DEFERRED} --promo-months 12"),
    "pay --interest-on": (f"{DEFERRED} --promo-months 6", f"{DEFERRED} --promo-months 6 --interest-on purchase"),
    "pay --compounds": (f"{DEFERRED} --promo-months 6", f"{DEFERRED} --promo-months 6 --compounds daily"),
}
"""The words without an option and with it, where the plainest question has nothing that it could change."""
NEVER = {
    "explain --detail": "'--all' tells every way to pay",
    "when --relief": "'estimate' shows it",
    "when --undated": "it is about dates",
    "scenarios --relief": "'estimate' shows it",
    "sensitivity --relief": "'estimate' shows it",
    "sensitivity --stop-after": "it measures the whole course",
    "break-even --relief": "'estimate' shows it",
    "break-even --stop-after": "'estimate' shows it",
    "break-even --sessions": "it goes through the numbers itself",
    "pay --relief": "'estimate' shows it",
    "pay --stop-after": "'estimate' shows it",
}
"""Named, whatever stands beside it."""
THE_SAME = {
    "--output": "'-' is where the answer goes anyway; files are test_output_files.py",
    "--sort": "one row, or rows that are in that order already",
    "--quiet": "a list has nothing beside it to leave out",
}
"""What may be said without any effect and without a word."""
