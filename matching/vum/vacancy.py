"""A vacancy of VUM and a vacancy of ours: `vacancy_of` reads, `vacature_of` writes.

Every field stands in docs/reference/vum-mapping.md, also those that we only keep.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from matching.domain.candidate import SourceKey
from matching.domain.crosswalk import Crosswalk
from matching.domain.dagdelen import Dagdeel, dagdelen_of, mask_of
from matching.domain.demand import AskedSkill
from matching.domain.geography import Geography
from matching.domain.opportunity import (
    ConditionAtWork,
    Vacancy,
    VacancySource,
    VacancyStatus,
    WorkAddress,
)
from matching.domain.term import Term
from matching.domain.work import Occurrence, Werkvoorwaarde
from matching.vum import codes
from matching.vum.beside import in_no_order, without_empty
from matching.vum.candidate import NO_LETTERS
from matching.vum.demands import demands_in, demands_of
from matching.vum.kinds import day_in
from matching.vum.learning import skills_in
from matching.vum.occupations import beroep_of, occupation_in
from matching.vum.reader import at
from matching.vum.working_times import OFFICE_HOURS, hours_in, hours_of

Json = dict[str, Any]
NO_OCCUPATION = "beroep niet genoemd"
NO_TITLE = "Vacature zonder naam"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a vacancy goes with us.

    Attributes:
        number: 0 gets the next free one.
        today: a vacancy whose closing day has passed is not open any more.
    """

    id: UUID
    number: int
    source_key: SourceKey
    employer_id: UUID
    owner_id: UUID
    today: date


def vacancy_of(vacature: Mapping[str, Any], place: Place, crosswalk: Crosswalk, geography: Geography) -> Vacancy:
    """Give the vacancy that a message tells of.

    Args:
        vacature: detail or match, checked and without what is empty.
    """
    title = vacature.get("naamVacature", "")
    occupation = occupation_in(vacature.get("beroep", {}), crosswalk)
    closes_on = day_in(vacature.get("sluitingsdatumVacature"))
    has_closed = closes_on is not None and closes_on < place.today
    least, most = hours_in(vacature)
    start_on, end_on = _days(vacature)
    level = int(vacature.get("codeWerkEnDenkniveauMinimaal", 0))
    return Vacancy(
        id=place.id,
        number=place.number,
        source_key=place.source_key,
        employer_id=place.employer_id,
        owner_id=place.owner_id,
        title=title or (occupation.text if occupation else NO_TITLE),
        occupation=occupation or Term(title or NO_OCCUPATION),
        status=VacancyStatus.VERLOPEN if has_closed else VacancyStatus.OPEN,
        source=VacancySource.VUM,
        skills=tuple(AskedSkill(term) for term in skills_in(vacature, crosswalk)),
        demands=tuple(demands_in(vacature)),
        level=level if level in codes.LEVELS else None,
        hours_min=least,
        hours_max=most,
        dagdelen=_dagdelen(vacature),
        start_on=start_on,
        end_on=end_on,
        closes_on=closes_on,
        addresses=tuple(_addresses(vacature, geography)),
        contract=_contract(vacature),
        conditions=tuple(_conditions(vacature)),
        description=vacature.get("omschrijvingVacature", ""),
    )


def _days(vacature: Mapping[str, Any]) -> tuple[date | None, date | None]:
    """Give the first and last day; a last day before the first is none."""
    start, end = (day_in(at(vacature, f"arbeidsVoorwaarden.datum{name}Werkzaamheden")) for name in ("Aanvang", "Einde"))
    return start, None if start and end and end < start else end


def _dagdelen(vacature: Mapping[str, Any]) -> tuple[Dagdeel, ...]:
    in_office_hours = at(vacature, "werktijden.indicatieKantoortijden") == codes.YES
    return tuple(dagdelen_of(OFFICE_HOURS)) if in_office_hours else ()


def _addresses(vacature: Mapping[str, Any], geography: Geography) -> Iterator[WorkAddress]:
    postcode = at(vacature, "adres.postcode")
    if postcode and postcode[0] != "0":
        index = geography.index_of(postcode[:4])
        yield WorkAddress(postcode[:4], geography.places[index] if index >= 0 else "")


