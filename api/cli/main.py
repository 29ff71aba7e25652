"""All commands of passend together."""

from typer import Typer

from api.cli import (
    batch,
    bench,
    chances,
    day,
    demo,
    doubles,
    evaluate,
    exporting,
    importing,
    ledger,
    listings,
    messages,
    placing,
    placing_asked,
    placing_person,
    premium,
    proposing,
    questions,
    rank,
    references,
    rules,
    serve,
    setup,
    synth,
    tasks,
    template,
    token,
    understand,
    vacancies,
    vacancy_life,
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
    "vacature": vacancy_life.commands,
    "evaluate": evaluate.commands,
    "bench": bench.commands,
}
for module in (
    demo,
    rank,
    batch,
    placing_asked,
    questions,
    placing,
    placing_person,
    chances,
    rules,
    listings,
    messages,
    vacancies,
    understand,
    vetting,
    whatif,
    day,
    premium,
    template,
    token,
    doubles,
    synth,
    setup,
    serve,
):
    module.add_to(app)
for name, group in GROUPS.items():
    app.add_typer(group, name=name)
