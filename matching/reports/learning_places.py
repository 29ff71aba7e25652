"""R4: werkleerplekken: why they ended, who was extended and where, the maximum, goals reached early (A-01 to A-10)."""

from matching.domain.dutch import day_text
from matching.domain.instrument import Instrument
from matching.domain.placement import EndReason, Placement
from matching.domain.placement_parts import ExtensionKind
from matching.reports.known import Known
from matching.reports.shapes import Cell, Row, Table, lines, number, same_as, share


def learning_places(known: Known) -> tuple[Table, ...]:
    """Count how werkleerplekken went."""
    placements = known.of_instrument(Instrument.WERKLEERPLEK)
    ended = known.ended(placements, known.year)
    return (_stock(known, placements), _reasons(known, ended), _extended(ended), _goals(ended))


def _stock(known: Known, placements: tuple[Placement, ...]) -> Table:
    now = sum(known.is_there(one) for one in placements)
    began = sum(known.year.contains(one.start) for one in placements)
    rows = (
        number("nu", "op de peildatum, aan het eind van de dag", now),
        number("begonnen", "begonnen dit jaar", began),
    )
    return Table("stand", "Werkleerplekken", rows)


def _reasons(known: Known, ended: tuple[Placement, ...]) -> Table:
    counted = {
        reason.value: (reason.value.replace("_", " "), sum(one.end_reason is reason for one in ended))
        for reason in EndReason
    }
    counted["onbekend"] = ("reden niet vastgelegd", sum(one.end_reason is None for one in ended))
    note = f"Van {day_text(known.year.start)} tot en met de peildatum; de laatste dag telt."
    return lines("reden", "Waarom werkleerplekken eindigden", counted, ("geëindigd", len(ended)), note)


def _extended(ended: tuple[Placement, ...]) -> Table:
    """Count extensions; one on another plek is a placement of its own that carries this one on."""
    same = {one.id for one in ended if _was_extended(one, ExtensionKind.ZELFDE_PLEK)}
    other = {one.id for one in ended if _was_extended(one, ExtensionKind.ANDERE_PLEK)}
    counted = {
        "zelfde": ("verlengd op dezelfde plek", len(same - other)),
        "andere": ("verlengd op een andere plek", len(other - same)),
        "allebei": ("allebei", len(same & other)),
        "niet": ("niet verlengd", len(ended) - len(same | other)),
    }
    table = lines("verlengd", "Verlengd, en waar", counted, ("geëindigd", len(ended)))
    return table.adding(same_as("totaal.aantal", "reden/totaal.aantal"))


def _was_extended(placement: Placement, kind: ExtensionKind) -> bool:
    moved = kind is ExtensionKind.ANDERE_PLEK and placement.end_reason is EndReason.ANDERE_PLEK
    return moved or any(one.kind is kind for one in placement.extensions)


def _goals(ended: tuple[Placement, ...]) -> Table:
    reached = [one for one in ended if one.end_reason is EndReason.LEERDOELEN_BEHAALD]
    early = [one for one in reached if one.planned_end and one.ended_on and one.ended_on < one.planned_end]
    at_most = [one for one in ended if one.end_reason is EndReason.MAXIMUM_BEREIKT]
    rows = (
        number("geeindigd", "geëindigd", len(ended)),
        share("behaald", "leerdoelen behaald", len(reached), "geeindigd"),
        Row("eerder", "daarvan voor het geplande einde", (Cell(len(early), of="behaald.aantal"),)),
        share("maximum", "maximum bereikt", len(at_most), "geeindigd"),
    )
    also = (("geeindigd", "totaal"), ("behaald", "leerdoelen_behaald"), ("maximum", "maximum_bereikt"))
    sums = tuple(same_as(f"{mine}.aantal", f"reden/{theirs}.aantal") for mine, theirs in also)
    return Table("leerdoelen", "Leerdoelen behaald, en het maximum bereikt", rows, sums=sums)
