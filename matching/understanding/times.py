"""When the work is done: days and parts of the day in a clause; half of it is a question."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from matching.domain.dagdelen import WEEKDAYS, Dagdeel, Part, mask_of
from matching.domain.opportunity import Shift
from matching.domain.phrases import week_text
from matching.understanding.item import SURE, Item, ItemKind, Suggestion
from matching.understanding.splitting import Sentence

_DAY = r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo)"
_NAME = rf"{_DAY}(?:en|s)?(?:ochtend|middag|avond|nacht)?(?:en)?"
_THROUGH = re.compile(rf"(?<![\w-])({_DAY})\.?\s?(?:t/m|tot en met|t\.?m\.?|-|tot)\s?({_DAY})(?![\w-])")
_ONE = re.compile(rf"(?<![\w-])({_DAY})(?:en|s)?(?:ochtend|middag|avond|nacht)?(?:en|s)?(?![\w])")
_SHORT = {"ma", "di", "wo", "do", "vr", "za", "zo"}
_GROUPS = (
    (re.compile(r"\b(?:doordeweeks\w*|door de week|werkdagen|weekdagen)\b"), range(5)),
    (re.compile(r"\b(?:weekend(?:en|s|dienst(?:en)?|dag(?:en)?|werk)?)\b"), range(5, 7)),
    (re.compile(r"\b(?:alle dagen van de week|zeven dagen per week|7 dagen per week)\b"), range(7)),
)
_PARTS = (
    (
        re.compile(
            r"(?:\b|(?<=dag))(?:'s )?(?:ochtend(?:s|en|dienst(?:en)?|uren)?|morgens?|voormiddag|"
            r"vroege dienst(?:en)?)\b"
        ),
        (Part.OCHTEND,),
    ),
    (re.compile(r"(?:\b|(?<=dag))(?:'s )?(?:middag(?:s|en|dienst(?:en)?)?|namiddag)\b"), (Part.MIDDAG,)),
    (re.compile(r"(?:\b|(?<=dag))(?:'s )?(?:avond(?:s|en|dienst(?:en)?|werk|uren)?)\b"), (Part.AVOND,)),
    (re.compile(r"(?:\b|(?<=dag))(?:'s )?(?:nacht(?:s|en|dienst(?:en)?|werk|ploeg)?)\b"), (Part.NACHT,)),
    (re.compile(r"\b(?:overdag|dagdienst(?:en)?|kantooruren|kantoortijden)\b"), (Part.OCHTEND, Part.MIDDAG)),
    (re.compile(r"\blate dienst(?:en)?\b"), (Part.MIDDAG, Part.AVOND)),
)
_TIME = r"(\d{1,2})(?:[.:](\d{2}))?"
_CLOCK = re.compile(
    rf"(?:\b(?:van|tussen|vanaf)\s+(?:ongeveer\s+|circa\s+)?)?{_TIME}\s?(?:uur|u)?\s?(?:-|tot|en|"
    rf"t/m)\s?(?:ongeveer\s+)?{_TIME}"
    rf"(?!\d)(?!\s?(?:uur|uren|u)?\s?(?:per|p/|in de)\s?w)(?:\s?(?:uur|u)\b)?"
)
_FEWEST_MINUTES = 30
_A_DAY = 1440
_DENIED_BEFORE = re.compile(r"\b(?:niet|geen|nooit)\s+(?:\w+\s+){0,2}$")
_DENIED_AFTER = re.compile(r"\s+(?:\w+\s+){0,2}(?:niet|geen|nooit)\b")


@dataclass(slots=True)
class _Times:
    """What one sentence says of when the work is.

    Attributes:
        clocks: from and to, in minutes after midnight; past midnight goes on counting.
    """

    days: set[int] = field(default_factory=set)
    parts: set[Part] = field(default_factory=set)
    clocks: list[tuple[int, int]] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)

    def shifts(self) -> tuple[Shift, ...]:
        """Give the shifts that days and a clock make; none where more than one clock leaves open which is when."""
        if len(set(self.clocks)) != 1:
            return ()
        start, end = self.clocks[0]
        first, length = start % _A_DAY, end - start
        return tuple(Shift(day, first, first + length) for day in sorted(self.days)) if length <= _A_DAY else ()


def find_times(sentence: Sentence) -> Iterator[Item]:
    """Give when the work is done, by one sentence: days, parts of the day, or a clock; not what is denied."""
    said = _read(sentence)
    if said.spans:
        yield _item(sentence, said)


def _read(sentence: Sentence) -> _Times:
    said = _Times()
    for match in _THROUGH.finditer(sentence.plain):
        start, end = (WEEKDAYS.index(name[:2]) for name in match.groups())
        said.days |= set(range(start, end + 1)) if start <= end else {*range(start, 7), *range(end + 1)}
        said.spans.append(match.span())
    for match in _ONE.finditer(sentence.plain):
        if match[1] not in _SHORT or said.days:
            said.days.add(WEEKDAYS.index(match[1][:2]))
            said.spans.append(match.span())
    for group, of in _GROUPS:
        for match in _said(group, sentence):
            said.days |= set(of)
            said.spans.append(match.span())
    for named, of_day in _PARTS:
        for match in _said(named, sentence):
            said.parts |= set(of_day)
            said.spans.append(match.span())
    for match in _CLOCK.finditer(sentence.plain):
        if (clock := _clock(match)) and (parts := _parts_of(*clock)):
            said.clocks.append(clock)
            said.parts |= parts
            said.spans.append(match.span())
    return said


def _said(pattern: re.Pattern[str], sentence: Sentence) -> Iterator[re.Match[str]]:
    """Give what is said and not denied: not "geen nachtdiensten", not "niet in het weekend"."""
    for match in pattern.finditer(sentence.plain):
        if not _DENIED_BEFORE.search(sentence.plain[: match.start()]) and not _DENIED_AFTER.match(
            sentence.plain, match.end()
        ):
            yield match


def _clock(match: re.Match[str]) -> tuple[int, int] | None:
    """Give two times in minutes; None where the figures are no clock."""
    hours = (int(match[1]), int(match[3]))
    start, end = (60 * hour + int(minute or 0) for hour, minute in zip(hours, (match[2], match[4]), strict=True))
    says_clock = match[2] or match[4] or re.match(r"van|tussen|vanaf", match.group())
    if not says_clock or max(hours) > 24:
        return None
    return start, end if end > start else end + _A_DAY


def _parts_of(start: int, end: int) -> set[Part]:
    """Give the parts of the day between two times."""
    return {
        part
        for part, opens in (
            (Part.OCHTEND, 360),
            (Part.MIDDAG, 720),
            (Part.AVOND, 1080),
            (Part.NACHT, 1440),
            (Part.NACHT, 0),
        )
        if min(end, opens + 360) - max(start, opens) >= _FEWEST_MINUTES
    }


def _item(sentence: Sentence, said: _Times) -> Item:
    days, parts = said.days, said.parts
    words = sentence.part(min(start for start, _ in said.spans), max(end for _, end in said.spans))
    mask = mask_of(Dagdeel(day, part) for day in days for part in parts)
    named = ",".join(WEEKDAYS[day] for day in sorted(days))
    what = f"{named}|{','.join(part.name.lower() for part in sorted(parts))}"
    if mask:
        return Item(ItemKind.WERKTIJD, what, week_text(mask), words, SURE, dagdelen=mask, shifts=said.shifts())
    question = "Welk deel van de dag is het werk?" if days else "Op welke dagen is het werk?"
    return Item(ItemKind.WERKTIJD, what, words.text, words, 500, question=question, suggestions=_likely(days, parts))


def _likely(days: set[int], parts: set[Part]) -> tuple[Suggestion, ...]:
    """Give what is usual: workdays, by day."""
    mask = mask_of(
        Dagdeel(day, part) for day in (days or set(range(5))) for part in (parts or {Part.OCHTEND, Part.MIDDAG})
    )
    return (Suggestion("", week_text(mask)),)
