"""`passend vum`: rank an answer of the exchange from files, or ask the exchange for a vacancy."""

from pathlib import Path
from typing import Annotated

import orjson
from rich.text import Text
from typer import Argument, Option, Typer

from api.cli.session import actor, service
from api.cli.terminal import out, print_json, waiting
from api.schemas.decision import DECISION
from api.schemas.vum import step_text, vum_answer_json, vum_row_json
from api.wording import tenths
from matching.domain.dutch import listing
from matching.domain.list_kind import ListKind
from matching.domain.verdict import Outcome
from matching.exchange.vum_file import read_json
from matching.lists.vum_list import VumRow
from matching.usecases.ask_vum import VumAnswer, ask_vum
from matching.usecases.rank_vum import RankedAnswer, rank_vum
from matching.usecases.rank_vum_work import rank_vum_work
from matching.vum.asked_and_answered import kind_of
from matching.vum.asking import USUAL_KM
from matching.vum.offered import OfferKind

commands = Typer(help="De landelijke uitwisseling van profielen (VUM).", no_args_is_help=True)
AsJson = Annotated[bool, Option("--json", help="Als JSON.")]
_SHOWN = 25


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.add_typer(commands, name="vum")


@commands.callback()
def group() -> None:
    """De landelijke uitwisseling van profielen en vacatures (VUM)."""


@commands.command()
def rank(
    vraag: Annotated[
        Path, Argument(metavar="VRAAG", help="De vraag (JSON), eventueel met de vacature of de werkzoekende erbij.")
    ],
    antwoord: Annotated[Path, Argument(metavar="ANTWOORD", help="Het antwoord van VUM (JSON).")],
    json: AsJson = False,
) -> None:
    """Rangschik een antwoord van VUM uit bestanden, en kies de tien om te openen.

    Mensen voor een vacature, of vacatures voor iemand die werk zoekt: dat volgt uit het antwoord. Zonder netwerk en
    zonder eigen mensen; alleen beroepen, postcodes en de vertaaltabel zijn nodig.
    """
    with waiting("Rangschikken"):
        asked, answer = read_json(vraag), read_json(antwoord)
        kind = kind_of(asked, answer)
        ranked = _RANKING[kind](service(), asked, answer)
    if json:
        print_json(orjson.dumps(ranked_json(ranked, kind)))
        return
    for line in _ranked_lines(ranked, kind):
        out.print(Text(line))


@commands.command("vraag")
def ask(
    vacature: Annotated[str, Argument(help="Het nummer of id van een vacature.")],
    afstand: Annotated[int, Option("--afstand", min=0, max=999, help="Hoeveel kilometer om het werk heen.")] = USUAL_KM,
    json: AsJson = False,
) -> None:
    """Vraag VUM om mensen voor een vacature, en open de tien beste profielen. Er wordt niets van bewaard."""
    with waiting("VUM vragen"):
        answer = ask_vum(service(), actor(purpose="vum_uitwisseling"), vacature, afstand)
    if json:
        print_json(orjson.dumps(vum_answer_json(answer)))
        return
    for line in _asked_lines(answer):
        out.print(Text(line))


_RANKING = {OfferKind.WERKZOEKENDE: rank_vum, OfferKind.VACATURE: rank_vum_work}
_NOTHING = {
    OfferKind.WERKZOEKENDE: "Er is niemand om te openen.",
    OfferKind.VACATURE: "Er is geen vacature om te openen.",
}
_NAMES = {OfferKind.WERKZOEKENDE: "profielen", OfferKind.VACATURE: "vacatures"}


def _asked_for(ranked: RankedAnswer, kind: OfferKind) -> dict[str, object]:
    """Write for which work, or for whom, was ranked."""
    if kind is OfferKind.WERKZOEKENDE:
        return {"vacature": {"titel": ranked.title, "beroep": ranked.occupation}}
    return {"werkzoekende": {"beroep": ranked.occupation}, "gesloten": list(ranked.closed)}


def ranked_json(ranked: RankedAnswer, kind: OfferKind = OfferKind.WERKZOEKENDE) -> dict[str, object]:
    """Write a ranked answer; `gekozen` are those to open, the best first, with why."""
    rows = {row.vum_id: row for of_kind in ranked.lists.values() for row in of_kind}
    return {
        "gelezen": len(ranked.held.matches),
        "geweigerd": [
            {
                "object": number,
                "fouten": [{"pointer": f.where, "reden": f.problem, "goedIs": f.passes} for f in faults],
            }
            for number, faults in ranked.held.refused.items()
        ],
        "gekozen": [_reasons_json(rows[vum_id]) for vum_id in ranked.chosen],
        "volgorde": list(ranked.order),
        **_asked_for(ranked, kind),
        "codesZonderVertaling": ranked.untranslated,
        "overgeslagenInVraag": list(ranked.passed_over),
        **{kind.value: [vum_row_json(row) for row in rows] for kind, rows in ranked.lists.items()},
        "beslissing": DECISION,
    }


