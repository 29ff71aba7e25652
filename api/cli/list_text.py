"""The parts of a list on the terminal that are the same for people and for work."""

from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from api.wording import LEVERS, Word, off_sentence, refusals, tenths, word_of
from matching.domain.card import Contact
from matching.domain.ranked_list import Ranked, SavedList

_STYLE = {
    Word.FITS: "green",
    Word.BY_AGREEMENT: "yellow",
    Word.ASK_FIRST: "cyan",
    Word.NEARLY: "yellow",
    Word.NOT: "red",
}
_COLUMNS = "{rank:>3}  {number:<11}{score:>5}  {span:<12}{known:>6}  "
_NEAR_SHOWN = 5


def figures_header(title: str) -> Text:
    """Name the columns."""
    header = _COLUMNS.format(rank="", number=title, score="Score", span="Van-tot", known="Bekend")
    return Text(f"{header}Oordeel", style="dim")


def figures_text(row: Ranked[Any], number: str) -> Text:
    """Show the figures of one ranked row."""
    figures = _COLUMNS.format(
        rank=row.rank or "",
        number=number,
        score=tenths(row.score),
        span="" if row.is_neutral else f"{tenths(row.score_low)}-{tenths(row.score_high)}",
        known="" if row.is_neutral else f"{row.coverage}%",
    )
    word = word_of(row)
    return Text.assemble((figures, "bold"), (word.value, _STYLE[word]))


def below(text: str) -> RenderableType:
    """Put a line under the figures of a row."""
    return Padding(Text(text), (0, 0, 0, 5))


def totals_text(ranked: SavedList[Any], everything: str) -> Text:
    """Count everybody or everything."""
    names = {
        "gerangschikt": "gerangschikt",
        "uitvragen": "eerst vragen",
        "uitgesloten": "uitgesloten",
        "buitenFilter": "weg door filter",
        "buitenPool": "niet in de lijst",
    }
    counts = [f"{name} {ranked.totals.get(code, 0)}" for code, name in names.items()]
    return Text(f"{everything} geteld: " + ", ".join(counts) + ".")


def near_misses(rows: Sequence[Ranked[Any]]) -> list[Ranked[Any]]:
    """Give the first rows in whose way exactly one rule stands."""
    return [row for row in rows if row.near][:_NEAR_SHOWN]


def near_text(row: Ranked[Any], number: str) -> RenderableType:
    """Say which rule is in the way of a near miss, and who can do something about it."""
    sentences = []
    for verdict in refusals(row):
        lever = f" {LEVERS[verdict.lever].capitalize()}: {verdict.lever_text}" if verdict.lever else ""
        sentences.append(f"{verdict.statement} Gevraagd: {verdict.asked}; bekend: {verdict.known}.{lever}")
    return Text.assemble((number, "bold"), f" ({tenths(row.score)}) ", " ".join(sentences))


def switch_text(ranked: SavedList[Any]) -> Iterator[RenderableType]:
    """Say that ranking is off now, since when, by whom and why."""
    off = off_sentence(ranked.switch)
    if off:
        yield Text(off, style="bold red")


def not_asked_text(ranked: SavedList[Any]) -> Iterator[RenderableType]:
    """Name what does not count in the whole list, if anything."""
    if ranked.not_asked:
        yield titled("Niet gevraagd", [Text(f"{item.label}: {item.reason}") for item in ranked.not_asked])


def how_text(ranked: SavedList[Any], tested: str) -> RenderableType:
    """Say with what the list was made."""
    v = ranked.versions
    return Text(
        f"Lijst {ranked.id}, peildatum {ranked.today}, {tested}, seed {ranked.seed}.\n"
        f"Grootboek {v.ledger_position}, regels {v.rulebook}, gewichten {v.weights}, taxonomie {v.taxonomy}, "
        f"koppeling {v.linker}, postcodes {v.postcodes}, programma {v.software}.",
        style="dim",
    )


def titled(title: str, lines: Sequence[RenderableType]) -> RenderableType:
    """Put a title above lines."""
    return Group(Text(title, style="bold"), *(Padding(line, (0, 0, 0, 2)) for line in lines))


def call_text(contact: Contact) -> str:
    """Say whom to call."""
    return f"{contact.name} {contact.phone}".strip()
