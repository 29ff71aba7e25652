"""A vacancy of an employer as its pages see it: the document, the version, and what is found in it."""

from dataclasses import dataclass
from typing import Any, cast

from api.merge_patch import merged
from api.request_forms import form_patcher, read_form
from api.web.filled import Filled
from api.web.visit import Visit
from api.web.werkgever.fields import Json
from matching.assemblers.context import BY_ID
from matching.assemblers.work import VACANCIES
from matching.domain.opportunity import Vacancy
from matching.errors import Fault, InvalidInputError
from matching.forms.vacancy_draft import VacancyDraftForm
from matching.storage import Kind
from matching.usecases.change_object import change_object
from matching.usecases.check_vacancy import check_draft
from matching.usecases.view_objects import View, view_one
from matching.vetting.vetting import Vetting

VERSION = "versie"


@dataclass(frozen=True)
class OwnVacancy:
    """One vacancy.

    Attributes:
        form: its document, as the API writes it.
    """

    vacancy: Vacancy
    version: int
    form: Json
    view: View[Any]

    @property
    def path(self) -> str:
        """Where its pages are."""
        return f"/werkgever/vacatures/V-{self.vacancy.number}"


def own_vacancy(visit: Visit, reference: str) -> OwnVacancy:
    """Read a vacancy; whether it is theirs was asked at the door."""
    view: View[Any] = view_one(visit.service, visit.actor, Kind.VACANCY, reference)
    form = VACANCIES.form_of(view.obj, BY_ID).model_dump(mode="json", by_alias=True)
    return OwnVacancy(view.obj, view.version, form, view)


def vetted(visit: Visit, own: OwnVacancy, patch: Json) -> Vetting:
    """Look at the vacancy as it would be.

    Raises:
        InvalidInputError: it cannot be so.
    """
    draft = cast("VacancyDraftForm", read_form(VacancyDraftForm, merged(own.form, patch)))
    return check_draft(visit.service, visit.actor, draft)


def changed(visit: Visit, own: OwnVacancy, patch: Json, filled: Filled) -> None:
    """Save the vacancy with what changes.

    Raises:
        InvalidInputError: it cannot be so.
        StaleError: it is at another version than the form was made of.
    """
    seen = filled.text(VERSION)
    after = int(seen) if seen.isascii() and seen.isdecimal() else own.version
    if not patch or merged(own.form, patch) == own.form:
        return
    fill_in = form_patcher(VACANCIES, patch)
    change_object(visit.service, visit.actor, VACANCIES, str(own.vacancy.id), fill_in=fill_in, after=after)


def faults_in(error: InvalidInputError, form: Json) -> dict[str, str]:
    """Say per field what is wrong; of a demand the field is that of its row, or of the new one."""
    return {_field(fault, form): _sentence(fault) for fault in error.faults}


def _field(fault: Fault, form: Json) -> str:
    name, _, rest = fault.where.strip("/").partition("/")
    if name != "eisen":
        return name
    number, _, part = rest.partition("/")
    if number.isdecimal() and int(number) < len(form["eisen"]):
        return f"{part or 'zwaarte'}-{number}"
    return f"nieuw-{part or 'waarde'}"


def _sentence(fault: Fault) -> str:
    said = f"{fault.problem[:1].upper()}{fault.problem[1:]}."
    return f"{said} Goed is: {fault.passes}." if fault.passes else said
