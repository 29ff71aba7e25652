"""`passend export ranglijst`: a saved list as a file, whole."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Annotated, Any

from typer import Argument, Typer

from api.cli.rank import list_id_in
from api.cli.session import actor, service
from api.cli.terminal import out, progress
from api.ranking_table import header_of, table_rows
from api.schemas.ranked_list import ranked_list_json
from matching.domain.list_kind import ListKind
from matching.domain.ranked_list import RankedList, WorkList
from matching.domain.ranking_request import Page
from matching.exchange.progress import told
from matching.exchange.writing.fresh_file import fresh_file
from matching.exchange.writing.json_file import write_paged_json
from matching.exchange.writing.table_file import FileFormat, format_of, write_table
from matching.usecases.read_whole_ranking import longest, pages_in, read_whole_ranking

ToFile = Annotated[Path, Argument(metavar="BESTAND", help="Een nieuw bestand: .csv, .xlsx of .json.")]


def add_to(commands: Typer) -> None:
    """Add this command."""
    commands.command()(ranglijst)


def ranglijst(
    lijst: Annotated[str, Argument(metavar="LIJST", help="Het id van een bewaarde ranglijst.")], bestand: ToFile
) -> None:
    """Schrijf een bewaarde ranglijst, met iedereen die erop staat, naar een bestand."""
    written_as = format_of(bestand)
    pages = read_whole_ranking(service(), actor(), list_id_in(lijst), written_as.value)
    with progress("Ranglijst schrijven") as report, fresh_file(bestand) as unfinished:
        first = next(pages)
        everything = told(chain([first], pages), "Bladzijden schrijven", pages_in(first), report)
        if written_as is FileFormat.JSON:
            write_json_list(unfinished, first, everything)
        else:
            write_table(unfinished, written_as, "ranglijst", header_of(first), table_rows(everything))
    counted = sum(first.totals.get(kind.value, 0) for kind in ListKind)
    out.print(f"Klaar: {counted} rijen staan in {bestand}.", soft_wrap=True)


def write_json_list(path: Path, first: RankedList | WorkList, pages: Iterable[RankedList | WorkList]) -> None:
    """Write what the API gives, as if all pages had been one."""
    whole = replace(first, page=Page(1, longest(first)))
    document: dict[str, Any] = {**ranked_list_json(whole), **{kind.value: [] for kind in ListKind}}
    write_paged_json(path, document, _lists(document, pages))


def _lists(document: dict[str, Any], pages: Iterable[RankedList | WorkList]) -> Iterator[dict[str, list[Any]]]:
    """Give the three lists of every page; what a later page has to say is added to the document."""
    for page in pages:
        told_here = ranked_list_json(page)
        document["meldingen"] += [notice for notice in page.notices if notice not in document["meldingen"]]
        yield {kind.value: told_here[kind.value] for kind in ListKind}
