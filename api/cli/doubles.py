"""`passend dubbelen` and `passend merge`: who or what may be there twice, and making one of two."""

import sys
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated
from uuid import UUID

import orjson
from rich.table import Table
from rich.text import Text
from typer import Argument, Option, Typer, confirm

from api.cli.failures import fail
from api.cli.session import actor, service
from api.cli.terminal import out, print_json, waiting
from api.merge_wording import candidate_merge_text, undone_text, vacancy_merge_text
from api.schemas.double import double_json
from matching.domain.double import LIKELY, Double
from matching.service import Service
from matching.storage import Kind
from matching.storage.aggregates import OF_KIND
from matching.usecases.find_doubles import find_double_people, find_double_vacancies
from matching.usecases.merge_candidates import merge_candidates, preview_merge
from matching.usecases.merge_vacancies import merge_vacancies, preview_vacancy_merge
from matching.usecases.undo_merge import preview_undo, undo_merge


class Soort(StrEnum):
    """What may be there twice."""

    KANDIDATEN = "kandidaten"
    VACATURES = "vacatures"


Pair = tuple[UUID, UUID]
_KINDS = {f"{OF_KIND[kind].prefix}-": kind for kind in (Kind.CANDIDATE, Kind.VACANCY)}
Kept = Annotated[str, Argument(metavar="BLIJFT", help="Het nummer dat blijft: K-2041 of V-318.")]
Other = Annotated[str, Argument(metavar="GAAT_OP", help="Het nummer dat erin opgaat: K-2077 of V-402.")]


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.command()(dubbelen)
    app.command()(merge)


def dubbelen(
    soort: Annotated[Soort, Option(help="Waarvan.")] = Soort.KANDIDATEN,
    minimaal: Annotated[
        int, Option(min=0, max=100, help="Alleen paren die zo sterk op elkaar lijken, in procenten.")
    ] = LIKELY,
    json: Annotated[bool, Option("--json", help="Als JSON.")] = False,
) -> None:
    """Zoek wie of wat er misschien dubbel in staat: nummers, nooit namen. Er wordt niets samengevoegd."""
    opened, who = service(), actor("consulent", "gegevensbeheer")
    with waiting("Dubbelen zoeken"):
        if soort is Soort.KANDIDATEN:
            found = find_double_people(opened.store, opened.identity, who, least=minimaal)
        else:
            found = find_double_vacancies(opened.store, who, least=minimaal)
    if json:
        print_json(orjson.dumps([double_json(double) for double in found]))
    else:
        _show(found, minimaal)


def _show(found: Sequence[Double], least: int) -> None:
    if not found:
        out.print(f"Er zijn geen paren die voor {least} % of meer op elkaar lijken.")
        return
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for title in ("Score", "Blijft", "Gaat op", "Waarom"):
        table.add_column(title, no_wrap=title != "Waarom")
    for double in found:
        table.add_row(f"{double.score} %", double.kept_number, double.other_number, Text(", ".join(double.reasons)))
    out.print(table)
    out.print("Kijk zelf of het klopt. Samenvoegen: passend merge BLIJFT GAAT_OP.")


def merge(
    blijft: Kept,
    gaat_op: Other,
    ja: Annotated[bool, Option("--ja", help="Vraag niet of het goed is.")] = False,
    ongedaan: Annotated[bool, Option("--ongedaan", help="Maak een eerdere samenvoeging ongedaan.")] = False,
) -> None:
    """Voeg twee kandidaten of twee vacatures samen. Het staat in het grootboek en is ongedaan te maken."""
    opened = service()
    kind, pair = _pair(opened, blijft, gaat_op)
    if ongedaan:
        preview = undone_text(kind, preview_undo(opened.store, kind, *pair))
    elif kind is Kind.CANDIDATE:
        preview = candidate_merge_text(preview_merge(opened.store, opened.identity, *pair))
    else:
        preview = vacancy_merge_text(preview_vacancy_merge(opened.store, *pair))
    for sentence in preview:
        out.print(Text(sentence))
    _ask(ja, f"passend merge {blijft} {gaat_op}{' --ongedaan' if ongedaan else ''} --ja")
    _do(opened, kind, pair, ongedaan)
    out.print(
        "Ongedaan gemaakt." if ongedaan else f"Samengevoegd. Terug kan: passend merge {blijft} {gaat_op} --ongedaan"
    )


def _do(opened: Service, kind: Kind, pair: Pair, undo: bool) -> None:
    who = actor("consulent", "gegevensbeheer")
    if undo:
        undo_merge(opened.store, opened.identity, who, kind, *pair)
    elif kind is Kind.CANDIDATE:
        merge_candidates(opened.store, opened.identity, who, *pair)
    else:
        merge_vacancies(opened.store, who, *pair)


def _pair(opened: Service, kept: str, other: str) -> tuple[Kind, Pair]:
    """Find what both are; two of one kind, by short number."""
    first, second = (_KINDS.get(reference.strip().upper()[:2]) for reference in (kept, other))
    if first is None or first is not second:
        fail("Noem twee kandidaten (K-2041 K-2077) of twee vacatures (V-318 V-402).", 2)
    with opened.store.read() as reader:
        shelf = reader.shelf(first)
        return first, (shelf.id_of(kept), shelf.id_of(other))


def _ask(is_agreed: bool, command: str) -> None:
    """Go on only when a person says so."""
    if is_agreed:
        return
    if not sys.stdin.isatty():
        fail(f"Er is geen terminal om te vragen of dit goed is. Is het goed, typ dan: {command}", 2)
    if not confirm("Is dit goed?"):
        fail("Er is niets veranderd.", 1)
