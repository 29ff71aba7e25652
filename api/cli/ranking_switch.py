"""`passend ranking uit` and `passend ranking aan`: turn ranking off for everybody, or on again."""

from typing import Annotated

import orjson
from rich.text import Text
from typer import Option, Typer

from api.cli.rank import AsJson
from api.cli.session import actor, service
from api.cli.terminal import out, print_json
from api.schemas.ranking_switch import switch_json
from api.wording import off_sentence
from matching.domain.ranking_switch import RankingSwitch
from matching.usecases.turn_ranking import turn_ranking

commands = Typer(help="De rangschikking uit- of aanzetten.", no_args_is_help=True)
Reason = Annotated[str, Option("--reden", help="Waarom, in eigen woorden; voor iedereen te lezen, dus zonder namen.")]


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.add_typer(commands, name="ranking")


@commands.callback()
def group() -> None:
    """De rangschikking: aan, of uit voor iedereen."""


@commands.command("uit")
def turn_off(reden: Reason = "", json: AsJson = False) -> None:
    """Zet de rangschikking uit: lijsten hebben geen scores meer, en de volgorde wordt geloot."""
    _show(turn_ranking(service(), actor("beheerder", "toezicht"), on=False, reason=reden), json)


@commands.command("aan")
def turn_on(reden: Reason = "", json: AsJson = False) -> None:
    """Zet de rangschikking weer aan."""
    _show(turn_ranking(service(), actor("beheerder", "toezicht"), on=True, reason=reden), json)


@commands.command("stand")
def stand(json: AsJson = False) -> None:
    """Laat zien of de rangschikking aan staat."""
    _show(service().ranking(), json)


def _show(switch: RankingSwitch, as_json: bool) -> None:
    if as_json:
        print_json(orjson.dumps(switch_json(switch)))
    else:
        out.print(Text(off_sentence(switch) or "De rangschikking staat aan."))
