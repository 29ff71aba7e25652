"""The assemblers of work: employers, vacancies, capaciteitsbronnen and plekken."""

from matching.assemblers.assembler import Assembler, Link
from matching.assemblers.context import Context, Names
from matching.domain.employer import Employer
from matching.domain.opportunity import Vacancy
from matching.domain.plek import Plek
from matching.domain.seats import SeatSource
from matching.domain.steps import EMPLOYER_STEPS, PLEK_STEPS, SEAT_SOURCE_STEPS, VACANCY_DEEDS
from matching.forms.employer import EmployerForm, employer_form, employer_of
from matching.forms.plek import PlekForm, plek_form, plek_of
from matching.forms.seat_source import SeatSourceForm, seat_source_form, seat_source_of
from matching.forms.vacancy import VacancyForm, vacancy_form, vacancy_of
from matching.storage.aggregates import Kind


def _employer(form: EmployerForm, at: Context) -> Employer:
    return employer_of(form, **at.numbered, owner_id=at.owner(form.owner))


def _employer_form(employer: Employer, names: Names) -> EmployerForm:
    return employer_form(employer, owner=names.colleague(employer.owner_id))


def _vacancy(form: VacancyForm, at: Context) -> Vacancy:
    employer_id, owner_id = at.employer(form.employer), at.owner(form.owner)
    return vacancy_of(form, **at.numbered, employer_id=employer_id, owner_id=owner_id, before=at.before)


def _vacancy_form(vacancy: Vacancy, names: Names) -> VacancyForm:
    employer = names.reference(Kind.EMPLOYER, vacancy.employer_id)
    return vacancy_form(vacancy, employer=employer, owner=names.colleague(vacancy.owner_id))


def _plek(form: PlekForm, at: Context) -> Plek:
    return plek_of(
        form,
        **at.numbered,
        employer_id=at.employer(form.employer),
        owner_id=at.owner(form.owner),
        seat_source_id=at.ids.optional_id(Kind.SEAT_SOURCE, form.seat_source, "/capaciteitsbron"),
    )


def _plek_form(plek: Plek, names: Names) -> PlekForm:
    employer = names.reference(Kind.EMPLOYER, plek.provider_id)
    seat_source = names.reference(Kind.SEAT_SOURCE, plek.seat_source_id)
    return plek_form(plek, employer=employer, owner=names.colleague(plek.owner_id), seat_source=seat_source)


def _seat_source(form: SeatSourceForm, at: Context) -> SeatSource:
    return seat_source_of(form, **at.numbered, owner_id=at.owner(form.owner))


def _seat_source_form(source: SeatSource, names: Names) -> SeatSourceForm:
    return seat_source_form(source, owner=names.colleague(source.owner_id))


_BY, _AT = (Link("werkgever", Kind.EMPLOYER, attribute) for attribute in ("employer_id", "provider_id"))
EMPLOYERS = Assembler(
    Kind.EMPLOYER, EmployerForm, _employer, _employer_form, "werkgever_gewijzigd", steps=EMPLOYER_STEPS
)
VACANCIES = Assembler(
    Kind.VACANCY, VacancyForm, _vacancy, _vacancy_form, "vacature_gewijzigd", (_BY,), deeds=VACANCY_DEEDS
)
_FROM = Link("capaciteitsbron", Kind.SEAT_SOURCE, "seat_source_id")
PLEKKEN = Assembler(Kind.PLEK, PlekForm, _plek, _plek_form, "plek_gewijzigd", (_AT, _FROM), PLEK_STEPS)
SEAT_SOURCES = Assembler(
    Kind.SEAT_SOURCE,
    SeatSourceForm,
    _seat_source,
    _seat_source_form,
    "capaciteitsbron_gewijzigd",
    steps=SEAT_SOURCE_STEPS,
)
