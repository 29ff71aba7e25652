"""All commands of passend together."""

from typer import Typer

from api.cli import demo, evaluate, ledger, listings, rank, references, serve, setup, synth, vacancies
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
for module in (demo, rank, listings, vacancies, synth, setup, serve):
    module.add_to(app)
for name, group in {**references.GROUPS, "ledger": ledger.commands, "evaluate": evaluate.commands}.items():
    app.add_typer(group, name=name)
