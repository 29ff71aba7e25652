"""Answer a question of the exchange: who of ours is asked for, at most a hundred, in no order."""

import hashlib
from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

import numpy as np

from matching.domain.actor import Actor
from matching.domain.geography import Geography
from matching.errors import InvalidInputError, StoreError
from matching.service import Service
from matching.storage.moment import now
from matching.storage.vum import Parties
from matching.vum.limits import MOST_MATCHES, QUESTION_LASTS
from matching.vum.offered import Offered, OfferKind
from matching.vum.question import Question, read_seeker_question, read_vacancy_question
from matching.vum.reader import INCOMPLETE as ABSENT
from matching.vum.reader import at
from matching.vum.source import INCOMPLETE, WRONG, Asking, Pseudonyms, VumError

PURPOSE, ROLE = "vum_uitwisseling", "vum"
OBJECT = {OfferKind.WERKZOEKENDE: "candidate", OfferKind.VACATURE: "vacancy"}
_READ = {OfferKind.WERKZOEKENDE: read_seeker_question, OfferKind.VACATURE: read_vacancy_question}
_MOST_DETAILS_SAID = 2000


def answer_vum_question(
    service: Service, asking: Asking, kind: OfferKind, asked: object, pseudonyms: Pseudonyms
) -> dict[str, Any]:
    """Give the answer as the standard has it; that it was given stands in the inzagelog first.

    Args:
        asked: the vraagObject.

    Raises:
        VumError: the question does not hold.
        StoreError: no postcodes have been imported, so no distance is known.
    """
    question = _question(service, kind, asked)
    hits = matching(service, kind, question)
    question_id = uuid4()
    given = sorted(hits, key=lambda one: _shuffled(question_id, one.id))[:MOST_MATCHES]
    _write_down(service, asking, kind, question_id, (question, given, len(hits)))
    return {
        "maximumAantalResultatenBereikt": len(hits) > MOST_MATCHES,
        "vraagID": str(question_id),
        "matches": [one.as_match(pseudonyms.of(one)) for one in given],
    }


def actor_of(asking: Asking) -> Actor:
    """Give who asks, as the inzagelog has it."""
    return Actor(asking.from_party, ROLE, asking.via_party, PURPOSE)


def matching(service: Service, kind: OfferKind, question: Question) -> list[Offered]:
    """Give everything that is offered and asked for."""
    geography = service.geography()
    if not len(geography.codes):
        raise StoreError("Er zijn geen postcodes ingelezen. Voer eerst uit: passend postcodes import BESTAND.")
    offered = _still_offered(service, kind)
    km = _distances(geography, question.area.pc4, {one.pc4 for one in offered})
    return [one for one in offered if question.matches(one.document, km[one.pc4])]


def _still_offered(service: Service, kind: OfferKind) -> Sequence[Offered]:
    """Leave out vacancies whose closing day has passed and that nobody closed yet."""
    standing, today = service.vum_offer(kind).now(), str(service.today())
    closes = "sluitingsdatumVacature"
    return [one for one in standing.offered if (at(one.document, closes) or today) >= today]


def _distances(geography: Geography, centre: str, codes: set[str]) -> dict[str, float]:
    """Give the distance from the centre in km; nan is not known, and within one area it is 0."""
    ordered = sorted(codes)
    indexes = np.array([geography.index_of(code) for code in ordered], dtype=np.int64)
    km = geography.straight_km(np.int64(geography.index_of(centre)), indexes)  # type: ignore[arg-type]
    return {code: 0.0 if code == centre else float(far) for code, far in zip(ordered, km, strict=True)}


def _question(service: Service, kind: OfferKind, asked: object) -> Question:
    try:
        return _READ[kind](asked, service.crosswalk().meaning)
    except InvalidInputError as error:
        said = "; ".join(f"/vraagObject{f.where}: {f.problem} (goed is: {f.passes})" for f in error.faults)
        is_incomplete = all(fault.problem == ABSENT for fault in error.faults)
        code, message = (INCOMPLETE, "De vraag is niet volledig.") if is_incomplete else (WRONG, "De vraag klopt niet.")
        raise VumError(code, message, said[:_MOST_DETAILS_SAID]) from None


def _shuffled(question_id: UUID, object_id: UUID) -> bytes:
    """Put what is asked for in an order that nobody chose, another one for every question."""
    return hashlib.blake2b(object_id.bytes, key=question_id.bytes, digest_size=8).digest()


def _write_down(
    service: Service, asking: Asking, kind: OfferKind, question_id: UUID, answered: tuple[Question, list[Offered], int]
) -> None:
    question, given, hits = answered
    store, actor, ids = service.store, actor_of(asking), [one.id for one in given]
    keys = [criterion.key for criterion in question.criteria]
    told = {"soort": kind.value, "sleutels": keys, "gevonden": hits, "gegeven": len(ids)}
    store.looks.record(actor, "vum_vraag", "vum_vraag", question_id, told)
    store.looks.record_many(actor, "vum_match_gegeven", OBJECT[kind], ids, {"vraag": str(question_id)})
    parties = Parties(asking.from_party, asking.via_party)
    store.vum.ask(question_id, kind.value, parties, ids, now() - QUESTION_LASTS)
