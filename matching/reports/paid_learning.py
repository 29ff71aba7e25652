"""R5: leerwerkplekken: outflow, regular work, what departments ask for, and how many kinds of work (A-11 to A-20)."""

from collections import Counter

from matching.domain.employer import ProviderKind
from matching.domain.instrument import Instrument
from matching.domain.placement import EndReason, Placement
from matching.domain.plek import Plek, PlekStatus
from matching.reports.known import Known
from matching.reports.outflow import outflows
from matching.reports.shapes import Cell, Counts, Row, Table, lines, number, same_as, share

_OFFERED = (PlekStatus.OPEN, PlekStatus.VOL)
_MUNICIPAL = (ProviderKind.GEMEENTE_AFDELING, ProviderKind.AANVERWANTE_ORGANISATIE)


def paid_learning(known: Known) -> tuple[Table, ...]:
    """Count the figures of Weert."""
    placements = known.of_instrument(Instrument.LEERWERKPLEK)
    return (_figures(known, placements), _destinations(known, placements), _demand(known), _variety(known))


def _figures(known: Known, placements: tuple[Placement, ...]) -> Table:
    ended = known.ended(placements)
    out = {one.placement.id for one in outflows(known) if one.placement}
    regular = [one for one in ended if one.end_reason is EndReason.DOORSTROOM_REGULIER_WERK]
    rows = (
        number("afgesloten", "afgesloten trajecten", len(ended)),
        share("uitstroom", "waarvan uitgestroomd uit de uitkering", sum(one.id in out for one in ended), "afgesloten"),
        share("regulier", "waarvan regulier werk", len(regular), "afgesloten"),
        number("lopend", "lopende trajecten", sum(known.is_there(one) for one in placements)),
    )
    return Table("kpi", "Leerwerkplekken: uitstroom en regulier werk", rows)


def _destinations(known: Known, placements: tuple[Placement, ...]) -> Table:
    ended = known.ended(placements)
    reasons = Counter(one.end_reason for one in ended)
    counted = {one.value: (one.value.replace("_", " "), reasons[one]) for one in EndReason}
    counted["onbekend"] = ("reden niet vastgelegd", reasons[None])
    table = lines("bestemming", "Waarheen na een leerwerkplek", counted, ("afgesloten", len(ended)))
    regular = EndReason.DOORSTROOM_REGULIER_WERK.value
    return table.adding(
        same_as("totaal.aantal", "kpi/afgesloten.aantal"), same_as(f"{regular}.aantal", "kpi/regulier.aantal")
    )


def _demand(known: Known) -> Table:
    """Count the open plekken per department: numbers of places, not of people."""
    offered = [one for one in _of_municipality(known) if one.status in _OFFERED]
    departments = sorted({_department(known, one) for one in offered})
    rows = tuple(
        Row(f"a-{number_}", name, _offer_of([one for one in offered if _department(known, one) == name]))
        for number_, name in enumerate(departments, start=1)
    )
    notes = ("Plekken van afdelingen en aanverwante organisaties die op de gekozen stand open of vol waren.",)
    columns = (("plekken", "plekken"), ("plaatsen", "plaatsen"))
    return Table("afdeling", "Vraag per afdeling", rows, columns, notes=notes)


def _offer_of(plekken: list[Plek]) -> tuple[Cell, Cell]:
    places = [one.places for one in plekken]
    known = None if None in places else sum(one or 0 for one in places)
    return Cell(len(plekken), Counts.PLEKKEN), Cell(known, Counts.PLAATSEN)


def _variety(known: Known) -> Table:
    offered = [one for one in known.parts.plekken.values() if one.status in _OFFERED]
    kinds, departments = {one.werksoort for one in offered}, {one.department for one in offered if one.department}
    rows = (
        number("plekken", "plekken in het aanbod", len(offered), Counts.PLEKKEN),
        number("werksoorten", "verschillende werksoorten", len(kinds), Counts.PLEKKEN),
        number("afdelingen", "verschillende afdelingen", len(departments), Counts.PLEKKEN),
    )
    return Table("verscheidenheid", "Verscheidenheid van het aanbod", rows)


def _of_municipality(known: Known) -> list[Plek]:
    kinds = {key: one.kind for key, one in known.parts.employers.items()}
    return [one for one in known.parts.plekken.values() if kinds.get(one.provider_id) in _MUNICIPAL]


def _department(known: Known, plek: Plek) -> str:
    provider = known.parts.employers.get(plek.provider_id)
    return plek.department or (provider.name if provider else "afdeling niet bekend")
