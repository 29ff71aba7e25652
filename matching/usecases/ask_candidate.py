"""What to ask a candidate first: what is not known and decides or lifts most work, as one task."""

from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.permissions import Right, has, must_have
from matching.domain.ranked_list import Opening
from matching.domain.ranking_request import RankingRequest
from matching.domain.task import Task, TaskKind
from matching.domain.work import WorkKind
from matching.explanation.openings import openings
from matching.lists.work_list import work_in
from matching.service import Service
from matching.storage import Kind
from matching.tasks.questions import Asked, ask, is_asked
from matching.usecases.rank_work import list_of_work

PERSON, CONSULENT = "kandidaat", "consulent"
MOST_ASKED = 10
_OPENING = "Ik wil u een paar dingen vragen. Dan weten wij beter welk werk bij u past. U hoeft niet te antwoorden."


@dataclass(frozen=True)
class PersonQuestions:
    """The questions to one candidate, or to the consulent about one, what decides most first."""

    candidate: Candidate
    questions: tuple[Opening, ...]

    def to(self, who: str) -> tuple[str, ...]:
        """Give the questions to one of the two, as one asks them."""
        return tuple(one.text for one in self.questions if one.to == who)


def questions_to(service: Service, actor: Actor, reference: str) -> PersonQuestions:
    """Give what is not known of a candidate and would open most, over all open vacancies and plekken.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: there is no such candidate.
        NotRankableError: the candidate is closed, merged or erased, or the processing is restricted.
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    must_have(actor, Right.PUT_FORWARD)
    found: dict[tuple[str, str], list[Opening]] = defaultdict(list)
    for kind in WorkKind:
        for one in _of_kind(service, reference, kind, discreet=not has(actor, Right.SEE_CONDITIONS)):
            found[one.to, one.text].append(one)
    together = sorted((_together(alike) for alike in found.values()), key=_weight)
    with service.store.read() as reader:
        candidate = reader.candidates.find(reference)
    service.store.looks.record(actor, "vragen_bekeken", Kind.CANDIDATE.value, candidate.id)
    return PersonQuestions(candidate, tuple(together[:MOST_ASKED]))


def ask_candidate(service: Service, actor: Actor, reference: str) -> tuple[PersonQuestions, Task | None]:
    """Make one task of all questions to a candidate; doing it again changes nothing. Raises as `questions_to` does."""
    found = questions_to(service, actor, reference)
    with service.store.change(actor) as change:
        task = ask(change, actor, _asked(found), service.today())
        change.commit()
    return found, task


def settle_candidate(service: Service, actor: Actor, candidate_id: UUID) -> PersonQuestions:
    """Close the task of questions that were answered; what is still not known is asked by a new one."""
    found = questions_to(service, actor, str(candidate_id))
    with service.store.change(actor) as change:
        asked = _asked(found)
        if is_asked(change, asked):
            ask(change, actor, asked, service.today())
        change.commit()
    return found


def _asked(found: PersonQuestions) -> Asked:
    own = found.to(CONSULENT)
    also = f" Zelf na te gaan: {' '.join(own)}" if own else ""
    number = f"K-{found.candidate.number}"
    return Asked(
        kind=TaskKind.VRAAG_AAN_KANDIDAAT,
        owner_id=found.candidate.owner_id,
        reason=f"Van {number} is nog niet alles bekend. Een antwoord kan werk openen.{also}",
        opening=_OPENING,
        questions=found.to(PERSON),
        link=f"/v1/kandidaten/{found.candidate.id}/antwoorden",
        candidate_id=found.candidate.id,
    )


def _of_kind(service: Service, reference: str, kind: WorkKind, *, discreet: bool) -> tuple[Opening, ...]:
    made = list_of_work(service, reference, RankingRequest(), kind)
    with service.store.read(made.recipe.position) as reader:
        return openings(made.explainer(discreet), made.record, partial(work_in, made, reader))


def _together(alike: list[Opening]) -> Opening:
    first = alike[0]
    return Opening(
        first.to,
        first.text,
        sum(one.decides for one in alike),
        sum(one.enters for one in alike),
        sum(one.lifts for one in alike),
        max(one.gain for one in alike),
    )


def _weight(one: Opening) -> tuple[int, int, int, int, str]:
    return -one.decides, -one.enters, -one.lifts, -one.gain, one.text
