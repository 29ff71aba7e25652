"""Taking in vacancies of VUM: each becomes a vacancy, and its message is kept beside it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import SourceKey
from matching.domain.employer import Employer, ProviderKind
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.errors import Fault
from matching.proposing.lapsing import lapse_with
from matching.proposing.outdating import outdate_with
from matching.service import Service
from matching.storage import Kind
from matching.storage.numbering import id_of_source
from matching.storage.reader import Reader
from matching.vum.arrivals import SOURCE, Arrived, Tally
from matching.vum.beside import Beside
from matching.vum.untranslated import untranslated_in_vacancy
from matching.vum.vacancy import Place, vacancy_of, vacature_of

NO_EMPLOYER = "Werkgever niet genoemd (VUM)"
LONGEST_NAME = 200


@dataclass(frozen=True)
class VacancyIntake:
    """One import of vacancies.

    Attributes:
        owner_id: the aanspreekpunt of what is new.
    """

    service: Service
    actor: Actor
    owner_id: UUID

    def take_in(self, arrived: Sequence[Arrived], tally: Tally, *, is_dry_run: bool) -> None:
        """Decide on a block and save it in one transaction."""
        with self.service.store.read() as reader:
            employers = _Employers(reader, self.service.identity.vault(), self.owner_id)
            decided = self._decided(reader, employers, arrived, tally)
        if not is_dry_run:
            self._save(employers, decided)

    def _decided(
        self, reader: Reader, employers: "_Employers", arrived: Sequence[Arrived], tally: Tally
    ) -> "list[_Decided]":
        keys = [one.key for one in arrived]
        known = reader.by_source(Kind.VACANCY, keys)
        found = reader.vacancies.many_versions(list(known.values()))
        messages = self.service.store.vum.vacancy_messages(list(known.values()))
        geography, crosswalk = self.service.geography(), self.service.crosswalk()
        decided = []
        for one in arrived:
            vacancy_id = known.get(one.key) or id_of_source(employers.vault, one.key)
            before, version = found.get(vacancy_id, (None, 0))
            if before is not None and before.merged_into is not None:
                tally.refuse(one.refused(_MERGED))
                continue
            employer = employers.named(one.message.get("werkgever", {}).get("handelsnaamOrganisatie", ""))
            number = before.number if before else 0
            place = Place(vacancy_id, number, one.key, employer.id, self.owner_id, self.service.today())
            made = vacancy_of(one.message, place, crosswalk, geography)
            after = self.service.vetter.held(_kept(made, before), before)
            text = messages.get(vacancy_id)
            if after == before and text and Beside.from_text(text).message == one.message:
                tally.unchanged += 1
                continue
            tally.count(is_new=before is None)
            tally.remark("code zonder vertaling", untranslated_in_vacancy(one.message, crosswalk))
            if after.status is VacancyStatus.IN_BEOORDELING:
                tally.remark("vacature die eerst iemand moet beoordelen")
            mirror = vacature_of(after, employer.name, crosswalk)
            decided.append(_Decided(after, version, Beside(one.message, mirror)))
        return decided

    def _save(self, employers: "_Employers", decided: "Sequence[_Decided]") -> None:
        new: list[Employer | Vacancy] = [*employers.new, *(one.vacancy for one in decided if not one.after)]
        changed = [one.vacancy for one in decided if one.after]
        with self.service.store.change(self.actor) as change:
            change.save_many(new, action="ingelezen")
            after = {one.vacancy.id: one.after for one in decided if one.after}
            change.save_many(changed, action="bijgewerkt_uit_vum", after=after)
            lapse_with(change, changed)
            outdate_with(change, changed)
            change.keep_vacancy_messages({one.vacancy.id: one.beside.as_text() for one in decided})
            change.commit()


@dataclass(frozen=True)
class _Decided:
    """What one message becomes.

    Attributes:
        after: the version that it follows; 0 is new.
    """

    vacancy: Vacancy
    after: int
    beside: Beside


_MERGED = Fault("idVacature", "deze vacature is samengevoegd met een andere", "wijzig die andere vacature")
_OURS = ("owner_id", "places", "reviews", "taken_down", "confirmation", "answers", "programmes")
"""What a message does not tell, and we may have laid down."""


def _kept(made: Vacancy, before: Vacancy | None) -> Vacancy:
    """Keep what happened to a vacancy with us; one that had run out opens again with a later closing day."""
    if before is None:
        return made
    status = made.status if before.status is VacancyStatus.VERLOPEN else before.status
    if made.status is VacancyStatus.VERLOPEN and before.status is VacancyStatus.OPEN:
        status = VacancyStatus.VERLOPEN
    return replace(made, status=status, **{name: getattr(before, name) for name in _OURS})


class _Employers:
    """Employers by their name: known ones, and those that messages bring."""

    def __init__(self, reader: Reader, vault: str, owner_id: UUID) -> None:
        self.vault = vault
        self.new: list[Employer] = []
        self._owner_id = owner_id
        self._by_name = {_folded(one.name): one for one in reversed(reader.employers.all())}

    def named(self, name: str) -> Employer:
        """Give the employer of this name; a new one has no KvK number yet."""
        name = " ".join(name.split())[:LONGEST_NAME] or NO_EMPLOYER
        if _folded(name) not in self._by_name:
            key = SourceKey(SOURCE, f"werkgever-{hashlib.sha256(_folded(name).encode()).hexdigest()[:24]}")
            made = Employer(id_of_source(self.vault, key), 0, key, name, ProviderKind.WERKGEVER_PROFIT, self._owner_id)
            self._by_name[_folded(name)] = made
            self.new.append(made)
        return self._by_name[_folded(name)]


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
