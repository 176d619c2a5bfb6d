"""What is taken for granted of a course before any clinic is looked at."""

from __future__ import annotations

from typing import Final

from ketacost.words.sentences import Sentences

VISITS: Final = {"infusion": "infusions", "follow_up": "follow-up visits", "therapy": "therapy visits"}
A_WEEK: Final = {1: "weekly", 2: "twice a week"}

SENTENCES: Final[Sentences] = {
    "course.begins_today": "The course begins today (--start).",
    "course.dates_itself": "Dates can change the price, and you gave none: the course begins today, on days a clinic is open (--start, or --undated).",
    "course.sessions": lambda count: f"The course has {count} sessions, a usual first course (--sessions).",
    "course.rhythm": lambda a_week: f"Infusions come {A_WEEK[a_week]}, a usual rhythm (--every).",
    "course.boosters": lambda weeks: f"Boosters come every {weeks} weeks (--booster-every).",
    "course.boosters_to_the_end": lambda weeks: f"Boosters come every {weeks} weeks until the end (--booster-every).",
    "course.goes_on": "The last phase goes on until one year after the start (--years).",
    "course.after_the_end": lambda service, count, planned: (
        f"{count} of the {planned} {VISITS[service]} would fall after the end: they are left out."
    ),
    "course.late_consultation": lambda on: f"The consultation, on {on.isoformat()}, comes after the first infusion.",
}
