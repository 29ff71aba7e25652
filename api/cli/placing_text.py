"""A check, a ladder and a placement, as a consulent reads them on the terminal."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from rich.console import Console
from rich.text import Text

from api.schemas.end_to_bring_back import EindTerugTeBrengen
from api.schemas.placing_advice import Plekadvies
from api.schemas.placing_check import Plaatsingstoets
from api.schemas.ruling import PlaatsenAntwoord, RegelUitkomst
from matching.rules.checks.placing.duration import months_text

_MARKS = {"voldoet": "✓", "bespreekbaar": "~", "onbekend": "?", "voldoet_niet": "✗"}
_ANSWERS = {
    "mag": "mag",
    "mag_na_reden": "mag alleen met een reden",
    "onbekend": "nog niet bekend",
    "mag_niet": "mag niet",
}
_AGREED = {"ja": "akkoord", "nee": "niet akkoord"}


def until(end: date | str | None) -> str:
    """Write the last day of a period that was begun with "van"."""
    return f"tot en met {end}" if end else "zonder einde"


def show_check(out: Console, check: Plaatsingstoets) -> None:
    """Show a check: the answer first, then what stands in the way, then the rest."""
    found = " (het laatste einde dat past)" if check["eindGevonden"] else ""
    instrument = check["instrument"].replace("_", " ")
    out.print(
        Text(
            f"{check['kandidaat']} op {check['werk']} ({instrument}), van {check['startdatum']} "
            f"{until(check['eindDatum'])}{found}"
        )
    )
    out.print(Text(check["uitleg"], style="bold"))
    order = ("voldoet_niet", "bespreekbaar", "onbekend", "voldoet")
    for rule in sorted(check["regels"], key=lambda rule: order.index(rule["uitkomst"])):
        show_rule(out, rule)
    for used in check["gebruik"]:
        out.print(
            Text(
                f"Gebruikt ({', '.join(used['telgroep']).replace('_', ' ')}): "
                f"{months_text(used['maanden'], used['dagen'])} van {months_text(used['maximumMaanden'])}; "
                f"uiterlijk tot en met {used['maxEind']}."
            )
        )
    show_seats(out, check["plaatsen"])
    show_ends(out, check["eindenTerugTeBrengen"])
    score = check["beoordeling"]["score"]
    out.print(Text(f"Score van deze plek bij deze kandidaat: {'niets bekend' if score is None else score}."))


def show_rule(out: Console, rule: RegelUitkomst) -> None:
    """Show what one rule says."""
    out.print(Text(f"  {_MARKS[rule['uitkomst']]} {rule['stelling']} ({rule['code']}, {rule['soort']})"))
    if rule["uitkomst"] == "voldoet":
        return
    wel = f" Wel: {rule['wel']}." if rule["wel"] and rule["wel"] != rule["gevraagd"] else ""
    out.print(Text(f"      Gevraagd: {rule['gevraagd']}; bekend: {rule['bekend']}.{wel}"))
    out.print(Text(f"      {rule['vraag'] or rule['hefboomUitleg']}"))
    out.print(Text(f"      Bron: {rule['bron']}", style="dim"))


def show_seats(out: Console, seats: PlaatsenAntwoord) -> None:
    """Show whether there is a seat."""
    out.print(Text(f"Plaatsen: {seats['uitleg']}"))
    for source in seats["perBron"]:
        for run in source["dagen"][:3]:
            free = min(slot["vrij"] for slot in run["dagdelen"])
            out.print(Text(f"  {source['naam']}, {run['van']} tot en met {run['totEnMet']}: ten minste {free} vrij"))


def show_ladder(out: Console, advice: Plekadvies) -> None:
    """Show the ladder, one instrument after the other."""
    out.print(Text(f"Plaatsen voor {advice['kandidaat']} op {advice['peildatum']}. Een consulent beslist."))
    show_ends(out, advice["eindenTerugTeBrengen"])
    for rung in advice["treden"]:
        out.print(
            Text(
                f"\n{rung['naam']}: {_ANSWERS[rung['uitkomst']]}. Open plekken die passen: {rung['openPlekken']}",
                style="bold",
            )
        )
        for rule in rung["regels"]:
            if rule["uitkomst"] != "voldoet":
                show_rule(out, rule)
        for best in rung["bestePlekken"]:
            work, score = best["plek"]["werk"], best["plek"]["score"]
            seats = best["plaatsen"]["uitleg"]
            out.print(
                Text(f"  {work['nummer']} {work['titel']}: {'niets bekend' if score is None else score}. {seats}")
            )


def show_ends(out: Console, ends: Sequence[EindTerugTeBrengen]) -> None:
    """Show which placements last longer than a judgement allows, and the command that puts it right."""
    for end in ends:
        out.print(Text(f"! {end['uitleg']} ({end['regel']})", style="bold"))
        out.print(Text(f"      {end['stelling']} Bron: {end['bron']}", style="dim"))
        out.print(Text(f"      Doe: {_command(end)}"))


def _command(end: EindTerugTeBrengen) -> str:
    """Give the command of the step; why is for the consulent to say."""
    which, deed = end["plaatsingId"], end["stap"]["pad"].rsplit("/", 1)[1]
    day = "".join(end["stap"]["lichaam"].values())
    commands = {
        "inkortingen": f"passend shorten {which} --tot {day} --reden ...",
        "beeindigingen": f"passend end {which} --op {day} --reden ...",
    }
    return commands.get(deed, f"passend lapse {which} --reden ...")


def show_placement(out: Console, placement: dict[str, Any]) -> None:
    """Show a placement in one line, with its id and version for the next step."""
    where = placement["plek"] or placement["vacature"] or "onbekend"
    end = until(placement["beeindigdOp"] or placement["geplandEinde"])
    waits = ", wacht op een plaats" if placement["wachtSinds"] else ""
    status = placement["status"].replace("_", " ")
    said = (
        f"{placement['kandidaat']} op {where}: {status}{waits}, van {placement['startdatum']} {end}.",
        *([f"Beoogde baan: {placement['beoogdeBaan']}."] if placement["beoogdeBaan"] else []),
        *(f"{one['van'].capitalize()}: {_AGREED[one['antwoord']]}." for one in placement["akkoorden"]),
        f"Id {placement['id']}, versie {placement['versie']}.",
    )
    out.print(Text(" ".join(said)))
    show_ends(out, [placement["eindTerugTeBrengen"]] if placement["eindTerugTeBrengen"] else [])
