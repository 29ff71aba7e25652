"""Weigh whether taking away a barrier pays, record what a human decided, and that the barrier is gone (A-61, A-62)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.business_case import Barrier, BusinessCase, CaseDecision
from matching.domain.candidate import Candidate
from matching.domain.fact import Fact, FactSource
from matching.domain.permissions import Right, must_have
from matching.domain.profile import Profile, current
from matching.domain.statements import Certificate, Language, Licence, MeansOfTransport
from matching.domain.tri import Tri
from matching.domain.work import LanguageAspect, Transport
from matching.errors import ConflictError, Fault, InvalidInputError, NotFoundError
from matching.service import Service
from matching.storage import Kind
from matching.usecases.amend_candidate import amend_candidate


def weigh_business_case(service: Service, actor: Actor, candidate_id: UUID, case: BusinessCase) -> Candidate:
    """Save a new businesscase of a candidate, open.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: the candidate is not known.
        ConflictError: there is one about the same barrier that is not closed.
    """
    must_have(actor, Right.PLACE)

    def weighed(candidate: Candidate) -> Candidate:
        alike = (one for one in candidate.business_cases if (one.barrier, one.about) == (case.barrier, case.about))
        if any(one.decision is CaseDecision.OPEN or one.is_agreed for one in alike):
            raise ConflictError("Over deze drempel is er al een businesscase die nog loopt. Beslis eerst daarover.")
        return replace(candidate, business_cases=(*candidate.business_cases, case))

    return amend_candidate(service.store, actor, candidate_id, action="businesscase_gemaakt", alter=weighed)


def decide_business_case(
    service: Service, actor: Actor, candidate_id: UUID, case_id: UUID, agrees: bool, reason: str = ""
) -> Candidate:
    """Record what a human decided; agreed makes the gap negotiable.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: the candidate or the case is not known.
        ConflictError: it was decided before.
        InvalidInputError: a no, or a yes that is not earned back in time, has no reason.
    """
    must_have(actor, Right.PLACE)

    def decided(case: BusinessCase) -> BusinessCase:
        if case.decision is not CaseDecision.OPEN:
            raise ConflictError(f"Over deze businesscase is al beslist: {case.decision}.")
        if not reason.strip() and (not agrees or case.is_within_horizon is False):
            raise InvalidInputError((Fault("/reden", "een reden ontbreekt", "waarom, in een zin"),))
        decision = CaseDecision.AKKOORD if agrees else CaseDecision.AFGEWEZEN
        today = service.today()
        return replace(case, decision=decision, decided_by=actor.id, decided_on=today, reason=reason.strip())

    alter = _with(case_id, decided)
    return amend_candidate(service.store, actor, candidate_id, action="businesscase_besloten", alter=alter)


def realise_business_case(service: Service, actor: Actor, candidate_id: UUID, case_id: UUID) -> Candidate:
    """Record that the barrier is gone; a licence or certificate that came of it is a fact from then on.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: the candidate or the case is not known.
        ConflictError: it was not agreed, or it was gone already.
    """
    must_have(actor, Right.PLACE)

    def realised(case: BusinessCase) -> BusinessCase:
        if not case.is_agreed:
            raise ConflictError("Alleen waar akkoord op is en wat nog niet is gerealiseerd, kan gerealiseerd worden.")
        return replace(case, realised_on=service.today())

    with service.store.read() as reader:
        reader.candidates.get(candidate_id)
        (record,) = reader.people([candidate_id])

    def altered(candidate: Candidate) -> Candidate:
        after = _with(case_id, realised)(candidate)
        case = next(one for one in after.business_cases if one.id == case_id)
        brought = _brought(case, record.profile, service.today())
        return replace(after, corrections=current([after.corrections, brought]))

    return amend_candidate(service.store, actor, candidate_id, action="businesscase_gerealiseerd", alter=altered)


def view_business_cases(service: Service, actor: Actor, reference: str) -> tuple[Candidate, tuple[BusinessCase, ...]]:
    """Give the businesscases of a candidate, oldest first; a look is kept in the inzagelog.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: the candidate is not known.
    """
    must_have(actor, Right.PLACE)
    with service.store.read() as reader:
        candidate = reader.candidates.find(reference)
    service.store.looks.record(actor, "businesscases", Kind.CANDIDATE.value, candidate.id)
    return candidate, candidate.business_cases


def _brought(case: BusinessCase, known: Profile, today: date) -> Profile:
    """Give the fact that came of it: a licence, a certificate, a means of transport, or a level of a language.

    An aspect of the language in which somebody was better already, stays as it is known.
    """
    if case.barrier is Barrier.VERVOER:
        means = MeansOfTransport(Transport(case.about), Tri.JA)
        return Profile(transport=(Fact(means, FactSource.CONSULENT, today),))
    if case.barrier is Barrier.TAAL:
        name, level = case.about.split()
        better = {fact.value.key for fact in known.languages if fact.value.level >= int(level)}
        aspects = (Language(name, aspect, int(level)) for aspect in LanguageAspect)
        said = (one for one in aspects if one.key not in better)
        return Profile(languages=tuple(Fact(one, FactSource.CONSULENT, today) for one in said))
    if case.barrier is Barrier.RIJBEWIJS:
        return Profile(licences=(Fact(Licence(case.about.upper(), Tri.JA), FactSource.CONSULENT, today),))
    if case.barrier is Barrier.SCHOLING and case.about:
        return Profile(certificates=(Fact(Certificate(case.about, Tri.JA), FactSource.CONSULENT, today),))
    return Profile()


def _with(case_id: UUID, alter: Callable[[BusinessCase], BusinessCase]) -> Callable[[Candidate], Candidate]:
    """Alter one case of a candidate."""

    def altered(candidate: Candidate) -> Candidate:
        if all(one.id != case_id for one in candidate.business_cases):
            raise NotFoundError("businesscase", case_id)
        cases = tuple(alter(one) if one.id == case_id else one for one in candidate.business_cases)
        return replace(candidate, business_cases=cases)

    return altered
