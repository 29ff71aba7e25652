"""A ranked list on paper: numbers of people, never names; the order is an advice, and it says so."""

from collections.abc import Iterator, Sequence
from typing import Any

from api.reports.typst_text import grid, head, pdf, text
from api.schemas.decision import DECISION
from api.wording import PEOPLE, refusals, word_of
from matching.domain.dutch import day_text
from matching.domain.ranked_list import Ranked, RankedList

_WIDTHS = ("auto", "auto", "auto", "1fr", "auto")


def list_pdf(ranked: RankedList, purpose: str) -> bytes:
    """Write the people of a list as PDF/UA-1; the same list gives the same bytes."""
    return pdf(_document(ranked, purpose), ranked.today)


def _document(ranked: RankedList, purpose: str) -> Iterator[str]:
    place = ranked.place
    yield head(f"Kandidaten voor {place.title} ({place.short_number})")
    yield f"#{text(f'{place.employer}, {place.place}. Gemaakt op {day_text(ranked.today)}. Doel: {purpose}.')}\n\n"
    yield f"#{text(DECISION['wieBeslist'])}\n\n"
    yield from (f"#{text(notice)}\n\n" for notice in ranked.notices)
    lists = (("Gerangschikt", ranked.ranked), ("Eerst vragen", ranked.to_ask))
    for name, people in lists:
        yield f"== #{text(name)}\n\n"
        yield _people(people) if people else f"#{text('Niemand.')}\n\n"
    yield "== Wat niet meetelt\n\n"
    yield f"#{text(DECISION['nietGebruikt'])}\n\n"
    yield "== Klopt er iets niet?\n\n"
    yield f"#{text(DECISION['verbeteren'])} #{text(DECISION['mensSpreken'])}\n\n"
    versions = ranked.versions
    yield f"#{text(f'Lijst {ranked.id}. Grootboek {versions.ledger_position}, regels {versions.rulebook}, ')}"
    yield f"#{text(f'gewichten {versions.weights}, programma {versions.software}.')}\n"


def _people(people: Sequence[Ranked[Any]]) -> str:
    rows = [(str(one.rank or ""), f"K-{one.number}", word_of(one).value, _reason(one), _call(one)) for one in people]
    return grid(("rang", "nummer", "oordeel", "reden", "bellen met"), rows, _WIDTHS)


def _reason(person: Ranked[Any]) -> str:
    """Give one reason: what stands in the way, what to ask, or the strongest point."""
    if no := refusals(person):
        return no[0].statement
    if person.rank is None and person.questions:
        question = person.questions[0]
        return f"{PEOPLE[question.to]}: {question.text}"
    return person.strong[0].sentence if person.strong else ""


def _call(person: Ranked[Any]) -> str:
    return ", ".join(filter(None, (person.contact.name, person.contact.phone)))
