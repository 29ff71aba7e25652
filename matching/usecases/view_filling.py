"""How full is a vacancy?"""

from dataclasses import dataclass

from matching.domain.opportunity import Vacancy
from matching.proposing.filling import taken_at
from matching.service import Service


@dataclass(frozen=True, slots=True)
class Filling:
    """A vacancy with how many of its places are taken, and how many voordrachten can still go on."""

    vacancy: Vacancy
    taken: int
    going: int


def view_filling(service: Service, reference: str) -> Filling:
    """Count the places of a vacancy that are taken; nobody is named.

    Raises:
        NotFoundError: there is no such vacancy.
    """
    with service.store.read() as reader:
        vacancy = reader.vacancies.find(reference).as_on(service.today())
        return Filling(vacancy, taken_at(reader, vacancy.id), len(reader.proposals.open_at(vacancy.id)))
