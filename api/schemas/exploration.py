"""What a change of a vacancy would bring, in figures that fit who asks."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from api.schemas.values import Day, Id
from matching.domain.figure import Figure
from matching.domain.list_kind import ListKind
from matching.forms.form import Form
from matching.lists.exploring import Brought, KeptOut
from matching.rules.rule import RuleKind
from matching.usecases.explore_vacancy import Explored

EXAMPLE = {"wijzigingen": ["eis-0", "begeleiding"]}


class ExplorationForm(Form):
    """Welke wijzigingen. Leeg is elke wijziging, en de tweetallen die samen het meest brengen."""

    changes: Annotated[tuple[Annotated[str, Field(max_length=60)], ...], Field(max_length=2)] = Field(
        default=(), alias="wijzigingen"
    )


class Aantal(TypedDict):
    """Een aantal mensen. `mensen` is leeg als u het niet precies mag zien; `tekst` zegt dan wat u wel mag weten."""

    mensen: int | None
    afgerond: bool
    tekst: str


class RegelHoudtTegen(TypedDict):
    """Hoeveel mensen een regel nu tegenhoudt; `alleenHierdoor`: en niets anders."""

    code: str
    stelling: str
    houdtTegen: Aantal
    alleenHierdoor: Aantal


class WijzigingBrengt(TypedDict):
    """Wat een of twee wijzigingen brengen.

    `houdtTegen`: voor wie dit nu in de weg staat, wat er verder ook nog in de weg staat. `komtInBereik`: wie daarna
    op de lijst staat en nu niet. `metBegeleiding`: wie begeleiding nodig heeft die er nu niet is en dan wel.
    """

    codes: list[str]
    wijziging: str
    houdtTegen: Aantal
    komtInBereik: Aantal
    metBegeleiding: Aantal


class Bereik(TypedDict):
    """Hoeveel mensen nu op elke lijst staan."""

    gerangschikt: Aantal
    uitvragen: Aantal
    uitgesloten: Aantal


class Verkenning(TypedDict):
    """Wat er nu in de weg staat, en wat een wijziging zou brengen. Er is niets bewaard of veranderd.

    `samen`: twee wijzigingen tegelijk. `nogTeVragen`: hoe vaak deze werkgever dit vandaag nog kan vragen.
    """

    vacature: str
    vacatureId: Id
    versie: int
    peildatum: Day
    uitleg: str
    nu: Bereik
    regels: list[RegelHoudtTegen]
    wijzigingen: list[WijzigingBrengt]
    samen: list[WijzigingBrengt]
    nogTeVragen: int | None


_IN_TENS = "Aantallen in tientallen; minder dan tien noemen wij niet, zodat niemand aan te wijzen is."
_EXACT = "Precieze aantallen. Wat over werkvoorwaarden gaat en minder dan tien mensen zijn, ziet alleen een consulent."


def exploration_json(explored: Explored) -> Verkenning:
    """Write what was counted, as who asked may see it."""
    found, now = explored.found, explored.found.now
    return {
        "vacature": f"V-{explored.vacancy.number}",
        "vacatureId": str(explored.vacancy.id),
        "versie": explored.recipe.subject_version,
        "peildatum": explored.recipe.today.isoformat(),
        "uitleg": _IN_TENS if explored.in_tens else _EXACT,
        "nu": {
            "gerangschikt": figure_json(explored.figure(now[ListKind.GERANGSCHIKT])),
            "uitvragen": figure_json(explored.figure(now[ListKind.UITVRAGEN])),
            "uitgesloten": figure_json(explored.figure(now[ListKind.UITGESLOTEN])),
        },
        "regels": [_rule(one, explored) for one in found.rules if _is_for(one, explored)],
        "wijzigingen": [_change(one, explored) for one in found.single],
        "samen": [_change(one, explored) for one in found.together],
        "nogTeVragen": explored.left,
    }


def _is_for(one: KeptOut, explored: Explored) -> bool:
    """Whether a rule is for who asked: an employer sees only what the employer asks."""
    return one.rule.kind is RuleKind.EIS or not explored.in_tens


def _rule(one: KeptOut, explored: Explored) -> RegelHoudtTegen:
    return {
        "code": one.rule.code,
        "stelling": one.rule.statement,
        "houdtTegen": figure_json(explored.figure(one.people, one.rule.discreet)),
        "alleenHierdoor": figure_json(explored.figure(one.alone, one.rule.discreet)),
    }


def _change(one: Brought, explored: Explored) -> WijzigingBrengt:
    return {
        "codes": [change.code for change in one.changes],
        "wijziging": " en ".join(change.text for change in one.changes),
        "houdtTegen": figure_json(explored.keeps_out(one)),
        "komtInBereik": figure_json(explored.enters(one)),
        "metBegeleiding": figure_json(explored.figure(one.guided, one.is_discreet)),
    }


def figure_json(figure: Figure) -> Aantal:
    """Write a number of people."""
    return {"mensen": figure.people, "afgerond": figure.is_rounded, "tekst": figure.text}
