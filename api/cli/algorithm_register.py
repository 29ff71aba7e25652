"""`passend algoritmeregister`: the entry of this municipality, to bring to the Algoritmeregister."""

from datetime import datetime
from typing import Annotated

import orjson
from typer import Option, Typer

from api.cli.terminal import print_json
from api.settings import Settings
from matching.accountability.register_entry import LONGEST_NAME, Use, register_entry
from matching.errors import Fault, InvalidInputError


def add_to(app: Typer) -> None:
    """Add this command."""
    app.command()(algoritmeregister)


def algoritmeregister(
    status: Annotated[Use, Option(help="Hoever u bent.")] = Use.MAKING,
    sinds: Annotated[datetime | None, Option(formats=["%Y-%m"], help="Sinds welke maand in gebruik.")] = None,
) -> None:
    """Druk de vermelding voor het Algoritmeregister af (publicatiestandaard 1.0), als JSON."""
    settings = Settings()
    _refuse_half(settings, status, sinds)
    since = f"{sinds:%Y-%m}" if sinds else ""
    website = f"{settings.public_url}/over-het-algoritme"
    entry = register_entry(settings.organisation, settings.contact, status, since, website)
    print_json(orjson.dumps(entry, option=orjson.OPT_INDENT_2))


def _refuse_half(settings: Settings, status: Use, since: datetime | None) -> None:
    faults = []
    if not settings.contact:
        told = "een mailadres of een bladzijde (https://) waar inwoners iets kunnen vragen, niet van één persoon"
        faults.append(Fault("PASSEND_CONTACT", "dit ontbreekt", told))
    if not 0 < len(settings.organisation.strip()) <= LONGEST_NAME:
        told = f"de volledige naam van de gemeente, ten hoogste {LONGEST_NAME} tekens"
        faults.append(Fault("PASSEND_ORGANISATION", "dit is leeg of te lang", told))
    if status is not Use.MAKING and since is None:
        faults.append(Fault("--sinds", f"dit ontbreekt bij '{status}'", "een jaar en een maand, zoals 2027-01"))
    if faults:
        raise InvalidInputError(tuple(faults))
