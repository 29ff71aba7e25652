"""A ranked list as a table: one row per person, with what one looks at first."""

from collections.abc import Iterable, Iterator, Sequence

from api.wording import LEVERS, PEOPLE, refusals, tenths, word_of
from matching.domain.ranked_list import ListKind, Ranked, RankedList

HEADER = (
    "lijst",
    "rang",
    "nummer",
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


def table_rows(pages: Iterable[RankedList]) -> Iterator[tuple[str, ...]]:
    """Give everybody, list by list: gerangschikt, uitvragen, uitgesloten."""
    rows: dict[ListKind, list[tuple[str, ...]]] = {kind: [] for kind in ListKind}
    for page in pages:
        for person in people_of(page):
            rows[person.list_kind].append(row_of(person, f"K-{person.number}"))
    for kind in ListKind:
        yield from rows[kind]


def people_of(page: RankedList) -> Sequence[Ranked]:
    """Give everybody on a page."""
    return (*page.ranked, *page.to_ask, *page.excluded)


def row_of(row: Ranked, number: str) -> tuple[str, ...]:
    """Write one row, in the order of `HEADER`."""
    return (
        row.list_kind.value,
        "" if row.rank is None else str(row.rank),
        number,
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
