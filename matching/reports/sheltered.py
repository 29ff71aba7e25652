"""R6: iederz: the band, kinds of work, drop-out, beschut werk, zorg to work (A-26 to A-31, A-36, A-49)."""

from collections.abc import Iterable
from uuid import UUID

from matching.domain.dutch import day_text, listing
from matching.domain.employer import ProviderKind
from matching.domain.instrument import Instrument
from matching.domain.key_figures import KeyFigureCode
from matching.domain.placement import EndReason, Placement
from matching.domain.plek import PlekStatus
from matching.domain.tri import Tri
from matching.domain.work import Werksoort
from matching.reports.held_against import measure, told, verdict
from matching.reports.known import Known
from matching.reports.outflow import outflows
from matching.reports.shapes import AMOUNT, Cell, Counts, Row, Sum, Table, number, same_as, share
from matching.rules.letters import iederz_letter

_BAND = iederz_letter("jaarlijks tussen de 500 en 550 plekken te realiseren", "A-29")
BAND = ((KeyFigureCode.IEDERZ_MINST, (500, _BAND)), (KeyFigureCode.IEDERZ_MEEST, (550, _BAND)))
"""Places to make in a year, until the municipality says otherwise."""
DROPPED_OUT = (EndReason.UITVAL_WEINIG_VARIATIE, EndReason.UITVAL_ANDERS)
_LADDER = (
    (Instrument.ARBEIDSMATIGE_DAGBESTEDING, Instrument.VRIJWILLIGERSWERK),
    (Instrument.ONTWIKKELPLEK, Instrument.ARBEIDSFIT_HOUDEN),
    (Instrument.WERKLEERPLEK, Instrument.PARTICIPATIEBAAN, Instrument.PRAKTIJKLEREN, Instrument.PROEFPLAATS),
    (Instrument.NIEUW_BESCHUT, Instrument.BASISBAAN, Instrument.LEERWERKPLEK, Instrument.AFSPRAAKBAAN),
    (Instrument.REGULIERE_BAAN,),
)
_RUNG = {instrument: rung for rung, step in enumerate(_LADDER) for instrument in step}
_PAID = 3
_COLUMNS = (("geeindigd", "geëindigd"), ("uitval", "waarvan uitval"))


def sheltered(known: Known) -> tuple[Table, ...]:
    """Count what iederz offers and what became of people there."""
    return (
        _band(known),
        _counters(known),
        _offer(known),
        _drop_out("werksoort", "Uitval per werksoort", known, _by_kind(known)),
        _drop_out(
            "geprobeerd", "Uitval naar het aantal werksoorten dat iemand probeerde", known, _by_tried(known)
        ).adding(*(same_as(f"totaal.{column}", f"werksoort/totaal.{column}") for column, _ in _COLUMNS)),
        _upwards(known),
    )


def _at_iederz(known: Known) -> tuple[Placement, ...]:
    kinds = {one.id: known.provider_of(one) for one in known.placements}
    return tuple(one for one in known.placements if (at := kinds[one.id]) and at.kind is ProviderKind.IEDERZ)


def _band(known: Known) -> Table:
    """Count the places that were used in this year against the band."""
    used = [p for p in _at_iederz(known) if p.ended_on is None or p.ended_on >= known.year.start]
    band = [found for code, letter in BAND if (found := measure(known, code, letter=letter))]
    least, most = (one.number for one in band)
    where = "onder" if len(used) < least else "boven" if len(used) > most else "binnen"
    rows = (
        number("gebruikt", "trajecten bij iederz in dit jaar", len(used)),
        share("ontwikkel", "waarvan ontwikkelplekken", _count(used, Instrument.ONTWIKKELPLEK), "gebruikt"),
        number("minst", "doel: ten minste", least, Counts.DOEL),
        number("meest", "doel: ten hoogste", most, Counts.DOEL),
    )
    since = day_text(known.year.start)
    note = f"Van {since} tot en met de peildatum: {where} de band van {least} tot en met {most}."
    sources = dict.fromkeys(one.source for one in band)
    return Table("band", "Plekken bij iederz in het jaar", rows, notes=(note, f"Bron van de band: {listing(sources)}."))


def _count(placements: Iterable[Placement], instrument: Instrument) -> int:
    return sum(one.instrument is instrument for one in placements)


