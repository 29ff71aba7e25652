"""A ranked list as a table: one row per person or per vacancy or plek, with what one looks at first."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from api.wording import LEVERS, PEOPLE, refusals, tenths, word_of
from matching.domain.card import PlaceCard
from matching.domain.list_kind import ListKind
from matching.domain.ranked_list import Ranked, RankedList, WorkList

_ORDER = ("lijst", "rang", "nummer")
_WORK = ("titel", "werkgever", "plaats", "startdatum")
_JUDGED = (
    "score",
    "score_laag",
    "score_hoog",
    "dekking",
    "oordeel",
    "eerste_reden",
    "regel_die_uitsluit",
    "hefboom",
    "vragen",
    "aanspreekpunt",
    "aanspreekpunt_telefoon",
)


def header_of(ranked: RankedList | WorkList) -> tuple[str, ...]:
    """Give the columns: work has a title and a place, a person has a number only."""
    return (*_ORDER, *(_WORK if isinstance(ranked, WorkList) else ()), *_JUDGED)


def table_rows(pages: Iterable[RankedList | WorkList]) -> Iterator[tuple[str, ...]]:
    """Give everybody or everything, list by list: gerangschikt, uitvragen, uitgesloten."""
    rows: dict[ListKind, list[tuple[str, ...]]] = {kind: [] for kind in ListKind}
    for page in pages:
        for row in rows_on(page):
            rows[row.list_kind].append(row_of(row))
    for kind in ListKind:
        yield from rows[kind]


def rows_on(page: RankedList | WorkList) -> Sequence[Ranked[Any]]:
    """Give everybody or everything on a page."""
    return (*page.ranked, *page.to_ask, *page.excluded)


def row_of(row: Ranked[Any]) -> tuple[str, ...]:
    """Write one row, in the order of `header_of`."""
    rank = "" if row.rank is None else str(row.rank)
    return (row.list_kind.value, rank, *_who_or_what(row.card), *_judged(row))


def _who_or_what(card: Any) -> tuple[str, ...]:  # noqa: ANN401
    if not isinstance(card, PlaceCard):
        return (f"K-{card.number}",)
    start = "" if card.start_on is None else card.start_on.isoformat()
    return (card.short_number, card.title, card.employer, card.place, start)


def _judged(row: Ranked[Any]) -> tuple[str, ...]:
    return (
        _points(row.score),
        _points(row.score_low),
        _points(row.score_high),
        str(row.coverage),
        word_of(row).value,
        row.strong[0].sentence if row.strong else "",
        " | ".join(verdict.statement for verdict in refusals(row)),
        " | ".join(f"{LEVERS[no.lever]}: {no.lever_text}" for no in refusals(row) if no.lever),
        " | ".join(f"{PEOPLE[question.to]}: {question.text}" for question in row.questions),
        row.contact.name,
        row.contact.phone,
    )


def _points(value: int | None) -> str:
    """Write points as a Dutch spreadsheet reads a number; nothing where nothing is known."""
    return "" if value is None else tenths(value)
