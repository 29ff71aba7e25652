"""One deed in the life of a vacancy: read under the lock, judged, and saved with what follows from it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.domain.permissions import Right
from matching.errors import ConflictError, StaleError
from matching.proposing.attempts import REFUSED_STEP, written_at
from matching.proposing.card import refuse_other_employer
from matching.proposing.lapsing import lapse_with
from matching.storage import Kind, Store
from matching.storage.change import Change


@dataclass(frozen=True)
class VacancyDeed:
    """A change of one vacancy, under the lock of the ledger.

    Attributes:
        vacancy: as it is now; version: which one that is.
    """

    actor: Actor
    change: Change
    vacancy: Vacancy
    version: int

    def must_be(self, *statuses: VacancyStatus, deed: str, today: date) -> None:
        """Refuse a step that does not follow on the status of this day.

        Raises:
            ConflictError: the message says from which it does.
        """
        now = self.vacancy.as_on(today).status
        if now not in statuses:
            status, able = now.replace("_", " "), " of ".join(f"'{one}'" for one in statuses)
            raise ConflictError(
                f"Vacature V-{self.vacancy.number} is {status}. {deed} kan alleen bij de status {able}. "
                "Er is niets veranderd."
            )

    def save(self, vacancy: Vacancy, action: str) -> Vacancy:
        """Save the vacancy and what lapses with it as one change, and make it visible."""
        saved = self.change.save(vacancy, action=action, after=self.version)
        lapse_with(self.change, [saved])
        self.change.commit()
        return saved


@contextmanager
def vacancy_deed(
    store: Store, actor: Actor, vacancy_id: UUID, deed: str, after: int | None, right: Right = Right.HAND_IN
) -> Iterator[VacancyDeed]:
    """Begin a deed on a vacancy; an attempt that is refused changes nothing, and is in the inzagelog.

    Args:
        deed: what is tried, for the inzagelog.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError: this role may not, or the vacancy is of another employer.
        NotFoundError: the vacancy is not known.
        ConflictError: it was merged into another.
        StaleError: somebody changed it in the meantime.
    """
    with written_at(store, actor, deed, Kind.VACANCY, vacancy_id, REFUSED_STEP), store.change(actor) as change:
        reader = change.reader()
        vacancy, newest = reader.vacancies.get(vacancy_id), reader.vacancies.version_of(vacancy_id)
        refuse_other_employer(actor, right, reader.employers.get(vacancy.employer_id))
        if vacancy.merged_into is not None:
            kept = reader.vacancies.get(vacancy.merged_into).number
            raise ConflictError(f"V-{vacancy.number} is samengevoegd met V-{kept}. Neem in plaats daarvan V-{kept}.")
        if after is not None and after != newest:
            raise StaleError(
                f"De vacature is intussen gewijzigd (nu versie {newest}, u zag versie {after}). "
                "Haal de gegevens opnieuw op en probeer het nog eens."
            )
        yield VacancyDeed(actor, change, vacancy, newest)
