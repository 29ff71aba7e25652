"""The numbers that a municipality sets for itself: what they are now, and changing one in two steps."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel
from starlette.responses import RedirectResponse, Response

from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.refused import REFUSALS, refused
from api.web.visit import TheVisit, Visit
from matching.rules.ladder import LADDER
from matching.rules.law_bounds import law_around
from matching.rules.settings import MOST, UNITS, Settable, least_of, settable, unit_of
from matching.usecases.set_rule import AskedNumber, RuleChange, find_settable, number_on, preview_rule, set_rule

router = APIRouter()
PATH = "/beheer/getallen"
_GROUPS = (
    ("Voordragen", ("voordracht-",)),
    ("Het werk van de dag", ("dagelijks-",)),
    ("Bewaren", ("bewaren-",)),
    ("Toezicht", ("toezicht-",)),
)
LABELS = {rule.code: row.label for row in LADDER for rule in (*row.placing, *row.provisions)}
"""The instrument that a rule belongs to."""


class NumberQuery(BaseModel):
    """Of which rule."""

    regel: str = ""


@router.get(PATH)
def show_numbers(visit: TheVisit) -> Response:
    """Show every number that can be set, with what it is today."""
    settings, today = visit.service.rule_settings(), visit.service.today()
    numbers = {code: number_on(settings, code, today) for code in settable()}
    return visit.show(
        "beheer/numbers.html", section="beheer", groups=_grouped(), numbers=numbers, unit=_unit, labels=LABELS
    )


@router.get("/beheer/getal")
def show_number(visit: TheVisit, query: Annotated[NumberQuery, Query()]) -> Response:
    """Show one number, to change it."""
    return _page(visit, query.regel, Filled())


@router.post("/beheer/getal")
def change_number(visit: TheVisit, form: TheForm) -> Response:
    """Show what a number would change, and then take it into use."""
    filled = Filled.of_form(form)
    asked = AskedNumber(*(filled.text(name) for name in ("regel", "waarde", "vanaf", "reden")))
    find_settable(asked.rule)
    try:
        if filled.text("zeker") == "ja":
            set_rule(visit.service, visit.actor, asked, filled.text("versie"))
            return RedirectResponse("/beheer", 303)
        return _page(visit, asked.rule, filled, change=preview_rule(visit.service, visit.actor, asked))
    except REFUSALS as error:
        again, status = refused(filled, error)
        return _page(visit, asked.rule, again, status)


def _page(visit: Visit, code: str, filled: Filled, status: int = 200, change: RuleChange | None = None) -> Response:
    rule, settings = find_settable(code), visit.service.rule_settings()
    return visit.show(
        "beheer/number.html",
        status,
        section="beheer",
        rule=rule,
        label=LABELS.get(code, ""),
        now=number_on(settings, code, visit.service.today()),
        unit=_unit(rule),
        least=least_of(rule),
        most=MOST[unit_of(rule) or ""],
        law=law_around(code),
        version=settings.version,
        change=change,
        filled=filled,
    )


def _unit(rule: Settable) -> str:
    return UNITS[unit_of(rule) or ""]


def _grouped() -> list[tuple[str, list[Settable]]]:
    """Give the rules under what they are about; what belongs to an instrument comes first."""
    rules, named = settable(), tuple(start for _, starts in _GROUPS for start in starts)
    of_instruments = [rule for code, rule in rules.items() if not code.startswith(named)]
    others = [(name, [rule for code, rule in rules.items() if code.startswith(starts)]) for name, starts in _GROUPS]
    return [("Plaatsen en begeleiden", of_instruments), *others]
