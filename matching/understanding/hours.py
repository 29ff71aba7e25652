"""Hours a week in a sentence; hours of a day, a clock or a month are none."""

import re
from collections.abc import Iterator
from decimal import Decimal

from matching.domain.statements import MOST_HOURS
from matching.understanding.item import SURE, Item, ItemKind, Suggestion
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
_CLOCK_BEFORE = re.compile(r"(?:\bvan|tussen|vanaf|\bom|uiterlijk|\btot|voor)\s+(?:ongeveer |circa )?$")
_OTHER_AFTER = re.compile(
    r"\s*(?:per|op een|in een)\s+(?:dag|maand|dagdeel|jaar)|\s*(?:'s|in de) (?:ochtends?|middags?|avonds?)"
)
_VAGUE = re.compile(
    r"(?<![\w-])(?:fulltime|full-time|voltijds?|parttime|part-time|deeltijd|(?P<days>[1-7]|een|twee|drie|"
    r"vier|vijf) (?:dagen|dagdelen) (?:per|in de) week)(?![\w-])"
)
_HOW_MANY = "Hoeveel uur per week is dit?"
_FULL: tuple[Suggestion, ...] = (
    Suggestion("36-36", "36 uur"),
    Suggestion("38-38", "38 uur"),
    Suggestion("40-40", "40 uur"),
)
_COUNT = {"een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5}
LEAST_CLEAR = 12


def find_hours(sentence: Sentence) -> Iterator[Item]:
    """Give the hours a week of a sentence; "fulltime" alone is a question."""
    found = [item for item in (*_matches(sentence, _RANGE), *_matches(sentence, _SINGLE)) if item]
    kept: list[Item] = []
    for item in found:
        if not any(item.words.overlaps(other.words) for other in kept):
            kept.append(item)
    yield from kept
    if not kept:
        for match in _VAGUE.finditer(sentence.plain):
            yield _vague(sentence, match)


def _matches(sentence: Sentence, pattern: re.Pattern[str]) -> Iterator[Item | None]:
    for match in pattern.finditer(sentence.plain):
        yield _hours(sentence, match)


def _hours(sentence: Sentence, match: re.Match[str]) -> Item | None:
    """Give the hours; None where they are a clock, or of a day or month."""
    of_week = bool(match["week"] or match["urig"])
    before, after = sentence.plain[: match.start()], sentence.plain[match.end() :]
    if not of_week and (_CLOCK_BEFORE.search(before) or _OTHER_AFTER.match(after)):
        return None
    if not of_week and match.re is _SINGLE and (match["bound"] or "").strip() in ("tot", "vanaf"):
        return None
    low, high = _bounds(match)
    largest = high or low
    if largest is None or largest > MOST_HOURS or (low and high and low > high):
        return None
    if not of_week and (match.re is _SINGLE or largest < LEAST_CLEAR) and not _speaks_of_weeks(sentence):
        return None
    words = sentence.part(match.start(), match.end())
    what = f"{_text(low)}-{_text(high)}"
    return Item(ItemKind.UREN, what, words.text, words, SURE if of_week else 850, hours_min=low, hours_max=high)


def _bounds(match: re.Match[str]) -> tuple[Decimal | None, Decimal | None]:
    if match.re is _RANGE:
        return _number(match["low"]), _number(match["high"])
    one, bound = _number(match["one"]), (match["bound"] or "").strip()
    if bound in ("minimaal", "ten minste", "minstens", "vanaf"):
        return one, None
    return (None, one) if bound else (one, one)


def _speaks_of_weeks(sentence: Sentence) -> bool:
    return bool(re.search(r"\b(?:week|contract|uren\b|dienstverband|fulltime|parttime)", sentence.plain))


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
