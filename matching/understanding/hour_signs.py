"""Hours of which no week is said: of work perhaps, or a clock, a day, a term, a service that never closes?"""

import re
from decimal import Decimal

from matching.understanding.splitting import Sentence

LAST_OF_CLOCK, LEAST_CLEAR, LEAST = Decimal(24), Decimal(12), Decimal(3)
SHORT_LINE = 7
_ABOUT = r"(?:(?:ongeveer|circa|ca\.?|max(?:imaal|\.)?|min(?:imaal|stens|\.)?|de|het|een|zo'n)\s+)*"
_DAY_NAME = r"(?:ma|di|wo|do|vr|za|zo|(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:en|s)?)"
_MONTH = r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
_CLOCK_BEFORE = re.compile(
    rf"(?:\b(?:om|op|rond|omstreeks|tegen|sinds|uiterlijk|klokslag|tussen|begin(?:t|nen)?|start(?:en)?|eind(?:e|igt)?|"
    rf"(?:ochtends|middags|avonds|nachts|vroeg)|{_DAY_NAME}|{_MONTH})\b:?,?\s+{_ABOUT}|"
    rf"\b\d{{1,2}}[.:]\d{{2}}\s?(?:uur)?\s?-\s?)$"
)
_OF_CLOCK_AFTER = re.compile(
    r"\s*(?:'s|in de) (?:ochtends?|morgens?|middags?|avonds?|nachts?)|\s*(?:precies|stipt)\b|"
    r"\s+(?:(?:je|wij|we)\s+)?(?:aanwezig|klaar|beginnen|begint|starten|start|thuis)\b"
)
_LEARNT = r"(?:cursus|training|opleiding|scholing|workshop|les(?:sen)?|inwerken|inwerkperiode|instructie)"
_TERM = r"(?:opzegtermijn|termijn|reactietijd|levertijd|reistijd|pauze|rust(?:tijd)?|verlof|vakantie|overwerk)"
_TERM_BEFORE = re.compile(
    rf"(?:\b(?:binnen|in|na|dagelijks|elke|iedere|ieder|om de|per|tijdens|gedurende|duurt|duren|eerste|laatste|"
    rf"afgelopen|komende|volgende|al|kan|kunnen|kunt|staat|draait|blijft)\s+{_ABOUT}|\b\w*{_TERM}\b\W*(?:(?:is|van|duurt|bedraagt|in)\s+)?{_ABOUT}|"
    rf"\b\w*{_LEARNT}(?::| (?:van|duurt|in))\s+{_ABOUT})$"
)
_OF_DAY_BEFORE = re.compile(r"\b(?:dag(?:en|delen)?|diensten?)\s+(?:van|a|met|,)\s*$|(?:\d\s?x|\b(?:keer|maal))\s*$")
_TERM_AFTER = re.compile(
    r"\s*+(?:-\s*+)?(?:(?:per|op een|in een|elke|iedere|/)\s?(?:werk)?(?:dag|maand|dagdeel|jaar|dienst|keer|nacht|"
    r"etmaal|periode|bezoek|klant|client|avond|ochtend|middag|weekend|kwartaal|4 weken|vier weken)|p\.?d\b|"
    rf"(?:van te ?voren|vooraf|voordat|voor (?:aanvang|vertrek|begin|je|de)|later|geleden|lang|aaneen|achter elkaar|"
    rf"{_TERM}|{_LEARNT}|reizen|rijden|vrij|bereikbaar|bewaakt|\w+ per maand|open|geopend|geleverd|in huis)\b|"
    r",?\s*(?:en |per |/)?\s?(?:7|zeven) (?:dagen|op)|/\s?7)"
)
_NEVER_CLOSED = re.compile(
    r"\s*+-?+s?\s*+(?:\w*zorg|toezicht|bewaking|service|economie|recherche|opvang|begeleiding|ondersteuning|aanwezigheid|"
    r"bereikbaarheid|dienst|bedrijf|hotline|intensieve|per|van de dag|door)\b"
)
_SEEKS = re.compile(
    r"\b(?:zoek\w*|gezocht|gevraagd|vacature|functie|baan|job|bijbaan|contract|aanstelling|dienstverband|werk\w*|"
    r"\w*medewerk(?:er|ster)|collega|\w*kracht|\w*hulp|uren|omvang|beschikbaar|verdeeld)\b"
)
_APPOINTS = re.compile(
    r"\b(?:bel|bellen|mail|mailen|reageer|reageren|solliciteer|stuur|sturen|meld|aanmelden|aanwezig|klaar|open|geopend|"
    r"begin\w*|start\w*|eindig\w*|vertrek\w*|bestel\w*|gebeld|besteld|uiterlijk)\b"
)
_WEEK_IN_SIGHT = re.compile(r"\b(?:week(?!end)|contract|(?<!\d )uren\b|dienstverband|fulltime|parttime)")


def speaks_of_weeks(sentence: Sentence) -> bool:
    """Whether the sentence is about a week or a contract anyway."""
    return bool(_WEEK_IN_SIGHT.search(sentence.plain))


def are_of_work(sentence: Sentence, start: int, end: int, low: Decimal | None, high: Decimal | None) -> bool:
    """Whether the hours from start to end of a sentence may be those of a week of work.

    Args:
        low, high: the least and the most; one of them at least.
    """
    before, after = sentence.plain[:start], sentence.plain[end:]
    largest = max(hours for hours in (low, high) if hours is not None)
    if _TERM_BEFORE.search(before) or _TERM_AFTER.match(after) or _OF_DAY_BEFORE.search(before):
        return False
    if largest == LAST_OF_CLOCK and _NEVER_CLOSED.match(after):
        return False
    if largest <= LAST_OF_CLOCK and _is_clock(sentence.plain, before, after, low != high):
        return False
    return largest >= LEAST_CLEAR or (largest >= LEAST and _is_offer(sentence.plain))


def _is_clock(whole: str, before: str, after: str, has_two: bool) -> bool:
    """Whether two hours or one are on a clock: "van 9 tot 17 uur", "bel voor 12 uur"."""
    if _CLOCK_BEFORE.search(before) or _OF_CLOCK_AFTER.match(after):
        return True
    if re.search(r"\bvoor\s+(?:ongeveer |circa )?$", before):
        return bool(_APPOINTS.search(whole)) or not (_SEEKS.search(whole) or before.strip() == "voor")
    return has_two and bool(re.search(r"\b(?:van|vanaf|werktijd\w*:?|werkdag\w*:?|\w*dienst:?)\s+$", before))


def _is_offer(whole: str) -> bool:
    """Whether few hours stand where work is offered: in a short line, or beside what is sought."""
    return len(whole.split()) <= SHORT_LINE or bool(_SEEKS.search(whole))
