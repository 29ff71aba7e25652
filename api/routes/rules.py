"""The rules that hold on a day."""

from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Query

from api.answers import JsonAnswer, with_headers
from api.days_asked import QueryDay
from api.dependencies import TheService
from api.schemas.rules import Regels, rules_json
from matching.rules.ladder import LADDER

router = APIRouter(tags=["regels"])
Code = StrEnum("Code", {row.code.upper().replace("-", "_"): row.code for row in LADDER})  # type: ignore[misc]


@router.get(
    "/regels",
    operation_id="leesRegels",
    summary="Lees welke regels er gelden",
    description="Per instrument, met de bron. Een regel heeft een datum; een wijziging is een nieuwe regel.",
    responses={200: with_headers("De regels.", Regels)},
)
def show_rules(
    service: TheService,
    on: Annotated[QueryDay | None, Query(alias="peildatum", description="De dag; leeg is vandaag.")] = None,
    instrument: Annotated[Code | None, Query(description="Alleen dit instrument.")] = None,
) -> JsonAnswer:
    """Give the rules in force."""
    code = instrument.value if instrument else None
    return JsonAnswer(rules_json(on or service.today(), service.rule_settings(), code))
