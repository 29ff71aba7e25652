"""Hours a week in a sentence: without "a week" they are a question; those of a day, a clock or a month are none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from matching.domain.statements import MOST_HOURS
from matching.understanding.hour_signs import LAST_OF_CLOCK, are_of_work, speaks_of_weeks
from matching.understanding.item import SURE, Item, ItemKind, Suggestion
from matching.understanding.plain_text import Words
from matching.understanding.splitting import Sentence

_NUMBER = r"\d{1,2}(?:[.,]\d{1,2})?"
_HOURS = r"\s?-?\s?(?:uur|uren|u\.?)(?![a-z])"
_WEEK = (
    r"\s?(?:per|p/|p\.|/|in de|elke)\s?(?:week|w\b\.?)|\s?-?(?:urige|urig)\b|\s?(?:werk)?week\b|"
    r"\s?\(?\s?(?:fulltime|parttime)"
)
_RANGE = re.compile(
    rf"(?<![\d.,:])(?P<low>{_NUMBER})(?:\s?uur)?\s?(?:-|tot(?: en met)?|a|t/m|of|/|en)\s?(?P<high>{_NUMBER})"
    rf"(?:{_HOURS}(?P<week>{_WEEK})?|(?P<urig>\s?-?urige))"
)
_SINGLE = re.compile(
    rf"(?<![\d.,:])(?P<bound>(?:minimaal|ten minste|minstens|vanaf|maximaal|ten hoogste|tot)\s+)?"
    rf"(?P<one>{_NUMBER})(?:{_HOURS}(?P<week>{_WEEK})?|(?P<urig>\s?-?urige))"
)
_LABELLED = re.compile(
    rf"\b(?:uren|contracturen|urental|omvang|dienstverband)(?P<week> per week| p/w)?\)?\s*[:=]\s*"
    rf"(?P<low>{_NUMBER})(?:\s?(?:-|tot(?: en met)?|a|t/m|/)\s?(?P<high>{_NUMBER}))?"
    r"(?![\d.,:])(?!\s?(?:uur|uren|u\b|-?urig))"
)
_SHIFTS = re.compile(
    rf"(?<![\w-])(?P<days>[1-6]|een|twee|drie|vier|vijf|zes)\s?(?:dagen|dagdelen|diensten|x|keer|maal)"
    rf"(?: (?:per|in de) week)?,?\s+(?:van |a |werken van )?(?P<hours>{_NUMBER})\s?uur(?![a-z])|"
    rf"(?<![\d.,:])(?P<hours_first>{_NUMBER})\s?uur (?:per|op een) dag,? (?:en |op |verdeeld over )?"
    rf"(?P<days_last>[1-6]|een|twee|drie|vier|vijf|zes) dagen"
)
_VAGUE = re.compile(
    r"(?<![\w-])(?:fulltime|full-time|voltijds?|parttime|part-time|deeltijd|(?P<days>[1-6]|een|twee|drie|"
    r"vier|vijf|zes) (?:dagen|dagdelen) (?:per|in de) week)(?![\w-])"
)
_HOW_MANY = "Hoeveel uur per week is dit?"
_FULL: tuple[Suggestion, ...] = (
    Suggestion("36-36", "36 uur"),
    Suggestion("38-38", "38 uur"),
    Suggestion("40-40", "40 uur"),
)
_OF_A_DAY = re.compile(r"\s*(?:werkdag|dag|dienst|bewaking|zorg|training|cursus|opleiding|opvang)")
_COUNT = {"een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6}
CLEAR, ASKED = 850, 500


def find_hours(sentence: Sentence) -> Iterator[Item]:
    """Give the hours a week of a sentence; "fulltime" and "32 uur" alone are questions."""
    kept = list(_numbers(sentence))
    yield from kept
    if not kept:
        shifts = [_of_shifts(sentence, match) for match in _SHIFTS.finditer(sentence.plain)]
        yield from shifts or [_vague(sentence, match) for match in _VAGUE.finditer(sentence.plain)]


def answered(items: Sequence[Item]) -> list[Item]:
    """Ask no hours once the text says them elsewhere, and nothing twice."""
    hours = [item for item in items if item.kind is ItemKind.UREN]
    is_said, asked = any(not item.is_question for item in hours), set[tuple[Suggestion, ...]]()
    kept = []
    for item in items:
        if item.kind is ItemKind.UREN and item.is_question:
            if is_said or item.suggestions in asked:
                continue
            asked.add(item.suggestions)
        kept.append(item)
    return kept


def _numbers(sentence: Sentence) -> Iterator[Item]:
    """Read every number of hours once, the longest way; what is part of a clock is not read again."""
    seen: list[Words] = []
    for pattern in (_LABELLED, _RANGE, _SINGLE):
        for match in pattern.finditer(sentence.plain):
            low, high = _bounds(match)
            item = _item(sentence, match, low, high)
            is_new = not any(item.words.overlaps(words) for words in seen)
            seen.append(item.words)
            largest = high or low or MOST_HOURS
            if is_new and largest <= MOST_HOURS and not (low and high and low > high):
                yield from _judged(sentence, match, item)


def _judged(sentence: Sentence, match: re.Match[str], item: Item) -> Iterator[Item]:
    """Give hours of which a week is said, or else is likely, as they are; what may be others as a question."""
    said = match.groupdict()
    if said["week"] or said.get("urig"):
        if not (said.get("urig") and _OF_A_DAY.match(sentence.plain, match.end())):
            yield replace(item, confidence=SURE)
    elif are_of_work(sentence, match.start(), match.end(), item.hours_min, item.hours_max):
        may_be_clock = max(item.hours_min or 0, item.hours_max or 0) <= LAST_OF_CLOCK
        if not may_be_clock or (said.get("bound") or "").strip() not in ("tot", "vanaf"):
            is_clear = speaks_of_weeks(sentence) or (match.re is _RANGE and not may_be_clock)
            yield item if is_clear else _asked(item)


def _asked(item: Item) -> Item:
    said = f"{_said(item.hours_min, item.hours_max)} uur per week"
    return replace(
        item,
        what="",
        confidence=ASKED,
        hours_min=None,
        hours_max=None,
        question=f"Is {said} bedoeld?",
        suggestions=(Suggestion(item.what, said),),
    )


def _item(sentence: Sentence, match: re.Match[str], low: Decimal | None, high: Decimal | None) -> Item:
    words = sentence.part(*match.span())
    what = f"{_text(low)}-{_text(high)}"
    return Item(ItemKind.UREN, what, words.text, words, CLEAR, hours_min=low, hours_max=high)


def _bounds(match: re.Match[str]) -> tuple[Decimal | None, Decimal | None]:
    if match.re is not _SINGLE:
        low = _number(match["low"])
        return low, _number(match["high"]) if match["high"] else low
    one, bound = _number(match["one"]), (match["bound"] or "").strip()
    if bound in ("minimaal", "ten minste", "minstens", "vanaf"):
        return one, None
    return (None, one) if bound else (one, one)


def _of_shifts(sentence: Sentence, match: re.Match[str]) -> Item:
    """Multiply days by hours a day, and ask whether that is meant."""
    days, hours = match["days"] or match["days_last"], _number(match["hours"] or match["hours_first"])
    whole = hours * (int(days) if days.isdigit() else _COUNT[days])
    words = sentence.part(*match.span())
    suggestions = (Suggestion(f"{_text(whole)}-{_text(whole)}", f"{_text(whole)} uur"),) if whole <= MOST_HOURS else ()
    return Item(ItemKind.UREN, "", words.text, words, 0, question=_HOW_MANY, suggestions=suggestions)


def _vague(sentence: Sentence, match: re.Match[str]) -> Item:
    words, suggestions = sentence.part(*match.span()), _FULL
    if days := match["days"]:
        hours = 8 * (int(days) if days.isdigit() else _COUNT[days])
        suggestions = (Suggestion(f"{hours}-{hours}", f"{hours} uur"),)
    elif "part" in match.group() or "deel" in match.group():
        suggestions = (Suggestion("16-24", "16 tot 24 uur"), Suggestion("24-32", "24 tot 32 uur"))
    return Item(ItemKind.UREN, "", words.text, words, 0, question=_HOW_MANY, suggestions=suggestions)


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def _text(hours: Decimal | None) -> str:
    return "" if hours is None else f"{hours.normalize():f}"


def _said(low: Decimal | None, high: Decimal | None) -> str:
    least, most = (_text(hours).replace(".", ",") for hours in (low, high))
    if low is None or high is None:
        return f"ten hoogste {most}" if low is None else f"ten minste {least}"
    return least if low == high else f"{least} tot {most}"
