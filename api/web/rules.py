"""The page of the rules that hold on a day."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel
from starlette.responses import Response

from api.schemas.rules import KIND_WORDS, TOPIC_WORDS, rules_json
from api.web.visit import TheVisit

router = APIRouter()


class RulesQuery(BaseModel):
    """On which day."""

    peildatum: date | None = None


@router.get("/regels")
def show_rules(visit: TheVisit, query: Annotated[RulesQuery, Query()]) -> Response:
    """Show the rules that hold on a day, in plain Dutch with their sources."""
    day = query.peildatum or visit.service.today()
    rules = rules_json(day, visit.service.rule_settings())
    return visit.show("rules.html", section="regels", on=day, rules=rules, topics=TOPIC_WORDS, kinds=KIND_WORDS)