def _contract(vacature: Mapping[str, Any]) -> str | None:
    """Give the contract when it is one: of a vacancy with both kinds none is known."""
    forms = vacature.get("contractvorm", ())
    if any(form.get("codeTypeOvereenkomst") == codes.APPRENTICE for form in forms):
        return "leerbaan"
    kinds = {codes.EITHER_CONTRACT[code] for form in forms if (code := form.get("codeTypeArbeidscontract"))}
    return kinds.pop() if len(kinds) == 1 else None


def _conditions(vacature: Mapping[str, Any]) -> Iterator[ConditionAtWork]:
    irregular = at(vacature, "flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst")
    if irregular in codes.ANSWERS:
        occurs = Occurrence.KOMT_VOOR if irregular == codes.YES else Occurrence.KOMT_NIET_VOOR
        yield ConditionAtWork(Werkvoorwaarde.ONREGELMATIG_PLOEGEN, occurs)


def vacature_of(vacancy: Vacancy, employer: str, crosswalk: Crosswalk) -> Json:
    """Write a vacancy of ours as one of the standard; whom to call is not in it.

    Args:
        employer: its name.
    """
    first = vacancy.addresses[0] if vacancy.addresses else None
    return without_empty(
        {
            "adres": {"postcode": first.postcode4 + NO_LETTERS if first else None},
            "arbeidsVoorwaarden": {
                "datumAanvangWerkzaamheden": str(vacancy.start_on or ""),
                "datumEindeWerkzaamheden": str(vacancy.end_on or ""),
                "salarisIndicatie": _wage(vacancy),
            },
            "beroep": beroep_of(vacancy.occupation, crosswalk),
            "codeWerkEnDenkniveauMinimaal": str(vacancy.level or ""),
            "competentiebeheersing": in_no_order(
                {"codeCompetentie": crosswalk.skill_code(asked.term)} for asked in vacancy.skills
            ),
            "contractvorm": in_no_order([_contract_form(vacancy.contract)]),
            "flexibiliteit": {"indicatieOnregelmatigWerkOfPloegendienst": _irregular(vacancy)},
            "naamVacature": vacancy.title[:120],
            "omschrijvingVacature": vacancy.description[:2000],
            **demands_of(vacancy),
            "sluitingsdatumVacature": str(vacancy.closes_on or ""),
            "werkgever": {"handelsnaamOrganisatie": employer},
            "werktijden": {
                **hours_of((vacancy.hours_min, vacancy.hours_max)),
                "indicatieKantoortijden": _office_hours(vacancy),
            },
        }
    )


def _wage(vacancy: Vacancy) -> str:
    cents = vacancy.wage_cents
    return "" if cents is None else f"€ {cents // 100},{cents % 100:02d} bruto per uur"


def _contract_form(contract: str | None) -> Json:
    if contract == "leerbaan":
        return {"codeTypeOvereenkomst": codes.APPRENTICE}
    code = codes.CONTRACT_CODES.get((contract or "").casefold())
    return {"codeTypeArbeidscontract": code, "codeTypeOvereenkomst": codes.REGULAR} if code else {}


def _irregular(vacancy: Vacancy) -> int | None:
    for one in vacancy.conditions:
        if one.condition is Werkvoorwaarde.ONREGELMATIG_PLOEGEN:
            return {Occurrence.KOMT_VOOR: codes.YES, Occurrence.KOMT_NIET_VOOR: codes.NO}.get(one.occurrence)
    return None


def _office_hours(vacancy: Vacancy) -> int | None:
    """Say ja when all the work is in office hours, nee when some of it is not; None is not known."""
    dagdelen = vacancy.dagdelen or tuple(dagdeel for shift in vacancy.shifts for dagdeel in shift.dagdelen)
    if not dagdelen:
        return None
    return codes.NO if mask_of(dagdelen) & ~OFFICE_HOURS else codes.YES
