"""What an instrument may ask about somebody beside the profile: answers that open a place, never points in a score."""

from dataclasses import dataclass, fields
from typing import Any

from matching.domain.fact import Fact
from matching.domain.tri import Tri

Answer = Fact[Tri] | None


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Answers about one person; None is that nobody asked. Source: model.md C.2.

    Which recognised route or indication it was stays in the client system; here is only that there is one.

    Attributes:
        regular_education_possible: regulier onderwijs is an option.
        centrum_voor_werk: took part in activities of the Centrum voor Werk (A-09).
        own_wish: chose this way of working (A-12).
        step_too_big, no_regular_place: dated judgements of a consultant (A-39, A-67).
        running_route: a route to regular work is running.
        wmo_dagbesteding, outflow_expected, gon_referral: what a seat of a GON party asks (A-23).
        recognised_route: came along one of the recognised routes to the Instroomportaal (A-24).
        ended_secondment: a secondment ended (A-25).
        needs_support: needs support for a first step (A-32).
        college_permission: the college gave permission for a proefplaats.
        uwv_agreed: UWV agreed, for somebody with a benefit of UWV.
    """

    regular_education_possible: Answer = None
    centrum_voor_werk: Answer = None
    own_wish: Answer = None
    step_too_big: Answer = None
    no_regular_place: Answer = None
    running_route: Answer = None
    indicatie_beschut: Answer = None
    doelgroep_lks: Answer = None
    wmo_dagbesteding: Answer = None
    outflow_expected: Answer = None
    gon_referral: Answer = None
    recognised_route: Answer = None
    ended_secondment: Answer = None
    needs_support: Answer = None
    resident: Answer = None
    college_permission: Answer = None
    uwv_agreed: Answer = None

    def answer(self, name: str) -> Tri:
        """Give what is known of one of these; what nobody asked is onbekend."""
        fact: Fact[Tri] | None = getattr(self, name)
        return Tri.ONBEKEND if fact is None else fact.value


ANSWERS = tuple(field.name for field in fields(Eligibility))
NOTHING_ASKED = Eligibility()


def with_answer(eligibility: Eligibility, name: str, fact: Fact[Any] | None) -> Eligibility:
    """Give the same answers with one of them replaced."""
    return Eligibility(**{other: fact if other == name else getattr(eligibility, other) for other in ANSWERS})
