"""`passend webhooks`: who is told what happens, and how far that is; and telling it again."""

from typing import Annotated

import orjson
from rich.text import Text
from typer import Context, Option, Typer

from api.cli.rank import AsJson
from api.cli.session import actor, service
from api.cli.terminal import out, print_json
from api.schemas.subscription import delivery_json, subscription_json
from matching.domain.dutch import counted
from matching.domain.subscription import DeliveryStatus
from matching.usecases.deliver_events import replay_events
from matching.usecases.subscribe import subscriptions_of

commands = Typer(help="Laat zien wie hoort wat er gebeurt en hoe ver dat is, of vertel het opnieuw.")
_SHOWN = 5


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.add_typer(commands, name="webhooks")


@commands.callback(invoke_without_command=True)
def webhooks(
    context: Context,
    limit: Annotated[int, Option(min=0, max=200, help="Zoveel afleveringen per abonnement.")] = _SHOWN,
    json: AsJson = False,
) -> None:
    """Laat elk abonnement zien, met de nieuwste afleveringen."""
    if context.invoked_subcommand:
        return
    opened = service()
    found = subscriptions_of(opened, actor("beheerder", "beheer"))
    told = [(one, opened.store.deliveries.of(one.id, 0, limit)[0]) for one in found]
    if json:
        rows = [
            {**subscription_json(one), "afleveringen": [delivery_json(each) for each in some]} for one, some in told
        ]
        print_json(orjson.dumps({"abonnementen": rows}))
        return
    counts = opened.store.deliveries.counts()
    out.print(Text(f"{counted(len(found), 'abonnement', 'abonnementen')}."))
    for one, some in told:
        how_far = ", ".join(f"{counts.get((one.id, status), 0)} {status}" for status in DeliveryStatus)
        agreed = "ontvanger akkoord" if one.confirmed_at else "ontvanger nog niet akkoord"
        out.print(Text(f"{one.id}  {one.status}: {one.url} ({agreed}; {how_far})"))
        for each in some:
            said = f": {each.answer}" if each.answer else ""
            out.print(Text(f"  {each.position}  {each.event}  {each.status}, {each.attempts} keer geprobeerd{said}"))


@commands.command()
def replay(
    since: Annotated[int, Option("--from", min=1, help="Vanaf deze stand van het grootboek.")],
) -> None:
    """Vertel alles vanaf een stand van het grootboek opnieuw; `passend work` brengt het weg."""
    again = replay_events(service(), actor("beheerder", "beheer"), since)
    out.print(Text(f"{again} afleveringen staan opnieuw klaar."))
