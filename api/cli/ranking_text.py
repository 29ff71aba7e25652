"""A ranked list of people on the terminal: calm, complete, and readable aloud."""

from collections.abc import Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.text import Text

from api.cli.list_text import (
    below,
    call_text,
    figures_header,
    figures_text,
    how_text,
    near_misses,
    near_text,
    not_asked_text,
    switch_text,
    titled,
    totals_text,
)
from api.schemas.decision import DECISION
from api.wording import PEOPLE, tenths
from matching.domain.account import Question
from matching.domain.card import CandidateCard
from matching.domain.dutch import day_text
from matching.domain.ranked_list import Ranked, RankedList

_QUESTIONS_SHOWN = 8


def show_ranking(console: Console, ranked: RankedList) -> None:
    """Print a ranked list."""
    for part in _parts(ranked):
        console.print(part)
        console.print()


def _parts(ranked: RankedList) -> Iterator[RenderableType]:
    """Give the parts of a list, from whom to call to how it was made."""
    yield _heading(ranked)
    yield (
        _people(ranked.ranked) if ranked.ranked else Text("Van niemand weten we genoeg voor een plaats in de volgorde.")
    )
    yield totals_text(ranked, "Iedereen")
    near = [near_text(person, _number(person)) for person in near_misses(ranked.excluded)]
    if near:
        yield titled("Bijna: één regel staat in de weg", near)
    questions = _questions_first(ranked)
    if questions:
        yield titled("Deze antwoorden beslissen, of brengen het meeste", questions)
    yield from not_asked_text(ranked)
    yield how_text(ranked, f"regels getoetst op {ranked.reference_day}")


def _heading(ranked: RankedList) -> RenderableType:
    """Say for which work, and that people decide."""
    place = ranked.place
    return Group(
        Text(f"Kandidaten voor {place.title} ({place.short_number})", style="bold"),
        Text(f"{place.employer}, {place.place}. Start: {day_text(place.start_on)}. Bel: {call_text(place.contact)}"),
        Text(DECISION["wieBeslist"], style="dim"),
        *switch_text(ranked),
        *(Text(notice, style="yellow") for notice in ranked.notices),
    )


def _people(people: Sequence[Ranked[CandidateCard]]) -> RenderableType:
    """Show the people who have a rank, two lines each."""
    return Group(figures_header("Kandidaat"), *(line for person in people for line in _person(person)))


def _person(person: Ranked[CandidateCard]) -> Iterator[RenderableType]:
    """Show the figures of one person, and below them whom to call and the strongest point."""
    yield figures_text(person, _number(person))
    strongest = f" {person.strong[0].sentence}" if person.strong else ""
    yield below(f"Bel {call_text(person.contact)}.{strongest}")


def _number(person: Ranked[CandidateCard]) -> str:
    return f"K-{person.number}"


def _questions_first(ranked: RankedList) -> list[RenderableType]:
    """Give the questions whose answers change most: those that decide, then those that bring most."""
    asked = [(question, person) for person in (*ranked.ranked, *ranked.to_ask) for question in person.questions[:1]]
    asked.sort(key=lambda pair: (not pair[0].decides, -pair[0].gain))
    return [_question(question, person) for question, person in asked[:_QUESTIONS_SHOWN]]


def _question(question: Question, person: Ranked[CandidateCard]) -> RenderableType:
    """Say one question."""
    gain = f" (tot +{tenths(question.gain)})" if question.gain else ""
    return Text.assemble((_number(person), "bold"), f" {PEOPLE[question.to]}: {question.text}{gain}")
