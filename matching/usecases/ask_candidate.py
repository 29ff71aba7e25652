"""What to ask a candidate first: what is not known and decides or lifts most work, as one task."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.permissions import Right, has, must_have
from matching.domain.ranked_list import Opening
from matching.domain.task import Task, TaskKind
from matching.domain.work import WorkKind
from matching.explanation.openings import openings
from matching.lists.work_list import MadeWorkList, work_in
from matching.proposing.attempts import REFUSED_QUESTION, written_down
from matching.service import Service
from matching.storage import Kind
from matching.storage.change import Change
from matching.tasks.questions import Asked, ask, is_asked
from matching.usecases.rank_work import list_as_if, rankable_record
from matching.usecases.view_objects import id_of

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
    candidate_id = id_of(service.store, Kind.CANDIDATE, reference)
    with (
        written_down(service, actor, "vragen", Kind.CANDIDATE, candidate_id, REFUSED_QUESTION),
        service.store.read() as reader,
    ):
        must_have(actor, Right.PUT_FORWARD)
        record = rankable_record(reader, reference)
        version = reader.candidates.version_of(record.candidate.id)
    service.store.looks.record(actor, "vragen_bekeken", Kind.CANDIDATE.value, record.candidate.id)
    return questions_as_if(service, actor, [list_as_if(service, record, version, kind) for kind in WorkKind])


def questions_as_if(service: Service, actor: Actor, lists: Sequence[MadeWorkList]) -> PersonQuestions:
    """Give what is not known and would open most on these lists of one person."""
    found: dict[tuple[str, str], list[Opening]] = defaultdict(list)
    for made in lists:
        for one in _on(service, made, discreet=not has(actor, Right.SEE_CONDITIONS)):
            found[one.to, one.text].append(one)
    together = sorted((_together(alike) for alike in found.values()), key=_weight)
    return PersonQuestions(lists[0].record.candidate, tuple(together[:MOST_ASKED]))


def ask_candidate(service: Service, actor: Actor, reference: str) -> tuple[PersonQuestions, Task | None]:
    """Make one task of all questions to a candidate; doing it again changes nothing. Raises as `questions_to` does."""
    found = questions_to(service, actor, reference)
    with service.store.change(actor) as change:
        task = ask(change, actor, _asked(found), service.today())
        change.commit()
    return found, task


def settle_questions(change: Change, actor: Actor, left: PersonQuestions, today: date) -> None:
    """Close the task of questions that are answered in this change; what is still not known is asked by a new one."""
    asked = _asked(left)
    if is_asked(change, asked):
        ask(change, actor, asked, today)


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


def _on(service: Service, made: MadeWorkList, *, discreet: bool) -> tuple[Opening, ...]:
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
