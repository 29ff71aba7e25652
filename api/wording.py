"""The Dutch words for codes and figures, for the page and the terminal alike."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from matching.domain.dutch import day_text, hours_text
from matching.domain.list_kind import ListKind
from matching.domain.ranked_list import Ranked
from matching.domain.ranking_switch import RankingSwitch
from matching.domain.today import AMSTERDAM
from matching.domain.verdict import FactOrigin, Lever, Outcome, Verdict
from matching.domain.words import SOURCES

LEVERS: Mapping[Lever, str] = {
    Lever.KANDIDAAT: "de kandidaat",
    Lever.WERKGEVER: "de werkgever",
    Lever.BUSINESSCASE: "een businesscase",
    Lever.OPLEIDING: "een opleiding",
    Lever.JOBCOACH: "een jobcoach",
    Lever.TIJD: "tijd",
    Lever.CONSULENT: "de consulent",
}
OUTCOMES: Mapping[Outcome, str] = {
    Outcome.VOLDOET: "voldoet",
    Outcome.BESPREEKBAAR: "bespreekbaar",
    Outcome.ONBEKEND: "onbekend",
    Outcome.VOLDOET_NIET: "voldoet niet",
}
KINDS: Mapping[str, str] = {
    "wet": "wet",
    "beleid": "beleid van de gemeente",
    "eigen": "eigen werkwijze",
    "eis": "eis van de werkgever",
    "wens": "wens van de kandidaat",
}
PEOPLE: Mapping[str, str] = {
    "kandidaat": "Vraag aan de kandidaat",
    "werkgever": "Vraag aan de werkgever",
    "consulent": "Vraag aan de consulent",
}


MOVED = "verplaatst voor variatie"
"""What stands beside work that was lifted over work with a higher score."""


class Word(StrEnum):
    """What the rules say of a person, in one word; the score says how well it fits."""

    FITS = "past"
    BY_AGREEMENT = "past met afspraak"
    ASK_FIRST = "eerst vragen"
    NEARLY = "bijna"
    NOT = "past niet"


def word_of(person: Ranked[Any]) -> Word:
    """Sum up the rules: the hardest outcome names it; of whom we know too little, it is asking first."""
    outcomes = {verdict.outcome for verdict in person.verdicts}
    if Outcome.VOLDOET_NIET in outcomes:
        return Word.NEARLY if person.near else Word.NOT
    if person.list_kind is ListKind.UITVRAGEN or person.can_drop_out:
        return Word.ASK_FIRST
    return Word.BY_AGREEMENT if Outcome.BESPREEKBAAR in outcomes else Word.FITS


def refusals(person: Ranked[Any]) -> list[Verdict]:
    """Give the rules that exclude this person."""
    return [verdict for verdict in person.verdicts if verdict.outcome is Outcome.VOLDOET_NIET]


def rule_source(verdict: Verdict) -> str:
    """Say where a rule comes from, and whose rule it is unless the source says so itself."""
    kind = KINDS.get(verdict.kind, verdict.kind)
    source = verdict.source.rstrip(".")
    return source if source.startswith(kind) else f"{kind}: {source}"


def miss_text(verdict: Verdict) -> str:
    """Say by how much somebody misses what is asked; quarters of an hour as hours."""
    return hours_text(verdict.miss) if verdict.unit == "kwartieren" else f"{verdict.miss} {verdict.unit}"


def is_met(verdict: Verdict) -> bool:
    """Whether a rule says yes."""
    return verdict.outcome is Outcome.VOLDOET


def off_sentence(switch: RankingSwitch) -> str:
    """Say that ranking is off, since when, in which role somebody turned it and why; "" when it is on."""
    if switch.is_on or switch.since is None:
        return ""
    since = switch.since.astimezone(AMSTERDAM)
    when = f"{day_text(since.date())}, {since:%H:%M} uur"
    return f"De rangschikking staat uit sinds {when}, door een {switch.role}: {switch.reason}"


def tenths(value: int | None) -> str:
    """Write tenths with a comma: 71,4."""
    if value is None:
        return "geen"
    sign = "−" if value < 0 else ""
    return f"{sign}{abs(value) // 10},{abs(value) % 10}"


def hundredths(milli: int) -> str:
    """Write a figure between 0 and 1, in milli, with two decimals: 0,82."""
    return f"{(milli + 5) // 1000},{(milli + 5) % 1000 // 10:02d}"


def origin_text(origin: FactOrigin | None) -> str:
    """Say where a fact comes from and of which day it is."""
    return f"{SOURCES[origin.source]}, {day_text(origin.observed_on)}" if origin else ""
