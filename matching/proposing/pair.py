"""Where one pair stands: in which of the three lists, and what the rules say; as a list would."""

from dataclasses import dataclass

from matching.domain.actor import Actor
from matching.domain.list_kind import ListKind
from matching.domain.permissions import Right, must_have
from matching.domain.ranking_request import Filters
from matching.domain.record import CandidateRecord
from matching.domain.verdict import Outcome
from matching.domain.work_on_offer import WorkOnOffer, short_number
from matching.errors import InvalidInputError, out_of_step
from matching.explanation.verdicts import Said, said_of
from matching.in_memory.gathered import encoded
from matching.lists.work_list import of_age
from matching.profiles.place_facts import reference_day
from matching.ranking import Work, rank
from matching.rules.rule import Pair
from matching.rules.rulebook import rules_on
from matching.rules.verdicts import Code
from matching.service import Service

NOBODY_ELSE = 0
JOURNEY = "reistijd"


@dataclass(frozen=True)
class PairStanding:
    """One pair, today.

    Attributes:
        said: every outcome, what stands in the way first; without what only the own consultant may see, if so asked.
    """

    list_kind: ListKind
    said: tuple[Said, ...]

    @property
    def hindrances(self) -> tuple[str, ...]:
        """What rules say no, in words."""
        return tuple(f"{one.rule.statement} Bekend: {one.words.known}." for one in self.said if _says_no(one))

    @property
    def can_travel(self) -> bool:
        """Whether the way to this work is within what the person says to be able to."""
        outcomes = [one.verdict.outcome for one in self.said if one.rule.code == JOURNEY]
        return bool(outcomes) and all(one in (Outcome.VOLDOET, Outcome.BESPREEKBAAR) for one in outcomes)


def standing_of(
    service: Service, record: CandidateRecord, work: WorkOnOffer, weights: str, *, discreet: bool
) -> PairStanding:
    """Judge one pair as it is now.

    Args:
        weights: the name of the weight set of the list.

    Raises:
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    knowledge, today = service.knowledge(), service.today()
    facts = knowledge.place_encoder.facts([work], today)
    person = encoded([record], knowledge.people_encoder)
    person = of_age(person, facts.start, service.legality_of(record.candidate.id))
    day = reference_day(work, today)
    place = Work(knowledge.place_encoder.places([work]), facts)
    ranking = rank(
        person, place, rules_on(day, work.kind), knowledge.model(weights), knowledge.world, NOBODY_ELSE, Filters()
    )
    pair = Pair(record, work, day, knowledge.world)
    kind = next(kind for kind in ListKind if len(ranking.lists[kind]))
    return PairStanding(kind, tuple(said_of(ranking.judgement, 0, pair, discreet)))


def refuse_without_reason(
    actor: Actor, record: CandidateRecord, work: WorkOnOffer, standing: PairStanding, override: str
) -> None:
    """Refuse to go on with who is not ranked, unless somebody says why; from `uitgesloten` not every role may.

    Raises:
        InvalidInputError: the reason is missing; it says what stands in the way.
        NotAllowedError: this role may not deviate from a rule.
    """
    if standing.list_kind is ListKind.GERANGSCHIKT:
        return
    if standing.list_kind is ListKind.UITGESLOTEN and override.strip():
        must_have(actor, Right.DEVIATE)
    if not override.strip():
        why = " ".join(standing.hindrances) or "Er is nog te weinig bekend om te rangschikken."
        where = (
            f"K-{record.candidate.number} staat bij {short_number(work)} in '{standing.list_kind}'. {why.rstrip('.')}"
        )
        raise InvalidInputError((out_of_step("/reden", where, "een reden in eigen woorden om toch verder te gaan"),))


def _says_no(said: Said) -> bool:
    return said.code is Code.VOLDOET_NIET
