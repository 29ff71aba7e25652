"""The documents that the rules come from, as they are cited: the letters, the law, and our own policy.

A letter that bears no day gives a rule no first day: we say so, and invent none.
"""

from matching.rules.rule import Source

_S0 = "brief van het college van Groningen over de duur van een werkleerplek, begin 2014, zonder dag"
_S1 = "goede praktijk Weert: Leerwerkproject uitkeringsgerechtigden, zonder dag"
_S2 = "brief van het college van Groningen over iederz en het Instroomportaal, rond 2020, zonder dag"
_S3 = "agendacommissie Werk en Inkomen Groningen, 12 november 2019"
_S4 = "werkprogramma Groningen 2020-2022"
TO_CONFIRM = "te bevestigen door de jurist van de gemeente"


def werkleerplek_letter(passage: str, requirement: str) -> Source:
    """Cite S0."""
    return Source(_S0, passage, requirement)


def weert(passage: str, requirement: str) -> Source:
    """Cite S1."""
    return Source(_S1, passage, requirement)


def iederz_letter(passage: str, requirement: str) -> Source:
    """Cite S2."""
    return Source(_S2, passage, requirement)


def committee(passage: str, requirement: str) -> Source:
    """Cite S3."""
    return Source(_S3, passage, requirement)


def work_programme(passage: str, requirement: str) -> Source:
    """Cite S4."""
    return Source(_S4, passage, requirement)


def participatiewet(article: str) -> Source:
    """Cite the Participatiewet, as in force on 1 July 2026."""
    return Source(f"Participatiewet artikel {article}, versie van 1 juli 2026")