def _counters(known: Known) -> Table:
    development = known.of_instrument(Instrument.ONTWIKKELPLEK)
    left = [o for o in outflows(known) if o.placement and o.placement.instrument is Instrument.ONTWIKKELPLEK]
    contracts = [one for one in known.of_instrument(Instrument.NIEUW_BESCHUT) if known.is_there(one)]
    hired = {one.candidate_id for one in contracts}
    indicated = {one.id for one in known.parts.candidates if one.says("indicatie_beschut") is Tri.JA}
    on_the_way = {p.candidate_id for p in development if known.is_there(p)} & indicated - hired
    quota, region = (measure(known, code) for code in (KeyFigureCode.QUOTUM_BESCHUT, KeyFigureCode.AFSPRAAKBANEN))
    agreed = [one for one in known.of_instrument(Instrument.AFSPRAAKBAAN) if known.is_there(one)]
    rows = (
        number("deelnemers", "deelnemers op een ontwikkelplek", sum(known.is_there(one) for one in development)),
        number("uitgestroomd", "uitgestroomd uit een ontwikkelplek, vanaf de start", len(left)),
        number("beschut", "contracten nieuw beschut", len(contracts)),
        number("voortraject", "in het voortraject van nieuw beschut", len(on_the_way)),
        number("quotum", "quotum beschut werk van het Rijk", quota.number if quota else None, Counts.DOEL),
        number("afspraakbanen", "afspraakbanen die lopen", len(agreed)),
        number("afspraakbanen_doel", "afspraakbanen: doel", region.number if region else None, Counts.DOEL),
    )
    notes = [
        "In het voortraject: een indicatie beschut werk, een ontwikkelplek en nog geen contract.",
        told("quotum beschut werk", quota),
        told("doel voor afspraakbanen", region),
    ]
    if quota:
        notes.insert(2, verdict(len(contracts), quota.number, "het quotum"))
    return Table("tellers", "Deelnemers, beschut werk en afspraakbanen op de peildatum", rows, notes=tuple(notes))


def _offer(known: Known) -> Table:
    """Count the plekken on offer per werksoort: A-27 asks which share is inpak en ompak."""
    offered = [one for one in known.parts.plekken.values() if one.status in (PlekStatus.OPEN, PlekStatus.VOL)]
    whole = Row("totaal", "plekken in het aanbod", (Cell(len(offered), Counts.PLEKKEN),))
    rows = [
        Row(kind.value, kind.value.replace("_", " "), (Cell(count, Counts.PLEKKEN, of=f"totaal.{AMOUNT}"),))
        for kind in Werksoort
        if (count := sum(one.werksoort is kind for one in offered))
    ]
    return Table("aanbod", "Het aanbod per werksoort", (whole, *rows))


def _by_kind(known: Known) -> list[tuple[str, str, Placement]]:
    """Give every ended placement with its werksoort."""
    found = known.ended(known.placements)
    return [
        (p.werksoort.value, p.werksoort.value.replace("_", " "), p)
        if p.werksoort
        else ("onbekend", "werksoort niet bekend", p)
        for p in found
    ]


def _by_tried(known: Known) -> list[tuple[str, str, Placement]]:
    """Give every ended placement with how many kinds of work its person tried until then."""
    tried: dict[UUID, list[Placement]] = {}
    for placement in known.placements:
        tried.setdefault(placement.candidate_id, []).append(placement)
    found = []
    for placement in known.ended(known.placements):
        theirs = tried[placement.candidate_id]
        kinds = {one.werksoort for one in theirs if one.werksoort and one.start <= placement.start}
        number_ = min(len(kinds), 4)
        label = "werksoort niet bekend" if not number_ else f"{number_} of meer" if number_ == 4 else str(number_)
        found.append((f"n{number_}", label, placement))
    return found


def _drop_out(code: str, title: str, known: Known, grouped: list[tuple[str, str, Placement]]) -> Table:
    labels = dict(sorted((key, label) for key, label, _ in grouped))
    rows = [Row("totaal", "alle trajecten die eindigden", _cells([one for _, _, one in grouped], "totaal"))]
    rows += [Row(key, label, _cells([p for k, _, p in grouped if k == key], key)) for key, label in labels.items()]
    sums = [Sum(f"totaal.{column}", tuple(f"{key}.{column}" for key in labels)) for column, _ in _COLUMNS]
    note = "Van het begin tot en met de peildatum; uitval is weinig variatie of anders."
    return Table(code, title, tuple(rows), _COLUMNS, tuple(sums), (note,))


def _cells(placements: list[Placement], code: str) -> tuple[Cell, Cell]:
    dropped = sum(one.end_reason in DROPPED_OUT for one in placements)
    return Cell(len(placements)), Cell(dropped, of=f"{code}.geeindigd")


def _upwards(known: Known) -> Table:
    """Count who went from dagbesteding to something higher on the ladder, and who to paid work (A-36)."""
    day = {p.candidate_id for p in known.of_instrument(Instrument.ARBEIDSMATIGE_DAGBESTEDING)}
    first = {p.candidate_id: p.start for p in reversed(known.of_instrument(Instrument.ARBEIDSMATIGE_DAGBESTEDING))}
    later = [p for p in known.placements if p.candidate_id in day and p.start > first[p.candidate_id]]
    up = {p.candidate_id for p in later if _RUNG[p.instrument] > 0}
    paid = {p.candidate_id for p in later if _RUNG[p.instrument] >= _PAID}
    rows = (
        number("dagbesteding", "mensen die in de dagbesteding waren", len(day)),
        share("hoger", "waarvan een stap omhoog", len(up), "dagbesteding"),
        Row("betaald", "daarvan naar betaalde arbeid", (Cell(len(paid), of=f"hoger.{AMOUNT}"),)),
    )
    return Table("zorg_arbeid", "Van zorg naar arbeid", rows, notes=("Van het begin tot en met de peildatum.",))
