"""A ruling that tells what only the person's own consultant may see, without its detail."""

from dataclasses import replace

from matching.domain.verdict import Outcome
from matching.placing.seating import Seating, SourceSeats
from matching.rules.placing import Ruling

_KNOWN = {
    Outcome.VOLDOET: "bekend bij de consulent",
    Outcome.BESPREEKBAAR: "te bespreken met de consulent",
    Outcome.ONBEKEND: "moet worden nagevraagd",
    Outcome.VOLDOET_NIET: "bekend bij de consulent",
}


def without_detail(ruling: Ruling) -> Ruling:
    """Give a ruling as somebody sees it who may not see what is behind a discreet rule; others unchanged."""
    if not ruling.rule.discreet:
        return ruling
    finding = replace(
        ruling.finding,
        known=_KNOWN[ruling.finding.outcome],
        passes="",
        passes_on=None,
        miss=0,
        unit="",
        lever_text="De consulent weet wat hier geldt." if ruling.finding.lever else "",
        question="Vraag het aan de consulent." if ruling.finding.question else "",
    )
    return replace(ruling, finding=finding)


def without_kind(seating: Seating) -> Seating:
    """Give the answer of the seats without which kind it is: a seat of the GON tells of an indication."""
    open_kind = bool(seating.sources) or not seating.seat
    question = "Welke soort plaats dit is, weet de consulent." if seating.question and open_kind else seating.question
    return replace(seating, seat=None, sources=tuple(map(_without_counts, seating.sources)), question=question)


def _without_counts(source: SourceSeats) -> SourceSeats:
    """Leave out the counts where some are kept for a party: they are of the kind that was asked for."""
    return replace(source, runs=()) if source.keeps_some else source
