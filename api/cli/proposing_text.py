"""A voordracht, a card and a count, as a consulent reads them on the terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.schemas.employer_card import Kaart
from api.schemas.exposure import Vertoningen
from api.schemas.proposal import Voordracht
from matching.domain.dutch import day_text
from matching.domain.proposal import ProposalStatus
from matching.usecases.view_unproposed import Unproposed

NOT_SHARED = "niet gedeeld"


def show_proposal(out: Console, told: Voordracht) -> None:
    """Show a voordracht in a few lines, with its id and version for the next step."""
    where = told["vacature"] or told["plek"]
    out.print(
        Text(
            f"{told['kandidaat']} voor {where} ({told['werkgever']}): {told['status'].replace('_', ' ')}. "
            f"Id {told['id']}, versie {told['versie']}."
        )
    )
    if told["reden"]:
        out.print(Text(f"  Uit '{told['lijst']}', omdat: {told['reden']}"))
    if told["vrijgave"] and ProposalStatus(told["status"]).shows_card:
        out.print(Text(f"  De werkgever ziet de kaart tot en met {told['vrijgave']['totEnMet']}."))
    if told["gesprek"]:
        talk = told["gesprek"]
        out.print(Text(f"  Gesprek: {' '.join(filter(None, (talk['datum'], talk['tijd'], talk['plaats'])))}."))
    if told["nee"]:
        out.print(Text(f"  Nee: {told['nee']['zin']}. {told['nee']['toelichting']}".rstrip()))
    if told["vervalReden"]:
        out.print(Text(f"  Vervallen: {told['vervalReden'].replace('_', ' ')}. Dit is niemands afwijzing."))
    if told["plaatsingId"]:
        out.print(Text(f"  Plaatsing: {told['plaatsingId']}."))


def show_card_text(out: Console, card: Kaart) -> None:
    """Show a card."""
    travel = {True: "ja", False: "nog te bespreken", None: NOT_SHARED}[card["kanReizen"]]
    out.print(Text(f"{card['werk']}: te zien tot en met {card['totEnMet']}", style="bold"))
    for label, said in (
        ("Vaardigheden", _listed(card["vaardigheden"])),
        ("Ervaring", _listed(card["ervaring"])),
        ("Uren", card["uren"] or NOT_SHARED),
        ("Dagdelen", _listed(card["dagdelen"])),
        ("Start", card["start"] or NOT_SHARED),
        ("Kan er komen", travel),
        *([("Banenafspraak", "ja")] if card.get("afspraakbaan") else []),
        ("Bel", f"{card['bel']['naam']} {card['bel']['telefoon']}"),
    ):
        out.print(Text(f"  {label}: {said}"))


def show_exposure_text(out: Console, counted: Vertoningen) -> None:
    """Show how often somebody was shown."""
    best = f", beste plaats {counted['bestePlaats']}" if counted["bestePlaats"] else ""
    out.print(
        Text(
            f"{counted['kandidaat']}: op {counted['lijsten']} lijsten getoond{best}; {counted['voordrachten']} "
            f"voordrachten; laatst voorgedragen: {counted['laatstVoorgesteldOp'] or 'nooit'}."
        )
    )


def show_unproposed(out: Console, rows: Sequence[Unproposed], total: int, days: int) -> None:
    """Show who waits, the longest first."""
    out.print(Text(f"{total} kandidaten zijn in de laatste {days} dagen niet voorgedragen."))
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for title in ("Nummer", "Status", "Laatst voorgedragen", "Lijsten", "Beste plaats"):
        table.add_column(title)
    for one in rows:
        last = day_text(one.last_proposed_on) if one.last_proposed_on else "nooit"
        shown, status = one.exposure, one.status.replace("_", " ")
        table.add_row(one.number, status, last, str(shown.lists), str(shown.best_rank or "-"))
    out.print(table)


def _listed(said: list[str] | None) -> str:
    return NOT_SHARED if said is None else ", ".join(said) or "onbekend"
