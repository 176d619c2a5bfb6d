"""Days a clinic is taken to be open, where no clinic and no person names them: every day but Sundays and federal holidays.

The holidays are those of 5 U.S.C. 6103(a). One on a Saturday is observed the Friday before (6103(b)), one on a Sunday the Monday after
(Executive Order 11582, section 3): both its date and the day it is observed count here. Inauguration Day (6103(c)) is a holiday around
Washington alone and is left out. A year before one of them was made a holiday has it too: days of ours lie ahead.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

MONDAY, THURSDAY, FRIDAY, SUNDAY = 0, 3, 4, 6

ON_A_DATE: Final = {(1, 1), (6, 19), (7, 4), (11, 11), (12, 25)}
"""New Year's Day, Juneteenth, Independence Day, Veterans Day, Christmas Day."""

THE_DAY_BEFORE: Final = {(12, 31), (6, 18), (7, 3), (11, 10), (12, 24)}
THE_DAY_AFTER: Final = {(1, 2), (6, 20), (7, 5), (11, 12), (12, 26)}

ON_A_WEEKDAY: Final = {(1, MONDAY, 3), (2, MONDAY, 3), (9, MONDAY, 1), (10, MONDAY, 2), (11, THURSDAY, 4)}
"""Martin Luther King Jr.'s and Washington's Birthday, Labor Day, Columbus Day, Thanksgiving: month, weekday, which one of the month."""

LAST_WEEK_OF_MAY: Final = 25
"""Memorial Day is the last Monday of May: the one from May 25 on."""


def federal_holiday(day: date) -> bool:
    """Whether a day is a federal holiday, or the weekday on which one that falls on a weekend is observed."""
    month_and_day, weekday = (day.month, day.day), day.weekday()
    return (
        month_and_day in ON_A_DATE
        or (weekday == FRIDAY and month_and_day in THE_DAY_BEFORE)
        or (weekday == MONDAY and month_and_day in THE_DAY_AFTER)
        or (day.month, weekday, (day.day + 6) // 7) in ON_A_WEEKDAY
        or (day.month == 5 and weekday == MONDAY and day.day >= LAST_WEEK_OF_MAY)
    )


def next_open_day(day: date) -> date:
    """The day itself, unless it is a Sunday or a federal holiday: then the next day that is neither.

    Raises ``OverflowError`` beyond the calendar.
    """
    while day.weekday() == SUNDAY or federal_holiday(day):
        day += timedelta(days=1)
    return day
