"""How much two vacancies look like one: a small table of points, added up."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from rapidfuzz import fuzz

from matching.domain.double import Reason, Resemblance
from matching.domain.opportunity import Vacancy, VacancySource
from matching.domain.statements import MOST_HOURS

POINTS: Mapping[Reason, int] = {
    Reason.EMPLOYER_SAME: 30,
    Reason.AGENCY: 0,
    Reason.TITLE_SAME: 30,
    Reason.TITLE_STRONG: 24,
    Reason.TITLE_FITS: 12,
    Reason.PLACE_SAME: 16,
    Reason.START_SAME: 12,
    Reason.DATES_OVERLAP: 4,
    Reason.HOURS_OVERLAP: 6,
    Reason.NUMBER_SAME: 6,
}
"""Points of each reason; of the titles and of the dates one counts. Source: eigen beleid."""

MOST_WHEN_APART = 30
"""Another place of work, or one over before the other begins: no more than this."""

MOST_OF_AGENCY = 50
"""Another employer: an uitzendbureau may have placed the same work, but that is a guess."""

_ASIDE = re.compile(
    r"[(\[][^)\]]*[)\]]|\b[mvfwdx](?:\s*/\s*[mvfwdx]){1,3}\b|\b\d+(?:[.,]\d+)?(?:\s*(?:-|t/m|tot)\s*\d+)?\s*(?:uur|uren|u)\b"
    r"|\bper week\b|\b(?:full|part)[- ]?time\b|\b[vm]acature\b|\bgezocht\b",
    re.IGNORECASE,
)
_ALIKE = 88  # of a hundred: one letter in eight


def resemblance(one: Vacancy, other: Vacancy) -> Resemblance:
    """Compare two vacancies; of another employer only what an uitzendbureau may have placed as well."""
    title = _title(_words(one.title), _words(other.title))
    place, dates = _place(one, other), _dates(one, other)
    employer = Reason.EMPLOYER_SAME if one.employer_id == other.employer_id else _agency(one, other)
    reasons = [employer, title, place, dates, *_hours(one, other), *_number(one, other)]
    found = tuple(sorted(filter(None, reasons), key=lambda reason: -POINTS[reason]))
    score = sum(POINTS[reason] for reason in found)
    if employer is None or title is None or _are_apart(one, other):
        score = min(score, MOST_WHEN_APART)
    if employer is Reason.AGENCY:
        score = min(score, MOST_OF_AGENCY) if _is_placed_twice(found) else 0
    return Resemblance(one.id, other.id, score, found)


def _agency(one: Vacancy, other: Vacancy) -> Reason | None:
    return Reason.AGENCY if VacancySource.UITZENDBUREAU in (one.source, other.source) else None


def _is_placed_twice(found: tuple[Reason, ...]) -> bool:
    is_same_work = Reason.TITLE_SAME in found or Reason.TITLE_STRONG in found
    return is_same_work and Reason.PLACE_SAME in found and Reason.START_SAME in found


@lru_cache(16_384)
def _words(title: str) -> tuple[str, ...]:
    """Give the words of a title, without (m/v), hours and what else stands around it."""
    return tuple(re.findall(r"[^\W_]+", _ASIDE.sub(" ", title).casefold()))


def _title(one: tuple[str, ...], other: tuple[str, ...]) -> Reason | None:
    if not one or not other:
        return None
    if sorted(one) == sorted(other):
        return Reason.TITLE_SAME
    fewer, more = sorted((one, other), key=len)
    if not _are_among(fewer, more):
        return Reason.TITLE_STRONG if "".join(one) == "".join(other) else None
    return Reason.TITLE_STRONG if _are_among(more, fewer) else Reason.TITLE_FITS


def _are_among(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return all(any(fuzz.ratio(word, other) >= _ALIKE for other in others) for word in words)


def _place(one: Vacancy, other: Vacancy) -> Reason | None:
    shared = {address.postcode4 for address in one.addresses} & {address.postcode4 for address in other.addresses}
    return Reason.PLACE_SAME if shared else None


def _dates(one: Vacancy, other: Vacancy) -> Reason | None:
    if one.start_on is None or other.start_on is None:
        return None
    if one.start_on == other.start_on:
        return Reason.START_SAME
    return None if _are_after_each_other(one, other) else Reason.DATES_OVERLAP


def _are_apart(one: Vacancy, other: Vacancy) -> bool:
    elsewhere = bool(one.addresses and other.addresses) and _place(one, other) is None
    return elsewhere or _are_after_each_other(one, other)


def _are_after_each_other(one: Vacancy, other: Vacancy) -> bool:
    return any(
        first.end_on is not None and later.start_on is not None and first.end_on < later.start_on
        for first, later in ((one, other), (other, one))
    )


def _hours(one: Vacancy, other: Vacancy) -> Iterator[Reason]:
    ranges = [(vacancy.hours_min, vacancy.hours_max) for vacancy in (one, other)]
    if all(any(end is not None for end in ends) for ends in ranges):
        least = max(low or Decimal(0) for low, _ in ranges)
        most = min(MOST_HOURS if high is None else high for _, high in ranges)
        if least <= most:
            yield Reason.HOURS_OVERLAP


def _number(one: Vacancy, other: Vacancy) -> Iterator[Reason]:
    mine, theirs = one.source_key, other.source_key
    if mine.number == theirs.number and mine.source != theirs.source:
        yield Reason.NUMBER_SAME
