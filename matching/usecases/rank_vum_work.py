"""Rank the vacancies of an answer of the exchange for whom was asked, from files: no network, nobody of our own."""

from collections.abc import Mapping
from typing import Any

from matching.domain.list_kind import ListKind
from matching.domain.work import WorkKind
from matching.lists.vum_list import Foreign
from matching.lists.vum_work_list import Seeking, rank_work_of_others
from matching.service import Service
from matching.usecases.compose_recipe import weights_in_use
from matching.usecases.rank_vum import RankedAnswer
from matching.vum.asked_and_answered import PERSON, AskedInFile, matches_in, question_in, told_of
from matching.vum.asked_person import person_asked
from matching.vum.beside import without_empty
from matching.vum.foreign import held
from matching.vum.occupations import occupation_in
from matching.vum.question import read_vacancy_question
from matching.vum.same_codes import untranslated_of
from matching.vum.seeker_entities import WERKZOEKENDE
from matching.vum.vacancy_entities import MP_VACATURE_MATCH

SOMEBODY = "wie werk zoekt"


def rank_vum_work(service: Service, asked: object, answer: object) -> RankedAnswer:
    """Rank the vacancies of an answer for the person for whom its question asks.

    Args:
        asked: a question for vacancies ({"vraagObject": ...}, or the object itself); a member `werkzoekende` (a
            Werkzoekende of the standard) says more of the person than a question can.
        answer: {"matches": [...]}, or the list itself.

    Raises:
        InvalidInputError: one of them does not hold; `where` says in which and where.
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    found = held(MP_VACATURE_MATCH, matches_in(answer))
    in_file = question_in(asked, PERSON, read_vacancy_question)
    told, crosswalk, today = _person(in_file), service.crosswalk(), service.today()
    open_, closed = _by_closing_day(found.matches, str(today))
    codes = untranslated_of(told, crosswalk)
    weights = weights_in_use(service, WorkKind.VACATURE)
    seeking = Seeking(Foreign("vraag", told), today, weights, service.knowledge(), crosswalk, codes)
    ranked = rank_work_of_others(seeking, open_)
    wishes = (occupation_in(one, crosswalk) for one in told.get("bemiddelingsberoep", ()))
    occupation = ", ".join(term.text for term in wishes if term is not None)
    lists = {kind: ranked.rows(kind) for kind in ListKind}
    order = tuple(ranked.order())
    return RankedAnswer(found, lists, order, SOMEBODY, occupation, len(codes), closed, in_file.passed_over)


def _person(asked: AskedInFile) -> dict[str, Any]:
    """Give the person as a jobseeker of the standard."""
    told = without_empty(person_asked(asked.question)) if asked.question else {}
    return told_of(WERKZOEKENDE, "idWerkzoekende", told, asked.beside, f"VRAAG/{PERSON}")


def _by_closing_day(matches: tuple[dict[str, Any], ...], today: str) -> tuple[list[Mapping[str, Any]], tuple[str, ...]]:
    """Part the vacancies in those that are open and the vumIDs of those that are not any more."""
    closed = tuple(one["vumID"] for one in matches if one.get("sluitingsdatumVacature", today) < today)
    return [one for one in matches if one["vumID"] not in closed], closed
