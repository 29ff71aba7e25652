"""A question of VUM and its answer as they stand in two files: what they are about, and for whom is asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from matching.errors import Fault, InvalidInputError
from matching.vum.checking import check
from matching.vum.kinds import Entity
from matching.vum.offered import OfferKind
from matching.vum.question import Question

PERSON, WORK = "werkzoekende", "vacature"
"""Members beside the vraagObject that say more of the one for whom is asked than a question can."""
_OBJECT = "vraagObject"


@dataclass(frozen=True, slots=True)
class AskedInFile:
    """What a file asks.

    Attributes:
        question: the vraagObject; {} when there is none.
        beside: what stands beside it of the one for whom is asked; None is nothing.
        passed_over: JSON pointers in the file of what VUM does not know, and so passes over.
    """

    question: dict[str, Any]
    beside: object = None
    passed_over: tuple[str, ...] = ()


def kind_of(asked: object, answer: object) -> OfferKind:
    """Say what is in an answer: what the question names beside itself decides, and else what its matches are like.

    A match of a vacancy has an `adres`, one of a jobseeker a `mobiliteit`; each is required of its own.
    """
    if isinstance(asked, dict) and {PERSON, WORK} & asked.keys():
        return OfferKind.VACATURE if PERSON in asked else OfferKind.WERKZOEKENDE
    found = answer.get("matches") if isinstance(answer, dict) else answer
    matches = [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
    work = sum("adres" in one and "mobiliteit" not in one for one in matches)
    return OfferKind.VACATURE if 2 * work > len(matches) else OfferKind.WERKZOEKENDE


def matches_in(answer: object) -> list[Any]:
    """Give the matches of an answer ({"matches": [...]}, or the list itself).

    Raises:
        InvalidInputError: it is neither.
    """
    found = answer.get("matches", []) if isinstance(answer, dict) else answer
    if not isinstance(found, list):
        passes = "een antwoord van VUM: {'matches': [ ... ]}"
        raise InvalidInputError((Fault("ANTWOORD/matches", "dit is geen lijst", passes),))
    return found


def question_in(asked: object, beside: str, read: Callable[[object], Question]) -> AskedInFile:
    """Give a question, and what stands beside it of the one for whom it asks.

    Args:
        asked: {"vraagObject": ...} or the object itself; with a member `beside` the question may be left out.
        read: reads a question, to know that it holds.

    Raises:
        InvalidInputError: it does not hold.
    """
    if not isinstance(asked, dict):
        raise InvalidInputError((Fault("VRAAG", "dit is geen object", "een vraag van VUM: {'vraagObject': ...}"),))
    given = asked.get(beside)
    if given is not None and _OBJECT not in asked:
        return AskedInFile({}, given)
    question = asked.get(_OBJECT, asked)
    try:
        passed_over = read(question).passed_over
    except InvalidInputError as error:
        raise InvalidInputError(_placed("VRAAG", error.faults)) from None
    within = f"/{_OBJECT}" if _OBJECT in asked else ""
    told = {f"/{beside}"} if not within else set()
    return AskedInFile(question, given, tuple(f"{within}{one}" for one in passed_over if one not in told))


def told_of(entity: Entity, own_id: str, question: Mapping[str, Any], given: object, where: str) -> dict[str, Any]:
    """Give everything that is told of the one for whom is asked, as the standard has them.

    Args:
        question: what the question says of them.
        given: what stands beside it, None is nothing; it says more, and where both speak it counts.
        where: `given` stands in the file.

    Raises:
        InvalidInputError: it does not hold beside the standard.
    """
    told = {} if given is None else _holding(entity, own_id, given, where)
    return {**(_holding(entity, own_id, question, "VRAAG") if question else {}), **told}


def _holding(entity: Entity, own_id: str, given: object, where: str) -> dict[str, Any]:
    told: object = {own_id: "vraag", **given} if isinstance(given, Mapping) else given
    checked = check(entity, told)
    if checked.faults:
        raise InvalidInputError(_placed(where, checked.faults))
    return checked.value


def _placed(where: str, faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    return tuple(Fault(f"{where}{fault.where}", fault.problem, fault.passes) for fault in faults)
