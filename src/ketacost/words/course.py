"""What is taken for granted of a course before any clinic is looked at."""

from __future__ import annotations

from typing import Final

from ketacost.words.counted import day_in_words
from ketacost.words.sentences import Sentences

VISITS: Final = {"infusion": "infusions", "follow_up": "follow-up visits", "therapy": "therapy visits"}
A_WEEK: Final = {1: "weekly", 2: "twice a week"}

SENTENCES: Final[Sentences] = {
    "course.begins_today": "The course starts today.",
    "course.dates_itself": "Dates can change the price and you gave none, so we start today, on days when clinics are open.",
    "course.sessions": lambda count: f"We counted {count} sessions, a usual first course.",
    "course.rhythm": lambda a_week: f"We counted infusions {A_WEEK[a_week]}, which is usual.",
    "course.boosters": lambda weeks: f"We counted a booster every {weeks} weeks.",
    "course.boosters_to_the_end": lambda weeks: f"We counted a booster every {weeks} weeks until the end.",
    "course.goes_on": "The last phase goes on until one year after the start.",
    "course.after_the_end": lambda service, count, planned: (
        f"We left out {count} of the {planned} {VISITS[service]}, which would come after the end."
    ),
    "course.late_consultation": lambda on: f"The consultation on {day_in_words(on)} comes after the first infusion.",
}

HINTS: Final[Sentences] = {
    "course.begins_today": "--start",
    "course.dates_itself": "--start, or --undated",
    "course.sessions": "--sessions",
    "course.rhythm": "--every",
    "course.boosters": "--booster-every",
    "course.boosters_to_the_end": "--booster-every",
    "course.goes_on": "--years",
}
"""What changes what is taken for granted."""
