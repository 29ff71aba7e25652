"""Rank an answer of the exchange from files: no network, and nobody of our own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from matching.domain.candidate import SourceKey
from matching.domain.list_kind import ListKind
from matching.domain.opportunity import Vacancy
from matching.errors import Fault, InvalidInputError
from matching.lists.vum_list import Asked, Foreign, VumRow, rank_together
from matching.service import Service
from matching.usecases.compose_recipe import USUAL_WEIGHTS
from matching.vum.asked_work import work_asked
from matching.vum.beside import without_empty
from matching.vum.checking import check
from matching.vum.foreign import Held, held
from matching.vum.limits import MOST_DETAILS
from matching.vum.question import read_seeker_question
from matching.vum.same_codes import untranslated_codes
from matching.vum.seeker_entities import MP_WERKZOEKENDE_MATCH
from matching.vum.vacancy import Place, vacancy_of
from matching.vum.vacancy_entities import VACATURE

NOBODY = UUID(int=0)
WORK = "vacature"


@dataclass(frozen=True)
class RankedAnswer:
    """An answer, ranked.

    Attributes:
        held: what holds, and what does not.
        lists: everybody, per list.
        order: the vumIDs of everybody who is not excluded, the best first; the first ten are those to open.
        work: that was ranked for.
        untranslated: how many codes of the work nobody translated: they count in no score.
    """

    held: Held
    lists: Mapping[ListKind, list[VumRow]]
    order: tuple[str, ...]
    work: Vacancy
    untranslated: int = 0

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
    found = held(MP_WERKZOEKENDE_MATCH, _matches(answer))
    knowledge = service.knowledge()
    place = Place(NOBODY, 0, SourceKey("vum", "vraag"), NOBODY, NOBODY, service.today())
    crosswalk = service.crosswalk()
    told = _work(asked)
    vacancy = vacancy_of(told, place, crosswalk, knowledge.world.geography)
    codes = untranslated_codes(told, crosswalk)
    work = Asked(vacancy, 1, service.today(), USUAL_WEIGHTS[vacancy.kind], knowledge, crosswalk, codes)
    ranked = rank_together(work, [Foreign(one["vumID"], one) for one in found.matches])
    lists = {kind: ranked.rows(kind, len(found.matches), {}) for kind in ListKind}
    return RankedAnswer(found, lists, tuple(one.vum_id for one in ranked.chosen(None)), vacancy, len(codes))


def _work(asked: object) -> dict[str, Any]:
    """Give the work as a vacancy of the standard."""
    if not isinstance(asked, dict):
        raise InvalidInputError((Fault("VRAAG", "dit is geen object", "een vraag van VUM: {'vraagObject': ...}"),))
    given = asked.get(WORK)
    question = asked.get("vraagObject", asked)
    if given is None or "vraagObject" in asked:
        _refuse_wrong_question(question)
    told = without_empty(work_asked(question)) if isinstance(question, dict) else {}
    if given is None:
        return _checked(told, "VRAAG")
    return {**_checked(told, "VRAAG"), **_checked(given, f"VRAAG/{WORK}")}


def _refuse_wrong_question(question: object) -> None:
    try:
        read_seeker_question(question)
    except InvalidInputError as error:
        faults = (Fault(f"VRAAG{fault.where}", fault.problem, fault.passes) for fault in error.faults)
        raise InvalidInputError(tuple(faults)) from None


def _checked(work: object, where: str) -> dict[str, Any]:
    checked = check(VACATURE, {"idVacature": "vraag", **work} if isinstance(work, dict) else work)
    if checked.faults:
        raise InvalidInputError(tuple(Fault(f"{where}{f.where}", f.problem, f.passes) for f in checked.faults))
    return checked.value


def _matches(answer: object) -> list[Any]:
    found = answer.get("matches", []) if isinstance(answer, dict) else answer
    if not isinstance(found, list):
        passes = "een antwoord van VUM: {'matches': [ ... ]}"
        raise InvalidInputError((Fault("ANTWOORD/matches", "dit is geen lijst", passes),))
    return found
