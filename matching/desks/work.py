"""The desks for work: employers, vacancies and plekken."""

from matching.desks.desk import Counter, Desk
from matching.domain.employer import Employer
from matching.domain.opportunity import Vacancy
from matching.domain.plek import Plek
from matching.domain.steps import EMPLOYER_STEPS, PLEK_STEPS, VACANCY_STEPS
from matching.forms.employer import EmployerForm, employer_form, employer_of
from matching.forms.plek import PlekForm, plek_form, plek_of
from matching.forms.vacancy import VacancyForm, vacancy_form, vacancy_of
from matching.storage.aggregates import Kind


def _employer(form: EmployerForm, at: Counter) -> Employer:
    return employer_of(form, **at.numbered, owner_id=at.owner(form.owner))


def _employer_form(employer: Employer) -> EmployerForm:
    return employer_form(employer, owner=str(employer.owner_id))


def _vacancy(form: VacancyForm, at: Counter) -> Vacancy:
    employer_id, owner_id = at.employer(form.employer), at.owner(form.owner)
    return vacancy_of(form, **at.numbered, employer_id=employer_id, owner_id=owner_id, before=at.before)


def _vacancy_form(vacancy: Vacancy) -> VacancyForm:
    return vacancy_form(vacancy, employer=str(vacancy.employer_id), owner=str(vacancy.owner_id))


def _plek(form: PlekForm, at: Counter) -> Plek:
    return plek_of(form, **at.numbered, employer_id=at.employer(form.employer), owner_id=at.owner(form.owner))


def _plek_form(plek: Plek) -> PlekForm:
    return plek_form(plek, employer=str(plek.provider_id), owner=str(plek.owner_id))


EMPLOYERS = Desk(Kind.EMPLOYER, EmployerForm, _employer, _employer_form, "werkgever_gewijzigd", EMPLOYER_STEPS)
VACANCIES = Desk(Kind.VACANCY, VacancyForm, _vacancy, _vacancy_form, "vacature_gewijzigd", VACANCY_STEPS)
PLEKKEN = Desk(Kind.PLEK, PlekForm, _plek, _plek_form, "plek_gewijzigd", PLEK_STEPS)
