"""Everything beside the facts that decides the outcome of a list."""

from typing_extensions import TypedDict

from matching.domain.ranked_list import Versions
from matching.domain.ranking_request import Filters


class Versies(TypedDict):
    """Met deze versies is de lijst gemaakt; dezelfde versies geven dezelfde lijst.

    `grootboek` is de stand van het grootboek: alles tot en met die wijziging telde mee.
    """

    grootboek: int
    regels: str
    gewichten: str
    taxonomie: str
    koppeling: str
    postcodes: str
    programma: str


class FiltersJson(TypedDict):
    """De filters van de lijst. Wat onbekend is, valt nooit weg door een filter."""

    urenMinimaal: float | None
    dagdelen: list[str]
    alleenBeschikbaar: bool
    reistijdMaximaal: int | None


def versions_json(versions: Versions) -> Versies:
    """Write the versions of a list."""
    return {
        "grootboek": versions.ledger_position,
        "regels": versions.rulebook,
        "gewichten": versions.weights,
        "taxonomie": versions.taxonomy,
        "koppeling": versions.linker,
        "postcodes": versions.postcodes,
        "programma": versions.software,
    }


def filters_json(filters: Filters) -> FiltersJson:
    """Write the filters of a list."""
    return {
        "urenMinimaal": filters.hours_at_least,
        "dagdelen": [dagdeel.code for dagdeel in filters.dagdelen],
        "alleenBeschikbaar": filters.available_only,
        "reistijdMaximaal": filters.minutes_at_most,
    }
