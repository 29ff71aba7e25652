"""Rank an answer of the exchange from files: no network, and nobody of our own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from matching.domain.candidate import SourceKey
from matching.domain.list_kind import ListKind
from matching.lists.vum_list import Asked, Foreign, VumRow, rank_together
from matching.service import Service
from matching.usecases.compose_recipe import weights_in_use
from matching.vum.asked_and_answered import WORK, AskedInFile, matches_in, question_in, told_of
from matching.vum.asked_work import work_asked
from matching.vum.beside import without_empty
from matching.vum.foreign import Held, held
from matching.vum.limits import MOST_DETAILS
from matching.vum.question import read_seeker_question
from matching.vum.same_codes import untranslated_codes
from matching.vum.seeker_entities import MP_WERKZOEKENDE_MATCH
from matching.vum.vacancy import Place, vacancy_of
from matching.vum.vacancy_entities import VACATURE

NOBODY = UUID(int=0)


@dataclass(frozen=True)
class RankedAnswer:
    """An answer, ranked.

    Attributes:
        held: what holds, and what does not.
        lists: everybody or everything, per list.
        order: the vumIDs of all that are not excluded, the best first; the first ten are those to open.
        title: of the work, or of the person, for which was ranked.
        occupation: that is asked for.
        untranslated: how many codes of the one for whom was ranked nobody translated: they count in no score.
        closed: the vumIDs of vacancies whose closing day has passed; they are in no list.
        passed_over: JSON pointers in the question of what VUM does not know; it asks nothing, and says nothing here.
    """

    held: Held
    lists: Mapping[ListKind, list[VumRow]]
    order: tuple[str, ...]
    title: str
    occupation: str
    untranslated: int = 0
    closed: tuple[str, ...] = ()
    passed_over: tuple[str, ...] = ()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The vumIDs of those to open."""
        return self.order[:MOST_DETAILS]


def rank_vum(service: Service, asked: object, answer: object) -> RankedAnswer:
    """Rank the profiles of an answer for the work that its question is about.

    Args:
        asked: a question for jobseekers ({"vraagObject": ...}, or the object itself); a member `vacature` (a Vacature
            of the standard) says more of the work than a question can.
        answer: {"matches": [...]}, or the list itself.

    Raises:
        InvalidInputError: one of them does not hold; `where` says in which and where.
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    found = held(MP_WERKZOEKENDE_MATCH, matches_in(answer))
    knowledge = service.knowledge()
    place = Place(NOBODY, 0, SourceKey("vum", "vraag"), NOBODY, NOBODY, service.today())
    crosswalk = service.crosswalk()
    in_file = question_in(asked, WORK, read_seeker_question)
    told = _work(in_file)
    vacancy = vacancy_of(told, place, crosswalk, knowledge.world.geography)
    codes = untranslated_codes(told, crosswalk)
    work = Asked(vacancy, 1, service.today(), weights_in_use(service, vacancy.kind), knowledge, crosswalk, codes)
    ranked = rank_together(work, [Foreign(one["vumID"], one) for one in found.matches])
    lists = {kind: ranked.rows(kind, len(found.matches), {}) for kind in ListKind}
    order = tuple(one.vum_id for one in ranked.chosen(None))
    about = vacancy.title, vacancy.occupation.text
    return RankedAnswer(found, lists, order, *about, len(codes), passed_over=in_file.passed_over)


def _work(asked: AskedInFile) -> dict[str, Any]:
    """Give the work as a vacancy of the standard."""
    told = without_empty(work_asked(asked.question)) if asked.question else {}
    return told_of(VACATURE, "idVacature", told, asked.beside, f"VRAAG/{WORK}")
