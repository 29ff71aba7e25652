"""What a merge or its undo will do, in sentences: numbers and counts, nothing of a person."""

from collections.abc import Iterator, Mapping

from matching.domain.dutch import listing
from matching.storage import Kind
from matching.storage.aggregates import OF_KIND
from matching.usecases.merge_candidates import CandidateMerge
from matching.usecases.merge_vacancies import VacancyMerge
from matching.usecases.undo_merge import Undone

FIELDS: Mapping[str, str] = {
    "status": "status",
    "merged_into": "de verwijzing naar de ander",
    "candidate_id": "bij wie het hoort",
    "vacancy_id": "bij welke vacature het hoort",
    "intended_vacancy_id": "beoogde baan van een proefplaats",
    "identity": "identiteit",
    "corrections": "feiten van buiten de scans",
    "exempt_until": "ontheffing",
    "wants_despite_exemption": "wens om toch bemiddeld te worden",
    "indicatie_banenafspraak": "indicatie banenafspraak",
    "work_permit": "werkvergunning",
    "startkwalificatie": "startkwalificatie",
    "withdrawals": "wat niet gewild werd",
    "uitkeringssituatie": "uitkeringssituatie",
    "benefit_since": "begin van de uitkering",
    "last_proposed_on": "dag van het laatste voorstel",
    "restricted": "beperking van de verwerking",
    "plan": "ontwikkelplan",
    "eligibility": "voorwaarden voor een instrument",
    "daytime_indication_until": "einde van de indicatie dagbesteding",
    "traject_since": "begin van het traject",
    "uwv_until": "einde van de uitkering van UWV",
    "delen_vum": "delen over VUM",
    "applied_on": "dag van de aanvraag",
    "business_cases": "businesscases",
    "skills": "vaardigheden",
    "competences": "competenties",
    "experience": "werkervaring",
    "education": "opleidingen",
    "certificates": "certificaten",
    "languages": "talen",
    "licences": "rijbewijzen",
    "transport": "vervoer",
    "conditions": "werkvoorwaarden",
    "wishes": "wensen",
    "refusals": "werk dat niet gewild is",
    "complete": "welke lijsten volledig zijn",
    "declined": "wat niet gezegd werd",
    "level": "werk- en denkniveau",
    "hours": "uren",
    "availability": "dagdelen",
    "available_from": "beschikbaar vanaf",
    "max_travel_minutes": "langste reistijd",
    "max_travel_km": "grootste reisafstand",
    "postcode4": "postcode",
    "guidance": "begeleiding",
}
"""Every field that a merge or its undo can speak of."""


def candidate_merge_text(merge: CandidateMerge) -> Iterator[str]:
    """Say what merging two candidates will do."""
    kept, other = f"K-{merge.kept.number}", f"K-{merge.other.number}"
    yield f"{other} gaat op in {kept}: {other} wordt afgesloten, {kept} blijft."
    yield f"Naar {kept} gaan {_count(len(merge.scans), 'scan', 'scans')} en {_placements(len(merge.placements))}."
    if merge.filled:
        yield f"Bij {kept} wordt aangevuld: {fields_text(merge.filled)}."
    if merge.takes_identity:
        yield f"Wie {kept} is, was niet bekend. De identiteit van {other} geldt daarna ook voor {kept}."
    for remark in merge.remarks:
        yield f"Let op: {remark}"


def vacancy_merge_text(merge: VacancyMerge) -> Iterator[str]:
    """Say what merging two vacancies will do."""
    kept, other = f"V-{merge.kept.number}", f"V-{merge.other.number}"
    yield f"{other} gaat op in {kept}: {other} ({merge.other.title}) wordt ingetrokken."
    yield f"{kept} ({merge.kept.title}) blijft."
    if merge.placements:
        yield f"Naar {kept} {_goes(len(merge.placements))}, ook als beoogde baan van een proefplaats."
    if merge.candidates:
        people = _count(len(merge.candidates), "kandidaat die", "kandidaten die")
        yield f"Het nee van {people} {other} niet wilde, geldt ook voor {kept}."


def undone_text(kind: Kind, undone: Undone) -> Iterator[str]:
    """Say what undoing a merge will do."""
    prefix = OF_KIND[kind].prefix
    kept, other = f"{prefix}-{undone.kept.number}", f"{prefix}-{undone.other.number}"
    yield f"{other} staat daarna weer los van {kept}, met de status {undone.other.status.replace('_', ' ')}."
    if undone.moved:
        yield f"Terug naar {other} gaan {_count(undone.moved, 'scan of plaatsing', 'scans en plaatsingen')}."
    yield f"Wat na het samenvoegen is vastgelegd, blijft bij {kept}."
    if undone.staying:
        yield f"Dit is sindsdien gewijzigd en blijft zoals het nu is: {fields_text(undone.staying)}."


def fields_text(names: tuple[str, ...]) -> str:
    """Write names of fields as people read them."""
    return listing(FIELDS[name] for name in names)


def _goes(number: int) -> str:
    return f"{'gaat' if number == 1 else 'gaan'} {_placements(number)}"


def _placements(number: int) -> str:
    return _count(number, "plaatsing", "plaatsingen")


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
