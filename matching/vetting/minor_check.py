"""Night work, alcohol and danger: what a vacancy that asks for young people says of them, and what it leaves out."""

import re
from collections.abc import Iterator
from datetime import date

from matching.domain.dutch import euros_text, listing
from matching.domain.opportunity import Vacancy
from matching.domain.tri import Tri
from matching.rules.letters import TO_CONFIRM
from matching.rules.rule import Source
from matching.vetting.finding import Certainty, Finding, FindingKind
from matching.vetting.minimum_wages import WageTable, wages_on
from matching.vetting.passages import Passage, sentences_of

_TIMES = Source("Arbeidstijdenwet, volgens rijksoverheid.nl en arboportaal.nl")
_DANGER = Source(f"regels voor werk door jongeren, {TO_CONFIRM}")
_YOUNG = re.compile(
    r"\b(?:scholier(?:en)?|tieners?|jongeren|jeugdigen|middelbare scholieren|vmbo'?ers?)\b|\b(?:vanaf|minimaal|"
    r"minstens) "
    r"(?:1[3-7]|veertien|vijftien|zestien|zeventien)(?: jaar|\+)?|\b1[3-7] ?(?:jaar|\+)|\b(?:bijbaan\w*)\b"
)
_SAID = {
    "night_work": re.compile(r"\b(?:nachtdienst\w*|nachtwerk|nachtploeg\w*|'?s nachts|in de nacht)\b"),
    "alcohol": re.compile(
        r"\b(?:alcohol|bier (?:tappen|schenken)|(?:tap|schenk)t? (?:\w+ )?(?:bier|wijn)|slijterij)\b"
    ),
    "dangerous_work": re.compile(
        r"\b(?:asbest|explosie\w*|gevaarlijke? (?:stoffen|machines?|werk)|heftruck\w*|kettingzaag|steigers?|"
        r"hoogspanning|"
        r"zaagmachine|snijmachine|giftige?)\b"
    ),
}
_NAMES = {"night_work": "nachtwerk", "alcohol": "alcohol", "dangerous_work": "gevaarlijk werk"}
_KEYS = {"night_work": "/nachtwerk", "alcohol": "/alcohol", "dangerous_work": "/gevaarlijkWerk"}
EIGHTEEN = 18


def minor_findings(vacancy: Vacancy, passages: tuple[Passage, ...], wages: WageTable, today: date) -> Iterator[Finding]:
    """Find work that minors may not do in a vacancy that asks for them, and answers that the texts contradict."""
    yield from _contradicted(vacancy, passages)
    forbidden = [name for name in _NAMES if getattr(vacancy, name) is Tri.JA]
    if any(shift.is_at_night for shift in vacancy.shifts) and "night_work" not in forbidden:
        forbidden.insert(0, "night_work")
    asks = _asks_for_minors(passages)
    if forbidden and asks:
        where, words = asks
        yield _forbidden(where, words, forbidden, Certainty.ZEKER)
    elif forbidden and _pays_minors_only(vacancy, wages, today):
        yield _forbidden("/uurloonCent", euros_text(vacancy.wage_cents or 0), forbidden, Certainty.VRAAG)


def _forbidden(where: str, words: str, names: list[str], certainty: Certainty) -> Finding:
    work = listing((_NAMES[name] for name in names), "en")
    return Finding(
        FindingKind.JONGEREN,
        where,
        words,
        _TIMES if names == ["night_work"] else _DANGER,
        f"Wie jonger is dan 18 mag geen werk doen met {work}.",
        "Zeg dat de baan vanaf 18 jaar is omdat de wet dat vraagt, of haal dit werk eruit.",
        certainty,
    )


def _asks_for_minors(passages: tuple[Passage, ...]) -> tuple[str, str] | None:
    for passage in passages:
        for sentence in sentences_of(passage):
            found = _YOUNG.search(sentence.plain)
            if found and not re.search(r"\bbegeleid\w*|\bles(?:sen)?\b|\bhelp\w*", sentence.plain):
                return passage.where, sentence.words(*found.span())
    return None


def _pays_minors_only(vacancy: Vacancy, wages: WageTable, today: date) -> bool:
    period, wage = wages_on(wages, max(vacancy.start_on or today, today)), vacancy.wage_cents
    return period is not None and wage is not None and wage < period.least_at(EIGHTEEN)


def _contradicted(vacancy: Vacancy, passages: tuple[Passage, ...]) -> Iterator[Finding]:
    """Find what the employer says no to, or says nothing of, and the texts or the shifts speak of."""
    for name, pattern in _SAID.items():
        answer: Tri = getattr(vacancy, name)
        found = _spoken_of(pattern, passages)
        if name == "night_work" and not found and any(shift.is_at_night for shift in vacancy.shifts):
            found = ("/diensten", "een dienst tussen 23:00 en 06:00")
        if found and answer is not Tri.JA:
            said = "nee" if answer is Tri.NEE else "nog niets"
            yield Finding(
                FindingKind.JONGEREN,
                *found,
                _TIMES if name == "night_work" else _DANGER,
                f"Bij {_NAMES[name]} staat {said}, maar hier staat het wel. Wie jonger is dan 18 mag dat niet doen.",
                f"Vul bij {_KEYS[name].strip('/')} ja of nee in; dan weet passend voor wie het werk mag.",
                Certainty.VRAAG,
                holds=answer is Tri.NEE,
            )


def _spoken_of(pattern: re.Pattern[str], passages: tuple[Passage, ...]) -> tuple[str, str] | None:
    for passage in passages:
        for sentence in sentences_of(passage):
            found = pattern.search(sentence.plain)
            if found and not re.search(r"\b(?:geen|niet|zonder|nooit)\b", sentence.plain[: found.start()]):
                return passage.where, sentence.words(*found.span())
    return None