def _ranked_lines(ranked: RankedAnswer, kind: OfferKind) -> list[str]:
    lines = [f"{len(ranked.held.matches)} {_NAMES[kind]} voor {ranked.title}."]
    if ranked.closed:
        lines.append(f"De sluitingsdatum is voorbij van {len(ranked.closed)}; die staan er niet bij.")
    if ranked.held.refused:
        lines.append(f"Niet gerangschikt, want niet volgens de standaard: {len(ranked.held.refused)}.")
        first = next(iter(ranked.held.refused.values()))[0]
        lines.append(f"  {first.where}: {first.problem}. Goed is: {first.passes}.")
    if ranked.passed_over:
        lines.append(f"In de vraag overgeslagen, want VUM kent het zo niet: {listing(ranked.passed_over)}.")
    if ranked.untranslated:
        lines.append(
            f"{ranked.untranslated} code(s) van de vraag zijn niet vertaald: passend crosswalk import BESTAND."
        )
    rows = {row.vum_id: row for of_kind in ranked.lists.values() for row in of_kind}
    lots = any(row.ranked.is_neutral for rows in ranked.lists.values() for row in rows)
    best = "Te openen, geloot (de rangschikking staat uit):" if lots else "Te openen, de beste eerst:"
    lines.append(best if ranked.chosen else _NOTHING[kind])
    lines += [f"{place:>3}. {_line(rows[vum_id])}" for place, vum_id in enumerate(ranked.chosen, start=1)]
    rest = ranked.order[len(ranked.chosen) :]
    lines += ["Daarna:"] if rest else []
    lines += [f"   - {_line(rows[vum_id])}" for vum_id in rest[:_SHOWN]]
    excluded = ranked.lists[ListKind.UITGESLOTEN]
    lines += [f"Uitgesloten door een regel: {len(excluded)}."] if excluded else []
    lines += [f"   - {_line(row)}" for row in excluded[:_SHOWN]]
    return [*lines, DECISION["wieBeslist"]]


def _same(row: VumRow) -> list[str]:
    """Say that a profile bears a code which the work asks, and that it counts in no score."""
    where = listing(row.same_codes)
    return [f"Draagt dezelfde code als gevraagd in {where}; die is niet vertaald en telt niet mee."] if where else []


def _reasons_json(row: VumRow) -> dict[str, object]:
    """Write why somebody is one of the ten."""
    told = row.ranked
    reasons = [remark.sentence for remark in told.strong] + _same(row)
    against = [remark.sentence for remark in told.gaps]
    return {
        "vumID": row.vum_id,
        **({"vacature": row.title} if row.title else {}),
        "score": None if told.score is None else told.score / 10,
        "dekking": told.coverage,
        "redenen": reasons or ["Er is niets bekend dat er tegen spreekt."],
        "tekorten": against,
        "vragen": [question.text for question in told.questions],
    }


def _asked_lines(answer: VumAnswer) -> list[str]:
    lines = [f"V-{answer.vacancy.number}: {answer.vacancy.title}", *(step_text(step) for step in answer.steps)]
    lines.append(f"{answer.profiles} profielen; geopend:")
    lines += [f"   - {_line(one.row)}" + (f" ({one.problem})" if one.problem else "") for one in answer.chosen]
    for what, rows, kind in (
        ("Samen met uw eigen mensen:", answer.ranked, ListKind.GERANGSCHIKT),
        ("Van deze mensen is nog te weinig bekend:", answer.to_ask, ListKind.UITVRAGEN),
    ):
        lines += [what, *(f"   - {_line(row)}" for row in rows)] if rows else []
        more = answer.totals[kind.value] - len(rows)
        lines += [f"   en nog {more}"] if more else []
    out_of_it = answer.totals[ListKind.UITGESLOTEN.value]
    lines += [f"Uitgesloten door een regel: {out_of_it}."] if out_of_it else []
    return [*lines, DECISION["wieBeslist"]]


def _line(row: VumRow) -> str:
    """Say who, with which points, and the strongest point or the rule in the way."""
    told = row.ranked
    who = f"K-{row.number}" if row.number else " ".join(filter(None, (row.title, row.vum_id)))
    points = "geen score" if told.score is None else f"{tenths(told.score)} punten, dekking {told.coverage} %"
    failed = [
        f"Niet: {one.asked} (bekend: {one.known})." for one in told.verdicts if one.outcome is Outcome.VOLDOET_NIET
    ]
    strong, gaps = ([remark.sentence for remark in some[:1]] for some in (told.strong, told.gaps))
    why = failed[:1] or strong or _same(row) or gaps
    return f"{who}: {points}. {' '.join(why)}".rstrip()
