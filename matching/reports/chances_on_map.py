"""R7: Kansen in kaart: who was approached, who talked, what came of it, and the rest (A-50 to A-52)."""

from datetime import date
from uuid import UUID

from matching.domain.candidate import Candidate, CandidateStatus, Uitkeringssituatie
from matching.domain.event import Event, EventKind, Referral
from matching.domain.programme import Programme
from matching.reports.known import Known
from matching.reports.shapes import Cell, Row, Sum, Table, lines, number, same_as, share

_OUTCOMES = {
    EventKind.VERVOLG: "vervolg of ondersteuning",
    EventKind.DOORVERWEZEN: "doorverwezen",
    EventKind.DOEL: "een doel gesteld",
    EventKind.GEEN_VRAAG: "geen vraag",
    EventKind.ACTIVERING: "een stap gezet",
}
_ON_BENEFIT = (Uitkeringssituatie.BIJSTAND, Uitkeringssituatie.IOAW, Uitkeringssituatie.IOAZ)
_GONE = (CandidateStatus.AFGESLOTEN, CandidateStatus.GEWIST)


def chances_on_map(known: Known) -> tuple[Table, ...]:
    """Count the funnel."""
    events = [one for one in known.events if one.programme is Programme.KANSEN_IN_KAART]
    return (_funnel(events), _outcomes(events), _referrals(events), _population(known, events))


def _people(events: list[Event], *kinds: EventKind) -> set[UUID]:
    return {one.candidate_id for one in events if one.kind in kinds}


def _funnel(events: list[Event]) -> Table:
    talked = _people(events, EventKind.GESPREK, *_OUTCOMES)
    approached = talked | _people(events, EventKind.BENADERD)
    further = _people(events, *_OUTCOMES)
    rows = (
        number("benaderd", "benaderd voor een gesprek", len(approached)),
        share("gesprek", "waarvan een gesprek", len(talked), "benaderd"),
        Row("vervolg", "waarvan iets daarna", (Cell(len(further), of="gesprek.aantal"),)),
    )
    note = "Wie niet wil praten, hoeft niet: dat wordt niet vastgelegd en telt nergens mee."
    return Table("trechter", "Van benaderd tot vervolg", rows, notes=(note,))


def _outcomes(events: list[Event]) -> Table:
    """Count what came of the talks; of two outcomes of one person the last one."""
    talked = _people(events, EventKind.GESPREK, *_OUTCOMES)
    last = {one.candidate_id: one.kind for one in events if one.kind in _OUTCOMES}
    counted = {kind.value: (label, sum(one is kind for one in last.values())) for kind, label in _OUTCOMES.items()}
    counted["overig"] = ("overig of onbekend", len(talked) - len(last))
    table = lines("uitkomst", "Wat er uit de gesprekken kwam", counted, ("gesprekken", len(talked)))
    further = Sum("totaal.aantal", ("trechter/vervolg.aantal", "overig.aantal"))
    return table.adding(same_as("totaal.aantal", "trechter/gesprek.aantal"), further)


def _referrals(events: list[Event]) -> Table:
    last = {one.candidate_id: one.referred_to for one in events if one.kind is EventKind.DOORVERWEZEN}
    counted = {one.value: (one.value.replace("_", " "), sum(to is one for to in last.values())) for one in Referral}
    return lines("naar", "Naar wie is doorverwezen", counted, ("doorverwezen", len(last)))


def _population(known: Known, events: list[Event]) -> Table:
    """Count who has had a benefit for more than a year without service, and who of them was approached (A-51)."""
    served = {p.candidate_id for p in known.placements if known.is_there(p)}
    served |= {one.candidate_id for one in known.supports if one.end is None or one.end > known.day}
    long = {one.id for one in known.parts.candidates if _is_long(one, known.day)}
    waiting = long - served
    approached = waiting & {one.candidate_id for one in events}
    unknown = sum(one.benefit_since is None and one.uitkeringssituatie in _ON_BENEFIT for one in known.parts.candidates)
    rows = (
        number("langer", "langer dan een jaar een uitkering", len(long)),
        share("zonder", "waarvan nu zonder dienstverlening", len(waiting), "langer"),
        Row("benaderd", "daarvan benaderd", (Cell(len(approached), of="zonder.aantal"),)),
        number("onbekend", "eerste dag van de uitkering niet bekend", unknown),
    )
    notes = ("Van mensen zonder eerste dag van de uitkering is niet te zeggen of het langer dan een jaar is.",)
    return Table("doelgroep", "Langer dan een jaar een uitkering en geen dienstverlening", rows, notes=notes)


def _is_long(who: Candidate, day: date) -> bool:
    if who.benefit_since is None or who.uitkeringssituatie not in _ON_BENEFIT or who.status in _GONE:
        return False
    since, month, number_ = who.benefit_since, day.month, day.day
    return (since.year, since.month, since.day) < (day.year - 1, month, number_)
