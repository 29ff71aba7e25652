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
from matching.vum.asking import USUAL_KM

commands = Typer(help="De landelijke uitwisseling van profielen (VUM).", no_args_is_help=True)
AsJson = Annotated[bool, Option("--json", help="Als JSON.")]
_SHOWN = 25


@commands.callback()
def group() -> None:
    """De landelijke uitwisseling van profielen en vacatures (VUM)."""


@commands.command()
def rank(
    vraag: Annotated[Path, Argument(metavar="VRAAG", help="De vraag (JSON), eventueel met de vacature erbij.")],
    antwoord: Annotated[Path, Argument(metavar="ANTWOORD", help="Het antwoord van VUM (JSON).")],
    json: AsJson = False,
) -> None:
    """Rangschik een antwoord van VUM uit bestanden, en kies de tien om te openen.

    Zonder netwerk en zonder eigen mensen; alleen beroepen, postcodes en de vertaaltabel zijn nodig.
    """
    with waiting("Rangschikken"):
        ranked = rank_vum(service(), read_json(vraag), read_json(antwoord))
    if json:
        print_json(orjson.dumps(ranked_json(ranked)))
        return
    for line in _ranked_lines(ranked):
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


def ranked_json(ranked: RankedAnswer) -> dict[str, object]:
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
        "vacature": {"titel": ranked.work.title, "beroep": ranked.work.occupation.text},
        "codesZonderVertaling": ranked.untranslated,
        **{kind.value: [vum_row_json(row) for row in rows] for kind, rows in ranked.lists.items()},
        "beslissing": DECISION,
    }


def _ranked_lines(ranked: RankedAnswer) -> list[str]:
    lines = [f"{len(ranked.held.matches)} profielen voor {ranked.work.title}."]
    if ranked.held.refused:
        lines.append(f"Niet gerangschikt, want niet volgens de standaard: {len(ranked.held.refused)}.")
        first = next(iter(ranked.held.refused.values()))[0]
        lines.append(f"  {first.where}: {first.problem}. Goed is: {first.passes}.")
    if ranked.untranslated:
        lines.append(
            f"{ranked.untranslated} code(s) van het werk zijn niet vertaald: passend crosswalk import BESTAND."
        )
    rows = {row.vum_id: row for of_kind in ranked.lists.values() for row in of_kind}
    lines.append("Te openen, de beste eerst:" if ranked.chosen else "Er is niemand om te openen.")
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
    lines.append("Samen met uw eigen mensen:")
    return [*lines, *(f"   - {_line(row)}" for row in answer.ranked), DECISION["wieBeslist"]]


def _line(row: VumRow) -> str:
    """Say who, with which points, and the strongest point or the rule in the way."""
    told = row.ranked
    who = f"K-{row.number}" if row.number else row.vum_id
    points = "geen score" if told.score is None else f"{tenths(told.score)} punten, dekking {told.coverage} %"
    failed = [
        f"Niet: {one.asked} (bekend: {one.known})." for one in told.verdicts if one.outcome is Outcome.VOLDOET_NIET
    ]
    strong, gaps = ([remark.sentence for remark in some[:1]] for some in (told.strong, told.gaps))
    why = failed[:1] or strong or _same(row) or gaps
    return f"{who}: {points}. {' '.join(why)}".rstrip()
