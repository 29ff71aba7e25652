"""A vacancy that is not finished: everything may still be left out."""

from uuid import UUID

from pydantic import Field

from matching.domain.candidate import SourceKey
from matching.domain.opportunity import Vacancy
from matching.forms.vacancy import VacancyForm, vacancy_of
from matching.forms.values import Reference, Words

_NOBODY = UUID(int=0)


class VacancyDraftForm(VacancyForm):
    """Een vacature die nog niet af is. Alles mag nog leeg zijn."""

    employer: Reference = Field(default="", alias="werkgever")
    title: Words = Field(default="", alias="titel")
    occupation: Words = Field(default="", alias="beroep")


def draft_of(form: VacancyDraftForm) -> Vacancy:
    """Give the vacancy of a draft, of no employer and with no number; it is not to be saved.

    Raises:
        InvalidInputError: the domain refuses it.
    """
    key = SourceKey("concept", "0")
    return vacancy_of(form, id=_NOBODY, number=0, source_key=key, employer_id=_NOBODY, owner_id=_NOBODY)
