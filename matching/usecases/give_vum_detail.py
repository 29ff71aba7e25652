"""Give one detail to who asked for it in a question, at most ten of each question."""

from typing import Any
from uuid import UUID

from matching.service import Service
from matching.storage.moment import now
from matching.storage.vum import Parties
from matching.usecases.answer_vum_question import OBJECT, actor_of
from matching.vum.limits import MOST_DETAILS, QUESTION_LASTS
from matching.vum.offered import OfferKind
from matching.vum.source import LIMIT, WRONG, Asking, Pseudonyms, VumError


def give_vum_detail(
    service: Service, asking: Asking, kind: OfferKind, vum_id: str, pseudonyms: Pseudonyms
) -> dict[str, Any]:
    """Give the whole of a profile or vacancy; that it was given, or refused, stands in the inzagelog first.

    Raises:
        VumError: it is not known, no longer offered, or was in no answer to these parties; or ten were opened.
    """
    standing = service.vum_offer(kind).now()
    object_id = pseudonyms.id_of(vum_id, standing.offered)
    offered = standing.by_id.get(object_id) if object_id else None
    questions = _questions_with(service, asking, kind, object_id) if offered else []
    if offered is None or not questions:
        if offered is not None:
            _write_refusal(service, asking, kind, offered.id, "niet_in_een_antwoord")
        raise VumError(
            WRONG,
            "Dit vumID is niet bekend, wordt niet meer aangeboden, of stond in geen antwoord aan u.",
            f"Stel eerst een vraag; details kunt u daarna {QUESTION_LASTS.total_seconds() / 3600:.0f} uur opvragen.",
        )
    taken = next((one for one in questions if service.store.vum.take_detail(one, MOST_DETAILS)), None)
    if taken is None:
        _write_refusal(service, asking, kind, offered.id, "limiet")
        raise VumError(LIMIT, f"Van deze vraag zijn al {MOST_DETAILS} details opgevraagd.", "Stel een nieuwe vraag.")
    told = {"vraag": str(taken), "suwi": asking.is_suwi}
    service.store.looks.record(actor_of(asking), "vum_detail_gegeven", OBJECT[kind], offered.id, told)
    return offered.as_detail(shows_ldr=asking.is_suwi)


def _write_refusal(service: Service, asking: Asking, kind: OfferKind, object_id: UUID, reason: str) -> None:
    """Write down that somebody asked what was not theirs; of a vumID of nobody there is nobody to write it with."""
    service.store.looks.record(actor_of(asking), "vum_detail_geweigerd", OBJECT[kind], object_id, {"reden": reason})


def _questions_with(service: Service, asking: Asking, kind: OfferKind, object_id: UUID | None) -> list[UUID]:
    """Give the questions of these parties that returned this, the newest first."""
    parties = Parties(asking.from_party, asking.via_party)
    asked = service.store.vum.returned_to(kind.value, parties, now() - QUESTION_LASTS)
    return [question_id for question_id, returned in asked if object_id in returned]
