"""The words of pages: how a template writes days, hours, points and outcomes."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime

from api import wording
from api.web.jobhunter.bars import bars_of
from api.web.jobhunter.refining_form import words_of
from api.web.typed_days import day_shown
from api.wording import Word
from matching.domain.card import PlaceCard
from matching.domain.dagdelen import Dagdeel, mask_of
from matching.domain.dutch import day_text, euros_text, span_text
from matching.domain.opportunity import Vacancy
from matching.domain.phrases import demand_text, hours_range, times_text, week_text
from matching.domain.statements import Hours
from matching.domain.verdict import Outcome
from matching.domain.words import CONDITIONS, WORKING_LEVELS, in_words, werksoort_text
from matching.service import AMSTERDAM

_WORD_CLASS = {
    Word.FITS: "good",
    Word.BY_AGREEMENT: "talk",
    Word.ASK_FIRST: "ask",
    Word.NEARLY: "talk",
    Word.NOT: "no",
}
_OUTCOME_CLASS = {
    Outcome.VOLDOET: "good",
    Outcome.BESPREEKBAAR: "talk",
    Outcome.ONBEKEND: "ask",
    Outcome.VOLDOET_NIET: "no",
}


def hours_of(vacancy: Vacancy) -> str:
    """Write the hours a week of a vacancy."""
    return hours_range(Hours(vacancy.hours_min, vacancy.hours_max))


def first_sentence(text: str) -> str:
    """Give the first sentence of a text; a full stop inside a number ends nothing."""
    head, stop, _ = text.partition(". ")
    return f"{head}." if stop else text


def signed(tenths: int) -> str:
    """Write points with their sign: +3,5."""
    return f"+{wording.tenths(tenths)}" if tenths > 0 else wording.tenths(tenths)


def dial(phone: str) -> str:
    """Keep what a telephone dials."""
    return "".join(sign for sign in phone if sign.isdigit() or sign == "+")


def work_path(place: PlaceCard) -> str:
    """Give the page of a vacancy or plek."""
    return f"/{place.kind.plural}/{place.short_number}"


def local_moment(moment: datetime) -> str:
    """Write a moment as the clock on the wall shows it."""
    here = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(AMSTERDAM)
    return f"{day_text(here.date())}, {here:%H:%M} uur"


FILTERS: Mapping[str, Callable[..., object]] = {
    "ask": wording.PEOPLE.__getitem__,
    "bars": bars_of,
    "condition": CONDITIONS.__getitem__,
    "day": day_text,
    "day_of": lambda text: day_text(date.fromisoformat(text) if text else None),
    "day_shown": day_shown,
    "demand": demand_text,
    "filters": words_of,
    "dial": dial,
    "first_sentence": first_sentence,
    "euros": euros_text,
    "hours": hours_of,
    "met": lambda verdicts: [verdict for verdict in verdicts if wording.is_met(verdict)],
    "open": lambda verdicts: [verdict for verdict in verdicts if not wording.is_met(verdict)],
    "lever": wording.LEVERS.__getitem__,
    "miss": wording.miss_text,
    "moment": local_moment,
    "origin": wording.origin_text,
    "outcome": wording.OUTCOMES.__getitem__,
    "outcome_class": _OUTCOME_CLASS.__getitem__,
    "refusals": wording.refusals,
    "rule_source": wording.rule_source,
    "signed": signed,
    "span": span_text,
    "tenths": wording.tenths,
    "hundredths": wording.hundredths,
    "week": lambda dagdelen: week_text(mask_of(dagdelen)),
    "week_of": lambda codes: week_text(mask_of(map(Dagdeel.parse, codes))),
    "werksoort": werksoort_text,
    "when": times_text,
    "working_level": WORKING_LEVELS.__getitem__,
    "work_path": work_path,
    "word": wording.word_of,
    "word_class": _WORD_CLASS.__getitem__,
    "words": in_words,
}
