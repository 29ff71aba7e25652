"""See how full a capaciteitsbron or a plek is, on every day and dagdeel."""

from dataclasses import dataclass

from matching.domain.period import Period
from matching.placing.occupancy import SourceOccupancy, occupancy_of_plek, occupancy_of_source
from matching.storage import Store


@dataclass(frozen=True, slots=True)
class Occupancy:
    """How full something is.

    Attributes:
        code: C-1 or P-7.
        sources: of a plek also the source on which it draws; empty is that nobody said how many seats there are.
        waiting: how many people wait for a seat at this plek.
    """

    code: str
    period: Period
    sources: tuple[SourceOccupancy, ...]
    waiting: int = 0


def view_source_occupancy(store: Store, reference: str, period: Period) -> Occupancy:
    """Count the seats of a capaciteitsbron; numbers only, so it is no look at anybody.

    Raises:
        NotFoundError: there is no such source.
    """
    with store.read() as reader:
        source = reader.seat_sources.find(reference)
        return Occupancy(f"C-{source.number}", period, (occupancy_of_source(reader, source, period),))


def view_plek_occupancy(store: Store, reference: str, period: Period) -> Occupancy:
    """Count the seats of a plek; numbers only, so it is no look at anybody.

    Raises:
        NotFoundError: there is no such plek.
    """
    with store.read() as reader:
        plek = reader.plekken.find(reference)
        sources = occupancy_of_plek(reader, plek, period)
        return Occupancy(f"P-{plek.number}", period, sources, len(reader.seats.waiting_at(plek.id)))
