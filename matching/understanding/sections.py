"""The parts of a vacancy text: what is done, what is asked, what is offered."""

import re
from enum import StrEnum


class Section(StrEnum):
    """What a part of a text is about."""

    TASKS = "taken"
    DEMANDS = "eisen"
    WISHES = "wensen"
    OFFER = "aanbod"
    REST = "rest"


def _starts(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"^\W*(?:{'|'.join(patterns)})")


_HEADINGS = (
    (
        Section.WISHES,
        _starts(
            r"(?:een )?pre\b", r"pluspunt", r"wensen\b", r"mooi meegenomen", r"dit is een plus", r"het is fijn als"
        ),
    ),
    (
        Section.OFFER,
        _starts(
            r"(?:wat|dit) (?:bieden|krijg|mag je verwachten|staat er tegenover)",
            r"(?:wij|we|ons) (?:bieden|aanbod)",
            r"aanbod\b",
            r"arbeidsvoorwaarden",
            r"onze belofte",
            r"jij krijgt",
            r"salaris",
            r"interesse|solliciteren|reageren|meer weten|contact|informatie",
            r"over ons|wie zijn wij|wij zijn|het bedrijf|de organisatie|bedrijfsprofiel|ons team|waar kom je",
        ),
    ),
    (
        Section.DEMANDS,
        _starts(
            r"(?:wat|dit|wie) (?:vragen|vraag|verwachten|zoeken|breng|neem|heb|ben)",
            r"(?:wij|we) (?:vragen|verwachten|zoeken)",
            r"functie-?\s?eisen",
            r"eisen\b|profiel|jouw profiel|je profiel|kwaliteiten|jij\b.{0,12}:?$",
            r"dit ben jij|wie ben jij|ben jij",
            r"nodig\b",
        ),
    ),
    (
        Section.TASKS,
        _starts(
            r"wat ga (?:je|jij|u)",
            r"(?:dit|wat) (?:doe|ga|wordt|houdt)",
            r"(?:je|jouw|de|uw)?\s?(?:taken|werkzaamheden|werk\b|functie\b|baan\b|dag\b)",
            r"functieomschrijving|taakomschrijving|taken|werkzaamheden|het werk|de functie|functie\b",
            r"zo ziet",
            r"aan de slag|(?:je|jij|u) gaat:?$|wat doe je",
        ),
    ),
)
_SENTENCES = (
    (
        Section.OFFER,
        re.compile(
            r"\b(?:wij bieden|we bieden|je krijgt|"
            r"ontvang(?:t u| je|t)? .*(?:salaris|loon|vergoeding|toeslag|korting|euro)|"
            r"je verdient|krijg je|salaris|uurloon|bruto|"
            r"reiskosten|"
            r"pensioen|vakantiedagen|cao\b|solliciteer|bel (?:met|naar)|mail (?:naar|je)|stuur je|"
            r"personeelskorting|"
            r"kijk op|contract voor|vast contract|jaarcontract|uitzicht op|doorgroei|wij zijn een|we zijn een|"
            r"is een (?:familie)?bedrijf|bestaat \d+|medewerkers\b.{0,30}\bin dienst)"
        ),
    ),
    (
        Section.DEMANDS,
        re.compile(
            r"\b(?:wij vragen|we vragen|wij verwachten|we verwachten|wij zoeken|we zoeken|je hebt|jij hebt|heb je|"
            r"je bent|jij bent|ben je|ben jij|je kunt|kun je|je spreekt|je beschikt|in het bezit|in bezit|"
            r"vereist|verplicht|"
            r"is een pre\b|is een must|is nodig|niet nodig|u heeft|u bent|u spreekt|ervaring (?:met|in|als)|"
            r"kennis van|gewenst|welkom is|is welkom|een voordeel|groot voordeel|pluspunt|een plus\b|meegenomen)"
        ),
    ),
    (
        Section.TASKS,
        re.compile(
            r"\b(?:je gaat|ga je|jij gaat|je werkt|je zorgt|je helpt|je doet|je maakt|je houdt|u gaat|u zorgt|"
            r"jouw taken|je taken|werkzaamheden|verantwoordelijk voor|bestaat uit)\b"
        ),
    ),
)
_ADDRESSED = re.compile(
    r"\b(?:je|jij|jullie|u|doen jullie|jouw werk|de (?:medewerker|kandidaat|functionaris)|hij of zij|hij/zij)\b|"
    r"\b[a-z]{3,}en (?:we|wij) (?!(?:een|jou|naar|op zoek)\b)"
)
LONGEST_HEADING, MOST_WORDS = 60, 4


def heading(line: str) -> tuple[Section | None, int]:
    """Give the part that a line of plain text opens, and where the rest of the line starts: "Eisen: rijbewijs B"."""
    head, colon, rest = line.partition(":")
    is_heading = len(head) <= LONGEST_HEADING and len(head.split()) <= MOST_WORDS + 2 and not re.search(r"\d", head)
    if colon and is_heading and (found := _opened(head)):
        return found, len(line) - len(rest)
    is_short = len(line.split()) <= MOST_WORDS and not re.search(r"\d", line)
    is_asked = len(line) <= LONGEST_HEADING and line.rstrip().endswith(("?", "!")) and not re.search(r"\d", line)
    found = _opened(line, is_asked) if is_short or is_asked else None
    return found, len(line) if found else 0


def _opened(head: str, may_go_on: bool = True) -> Section | None:
    """Give the part that these words open; "wij vragen" does, "wij vragen een VOG" says it all itself."""
    for section, opening in _HEADINGS:
        if match := opening.match(head):
            rest = head[match.end() :].split()
            if may_go_on or len(rest) <= 1 or rest[0] in ("je", "jij", "u"):
                return section
    return None


def section_of(sentence: str, under: Section) -> Section:
    """Give what a sentence of plain text is about: by its own words, else by the heading that it stands under."""
    found = next((section for section, cue in _SENTENCES if cue.search(sentence)), None)
    if found is None and under is Section.REST and _ADDRESSED.search(sentence):
        return Section.TASKS
    if found is None or (under is Section.WISHES and found is Section.DEMANDS):
        return under
    if under in (Section.TASKS, Section.DEMANDS) and found is not Section.OFFER:
        return under
    return found
