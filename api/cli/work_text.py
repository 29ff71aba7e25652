"""A ranked list of vacancies or plekken for one person, on the terminal."""

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
from api.wording import MOVED, PEOPLE, tenths
from matching.domain.card import PlaceCard
from matching.domain.dutch import day_text
from matching.domain.ranked_list import Opening, Ranked, WorkList
from matching.domain.words import werksoort_text


def show_work(console: Console, ranked: WorkList) -> None:
    """Print the list of a person."""
    for part in _parts(ranked):
        console.print(part)
        console.print()


def _parts(ranked: WorkList) -> Iterator[RenderableType]:
    """Give the parts of a list, from whose it is to how it was made."""
    kind = ranked.kind.work
    yield _heading(ranked)
    yield (
        _rows(ranked.ranked) if ranked.ranked else Text("Bij geen werk weten we genoeg voor een plaats in de volgorde.")
    )
    yield totals_text(ranked, f"Alle {kind.plural}")
    near = [near_text(row, row.card.short_number) for row in near_misses(ranked.excluded)]
    if near:
        yield titled("Bijna: één regel staat in de weg", near)
    if ranked.openings:
        title = "Nog niet bekend, en het antwoord opent het meeste"
        yield titled(title, [_opening(opening, kind.plural) for opening in ranked.openings])
    yield from not_asked_text(ranked)
    yield how_text(ranked, "regels getoetst op de startdag van elk werk, of later")


def _heading(ranked: WorkList) -> RenderableType:
    """Say whose list it is, and that people decide."""
    candidate = ranked.candidate
    title = f"{ranked.kind.work.plural.capitalize()} voor K-{candidate.number}"
    return Group(
        Text(title, style="bold"),
        Text(f"Bel over deze kandidaat: {call_text(candidate.contact)}"),
        Text(DECISION["wieBeslist"], style="dim"),
        *switch_text(ranked),
        *(Text(notice, style="yellow") for notice in ranked.notices),
    )


def _rows(rows: Sequence[Ranked[PlaceCard]]) -> RenderableType:
    """Show the work that has a rank, a few lines each."""
    return Group(figures_header("Werk"), *(line for row in rows for line in _row(row)))


def _row(row: Ranked[PlaceCard]) -> Iterator[RenderableType]:
    """Show the figures of one place, and below them what it is, whom to call and the strongest point."""
    card = row.card
    kind = f" ({werksoort_text(card.werksoort)})" if card.werksoort else ""
    where = ", ".join(filter(None, [card.employer, card.place]))
    start = f" Start: {day_text(card.start_on)}." if card.start_on else ""
    strongest = f" {row.strong[0].sentence}" if row.strong else ""
    yield figures_text(row, card.short_number)
    yield below(f"{card.title}{kind}. {where}.{start}")
    yield below(f"Bel {call_text(card.contact)}.{strongest}")
    if row.moved:
        yield below(f"{MOVED.capitalize()}.")


def _opening(opening: Opening, plural: str) -> RenderableType:
    """Say one question, and what the answer opens."""
    effects = [f"beslist bij {opening.decides}"] if opening.decides else []
    effects += [f"geeft {opening.enters} een rang"] if opening.enters else []
    effects += [f"verhoogt {opening.lifts}, tot +{tenths(opening.gain)}"] if opening.lifts else []
    return Text(f"{PEOPLE[opening.to]}: {opening.text} ({plural}: {'; '.join(effects)})")
