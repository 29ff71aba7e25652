"""A talk as a calendar file; of the candidate it says nothing. Source: RFC 5545."""

from datetime import date, datetime, time, timedelta
from uuid import UUID

from icalendar import Calendar, Event

from matching.domain.proposal_parts import Interview
from matching.domain.today import AMSTERDAM

LASTS = timedelta(hours=1)  # eigen beleid: nobody says how long a talk takes


def calendar_file(proposal_id: UUID, interview: Interview, *, title: str, version: int, at: datetime) -> str:
    """Write a talk as a calendar file.

    The hour is that on the clocks in Amsterdam on that day, also after the clock has changed. A talk without an hour
    is about the whole day.

    Args:
        title: what a calendar shows; the receiver may know no more.
        version: a higher one replaces the talk that a calendar has already.
        at: when it was written.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//passend//gesprekken//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_event(proposal_id, interview, title, version, at))
    around = timedelta(days=366)
    calendar.add_missing_timezones(first_date=interview.on - around, last_date=interview.on + around)
    return str(calendar.to_ical().decode())


def begins_at(interview: Interview) -> datetime | date:
    """Give when a talk begins: a moment in Amsterdam, or the day when the hour is not known."""
    if not interview.at:
        return interview.on
    return datetime.combine(interview.on, time.fromisoformat(interview.at), AMSTERDAM)


def _event(proposal_id: UUID, interview: Interview, title: str, version: int, at: datetime) -> Event:
    event, begin = Event(), begins_at(interview)
    event.add("uid", f"{proposal_id}@passend")
    event.add("sequence", version)
    event.add("dtstamp", at)
    event.add("dtstart", begin)
    event.add("dtend", begin + (LASTS if isinstance(begin, datetime) else timedelta(days=1)))
    event.add("summary", title)
    if interview.where:
        event.add("location", interview.where)
    if interview.company:
        event.add("description", f"Er gaat iemand mee: {interview.company}.")
    event.add("class", "PRIVATE")
    return event
