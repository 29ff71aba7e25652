"""A consultant who chooses the kind of seat: the kept seats are for referrals of their party only (A-22)."""

from collections.abc import Iterator

from matching.domain.verdict import Lever, Outcome
from matching.placing.seat_kind import GON, seat_of_person
from matching.placing.seating import Seating
from matching.rules.placing import Finding, Move, Ruling
from matching.rules.seats import KEPT_SEATS


def chosen_seat(move: Move, seating: Seating) -> Iterator[Ruling]:
    """Judge a kind of seat that was chosen, where a source keeps seats for a party."""
    if move.seat_chosen is None or not any(source.keeps_some for source in seating.sources):
        return
    usual = seat_of_person(move.record.candidate)
    yield Ruling(KEPT_SEATS, _finding(move.seat_chosen, usual))


def _finding(chosen: str, usual: str | None) -> Finding:
    asked = f"een plaats van de soort {_name(usual)}" if usual else "bekend of het een plaats van de GON is"
    known = f"gekozen: {_name(chosen)}"
    if chosen == usual:
        return Finding(Outcome.VOLDOET, asked, known)
    lever = (Lever.CONSULENT, "Laat de keuze aan de regel, of geef een reden.")
    if usual is None:
        question = "Is er een Wmo-indicatie dagbesteding en wordt uitstroom verwacht?"
        return Finding(Outcome.ONBEKEND, asked, known, question=question)
    outcome = Outcome.VOLDOET_NIET if chosen == GON else Outcome.BESPREEKBAAR
    return Finding(outcome, asked, known, _name(usual), None, 0, "", *lever, final=chosen == GON)


def _name(seat: str | None) -> str:
    return "GON" if seat == GON else "algemeen"
