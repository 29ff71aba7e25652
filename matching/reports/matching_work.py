"""R8: how the matching works: voordrachten and their times, deviations, exclusions per rule, unknown facts."""

from collections import Counter
from statistics import median

from matching.domain.candidate import CandidateStatus
from matching.domain.dutch import day_text
from matching.domain.eligibility import ALL_ANSWERS, QUESTIONS
from matching.domain.list_kind import ListKind
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.record import CandidateRecord
from matching.reports.known import Known
from matching.reports.shapes import AMOUNT, Cell, Counts, Row, Table, lines, number, same_as, share
from matching.reports.suppression import LEAST

_MEDIATED = (CandidateStatus.BEMIDDELBAAR, CandidateStatus.KLAAR_VOOR_BEMIDDELING)
_PROFILE = {
    "skills": "vaardigheden",
    "experience": "werkervaring",
    "wishes": "wensen",
    "hours": "uren per week",
    "availability": "dagdelen",
    "level": "werk- en denkniveau",
    "transport": "vervoer",
    "max_travel_minutes": "reistijd",
    "postcode4": "postcode",
}


def matching_work(known: Known) -> tuple[Table, ...]:
    """Count how voordrachten went and what is not known."""
    opened = [one for one in known.proposals if known.year.contains(one.opened_on)]
    mediated = [one for one in known.parts.records.values() if one.candidate.status in _MEDIATED]
    return (
        _statuses(known, opened),
        _lists(opened),
        _times(known, opened),
        _deviations(known),
        _excluded(known),
        _coverage(mediated),
        _unknown(mediated),
    )


def _statuses(known: Known, opened: list[Proposal]) -> Table:
    statuses = Counter(one.status for one in opened)
    counted = {one.value: (one.value.replace("_", " "), statuses[one]) for one in ProposalStatus}
    note = f"Geopend van {day_text(known.year.start)} tot en met de peildatum; de stand is die van het grootboek."
    return lines("stand", "Voordrachten naar hoe ver ze zijn", counted, ("voordrachten", len(opened)), note)


def _lists(opened: list[Proposal]) -> Table:
    kinds = Counter(one.list_kind for one in opened)
    counted = {one.value: (one.value.replace("_", " "), kinds[one]) for one in ListKind}
    note = "Wie van uitvragen of uitgesloten komt, is met een reden toch voorgedragen."
    table = lines("lijst", "Van welke lijst", counted, ("voordrachten", len(opened)), note)
    return table.adding(same_as(f"totaal.{AMOUNT}", f"stand/totaal.{AMOUNT}"))


def _times(known: Known, opened: list[Proposal]) -> Table:
    """Give medians in days, of ten people or more."""
    starts = {one.id: one.start for one in known.placements}
    placed = [(o, starts[o.placement_id]) for o in opened if o.placement_id in starts]
    scans = [(one, min(s.taken_on for s in one.scans)) for one in known.parts.records.values() if one.scans]
    first = [
        (min(p.opened_on for p in one.proposals) - since).days
        for one, since in scans
        if one.proposals and known.year.contains(min(p.opened_on for p in one.proposals))
    ]
    to_place = [(start - one.opened_on).days for one, start in placed]
    rows = (
        number("voorgedragen", "mensen die dit jaar voor het eerst zijn voorgedragen", len(first)),
        number("tot_voordracht", "dagen van scan tot eerste voordracht, het midden", _middle(first), Counts.DAGEN),
        number("geplaatst", "voordrachten die een plaatsing werden", len(placed)),
        number("tot_plaatsing", "dagen van voordracht tot start, het midden", _middle(to_place), Counts.DAGEN),
    )
    return Table("tijd", "Hoe lang het duurt", rows, notes=(f"Het midden staat er vanaf {LEAST} mensen.",))


def _middle(days: list[int]) -> int | None:
    return round(median(days)) if len(days) >= LEAST else None


def _deviations(known: Known) -> Table:
    """Count deviations from rules by code; one placement can have several."""
    placed = [one for one in known.placements if known.year.contains(one.start)]
    deviating = [one for one in placed if one.deviations]
    codes = Counter(code for one in deviating for code in {deviation.rule for deviation in one.deviations})
    rows = (
        number("plaatsingen", "plaatsingen die dit jaar begonnen", len(placed)),
        share("afgeweken", "waarvan met een afwijking van een regel", len(deviating), "plaatsingen"),
        *(Row(code, f"regel {code}", (Cell(codes[code], of=f"plaatsingen.{AMOUNT}"),)) for code in sorted(codes)),
    )
    return Table("afwijking", "Afwijkingen van regels", rows)


def _excluded(known: Known) -> Table:
    """Count per rule how often it kept a person out of the list of a vacancy, in the newest lists of a night."""
    found = known.excluded
    if found is None:
        note = "Er zijn op of voor de peildatum geen lijsten van alle vacatures gemaakt (passend batch)."
        return Table("uitgesloten", "Uitgesloten per regel", (), notes=(note,))
    rows = tuple(number(code, f"regel {code}", found[code]) for code in sorted(found))
    note = "Van de laatste lijsten van alle vacatures op of voor de peildatum; een mens telt per vacature."
    return Table("uitgesloten", "Uitgesloten per regel", rows, notes=(note,))


def _coverage(mediated: list[CandidateRecord]) -> Table:
    rows = [number("mensen", "te bemiddelen mensen", len(mediated))]
    rows += [
        share(name, f"{label} bekend", sum(bool(getattr(one.profile, name)) for one in mediated), "mensen")
        for name, label in _PROFILE.items()
    ]
    return Table("dekking", "Wat er van mensen bekend is", tuple(rows))


def _unknown(mediated: list[CandidateRecord]) -> Table:
    rows = [number("mensen", "te bemiddelen mensen", len(mediated))]
    for name in ALL_ANSWERS:
        unknown = sum(not one.candidate.says(name).is_known for one in mediated)
        rows.append(share(name, QUESTIONS[name].short, unknown, "mensen"))
    return Table("onbekend", "Wat nog onbekend is", tuple(rows)).adding(
        same_as(f"mensen.{AMOUNT}", f"dekking/mensen.{AMOUNT}")
    )
