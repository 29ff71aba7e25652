"""All commands of passend together."""

from typer import Typer

from api.cli import (
    chances,
    day,
    demo,
    doubles,
    evaluate,
    exporting,
    importing,
    ledger,
    listings,
    placing,
    placing_asked,
    premium,
    proposing,
    rank,
    references,
    rules,
    serve,
    setup,
    synth,
    tasks,
    template,
    understand,
    vacancies,
    vetting,
    whatif,
)
from api.cli.failures import DutchGroup

app = Typer(
    name="passend",
    cls=DutchGroup,
    help="passend zoekt wie past bij werk, en legt elk punt uit.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
GROUPS = {
    **references.GROUPS,
    "import": importing.commands,
    "export": exporting.commands,
    "ledger": ledger.commands,
    "voordragen": proposing.commands,
    "taken": tasks.commands,
    "evaluate": evaluate.commands,
}
for module in (
    demo,
    rank,
    placing_asked,
    placing,
    chances,
    rules,
    listings,
    vacancies,
    understand,
    vetting,
    whatif,
    day,
    premium,
    template,
    doubles,
    synth,
    setup,
    serve,
):
    module.add_to(app)
for name, group in GROUPS.items():
    app.add_typer(group, name=name)
