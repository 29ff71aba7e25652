"""The entry of one municipality in the Algoritmeregister, by publication standard 1.0."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from matching.accountability import register_texts as say
from matching.domain.dutch import listing
from matching.rules.rulebook import RULEBOOK
from scoring.criteria.catalogue import LABELS
from scoring.weights import WeightSet, load_weights, weight_set_names


class Use(StrEnum):
    """How far a municipality is with it."""

    MAKING = "In ontwikkeling"
    USING = "In gebruik"
    STOPPED = "Buiten gebruik"


@dataclass(frozen=True, slots=True)
class Told:
    """One field of the entry that is shown on a page as well."""

    title: str
    text: str


STANDARD = "1.0"
LONGEST_NAME = 100
"""Of an organisation, by the standard."""
FIELDS: Mapping[str, Told] = {
    "publication_category": Told("Publicatiecategorie", "Hoog-risico AI-systeem"),
    "goal": Told("Doel en impact", say.GOAL),
    "proportionality": Told("Afwegingen", say.WEIGHING),
    "human_intervention": Told("Menselijke tussenkomst", say.HUMAN),
    "risks": Told("Risicobeheer", say.RISKS),
    "lawful_basis": Told("Wettelijke basis", say.BASIS),
    "impacttoetsen": Told("Toelichting op impacttoetsen", say.IMPACT),
}
"""By the name of the standard, with its Dutch title."""


def told_fields() -> Mapping[str, Told]:
    """Give every field that is a text, those that follow from rules and weights included."""
    data = f"{_used()} {say.NOT_USED}"
    counted = " ".join(_weights(load_weights(name)) for name in weight_set_names())
    rules = listing([f"{len(rules)} regels voor een {work}" for work, rules in RULEBOOK.items()], "en")
    method = f"{say.METHOD} Er zijn {rules}. {counted}"
    return {**FIELDS, "source_data": Told("Gegevens", data), "methods_and_models": Told("Technische werking", method)}


def register_entry(organisation: str, contact: str, use: Use, since: str = "", website: str = "") -> dict[str, Any]:
    """Make the entry; what only the municipality knows and did not say is left out.

    Args:
        contact: an address for mail or a page that begins with https://, not of one person.
        since: the month in which it was taken into use, such as 2027-01; "" is not yet.
        website: the page "Over het algoritme" of this municipality.
    """
    entry = {
        "name": "Kandidaten en werk bij elkaar zoeken met passend",
        "description_short": say.SHORT,
        "organization": organisation,
        "category": ["Werk", "Sociale zekerheid"],
        "status": use.value,
        "begin_date": since,
        "contact_email": contact,
        "website": website,
        **{name: told.text for name, told in told_fields().items()},
        "lawful_basis_grouping": [{"title": "Participatiewet", "link": "https://wetten.overheid.nl/BWBR0015703"}],
        "lang": "nld",
        "standard_version": STANDARD,
        "tags": "werk, matching, Participatiewet, re-integratie, ESCO",
    }
    return {name: value for name, value in entry.items() if value}


def _used() -> str:
    codes = dict.fromkeys(code for name in weight_set_names() for code in load_weights(name).maxima)
    return f"Voor de score: {', '.join(LABELS[code].lower() for code in codes)}. {say.RULES_READ}"


def _weights(weights: WeightSet) -> str:
    points = ", ".join(f"{LABELS[code].lower()} {most}" for code, most in weights.maxima.items())
    known = f"Een plaats in de volgorde vraagt dat {weights.coverage_threshold} % van wat meetelt, bekend is."
    return f"Gewichten {weights.name}, ten hoogste: {points}. {known}"
