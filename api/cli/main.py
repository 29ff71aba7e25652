"""All commands of passend: which module brings which."""

from typing import Any

from typer import Typer

from api.cli.failures import DutchGroup
from api.cli.on_demand import CommandsOnDemand

BROUGHT_BY: dict[str, tuple[str, ...]] = {
    "demo": ("demo",),
    "rank": ("rank", "rebuild"),
    "dossier": ("dossier",),
    "batch": ("batch",),
    "placing_asked": ("check", "ladder"),
    "questions": ("vragen", "answer"),
    "placing": ("place", "agree", "decide", "start", "seat", "lapse", "intended-job"),
    "placing_begun": ("goal", "extend", "shorten", "transfer", "end", "close", "evaluate-placement", "undo-placement"),
    "placing_person": ("plaatsingen",),
    "plan": ("plan",),
    "following": ("gebeurtenis", "gebeurtenissen", "dienstverlening", "aanvragers"),
    "kept": ("inzage",),
    "erasing": ("wis", "sporen"),
    "retention": ("bewaartermijnen",),
    "chances": ("kansen",),
    "rules": ("regels",),
    "listings": ("vacatures", "kandidaten", "plekken"),
    "looks": ("inzagen",),
    "messages": ("berichten", "bounce", "work"),
    "vacancies": ("withdraw-vacancy",),
    "understand": ("understand",),
    "vetting": ("check-vacancy", "review-vacancy"),
    "whatif": ("whatif",),
    "day": ("day",),
    "premium": ("premiums", "decide-premium"),
    "reporting": ("report",),
    "template": ("template",),
    "token": ("token",),
    "algorithm_register": ("algoritmeregister",),
    "doubles": ("dubbelen", "merge"),
    "ending": ("uitloggen",),
    "synth": ("synth",),
    "setup": ("migrate",),
    "backup": ("backup", "restore"),
    "serve": ("serve", "openapi"),
    "references": ("taxonomy", "postcodes", "reistijden", "instellingen", "normen", "kerncijfers", "crosswalk"),
    "importing": ("import",),
    "exporting": ("export",),
    "ledger": ("ledger",),
    "ranking_switch": ("ranking",),
    "keys": ("sleutels",),
    "proposing": ("voordragen",),
    "tasks": ("taken",),
    "vacancy_life": ("vacature",),
    "evaluate": ("evaluate",),
    "bench": ("bench",),
    "business_case": ("businesscase",),
    "fairness": ("fairness",),
    "vum": ("vum",),
    "webhooks": ("webhooks",),
}


class Passend(DutchGroup):
    """All commands; the module of a command is loaded when the command is asked for."""

    on_demand = CommandsOnDemand("api.cli", BROUGHT_BY)

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401
        """Give the names, in the order of the help."""
        return list(self.on_demand)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401
        """Load a command; None when there is none of that name."""
        return self.on_demand.get(cmd_name)


app = Typer(
    name="passend",
    cls=Passend,
    help="passend zoekt wie past bij werk, en legt elk punt uit.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback()
def passend() -> None:
    """Zoek wie past bij werk, en leg elk punt uit."""
