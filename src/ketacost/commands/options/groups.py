"""The groups in which help shows the options of a command, in their order; an option belongs to one by its ``rich_help_panel``."""

from typing import Final

PLAN: Final = "Your plan and clinic"
SCHEDULE: Final = "Your schedule"
OTHERS: Final = "Who else pays"
YOURSELF: Final = "Paying yourself"
OFFER: Final = "Paying later"
TRAVEL: Final = "Getting there"
TAX: Final = "Tax money"
OUTPUT: Final = "Output"

HOLDS: Final = {
    PLAN: "your network, what you have used, which infusion",
    SCHEDULE: "dates, how often, boosters, visits, stopping early",
    OTHERS: "next year's plan, a second plan, a drug maker's help",
    YOURSELF: "discounts, and income for a sliding scale",
    OFFER: "a loan, a card or installments: rate, months, fees",
    TRAVEL: "miles, rides, parking, nights away, time off work",
    TAX: "an HSA or FSA, your tax rate, what you can deduct",
    OUTPUT: "how much is shown, in which order, and where it goes",
}
"""What each group is about, in a line that an 80-column screen holds."""
