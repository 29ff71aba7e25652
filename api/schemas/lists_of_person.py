"""In which saved lists somebody stood, where, and why or why not."""

from typing_extensions import TypedDict

from api.schemas.person import KandidaatInLijst, person_json
from api.schemas.values import Day, Id, Moment, OptionalText, day, moment
from api.schemas.versions import FiltersJson, Versies, filters_json, versions_json
from matching.lists.list_parts import versions_of
from matching.usecases.view_lists_of_person import ListsOfPerson, OnList


class LijstVanPersoon(TypedDict):
    """Een bewaarde lijst. `plaats` zegt waarom, met elke regel en elk punt; `waaromNiet` waarom er geen plaats is.

    Een lijst die alleen is genoemd heeft geen van beide: dan staat `opnieuwGemaakt` op onwaar.
    """

    id: Id
    soort: str
    werkId: Id
    werk: OptionalText
    gemaaktOp: Moment
    doel: str
    rol: str
    organisatie: str
    peildatum: Day
    filters: FiltersJson
    versies: Versies
    opnieuwGemaakt: bool
    plaats: KandidaatInLijst | None
    waaromNiet: OptionalText


class LijstenVanPersoon(TypedDict):
    """De nieuwste lijsten. `nietDoorzocht`: zoveel oudere zijn er; wie daarop getoond is, staat bij vertoningen."""

    lijsten: list[LijstVanPersoon]
    nietDoorzocht: int


def lists_of_person_json(found: ListsOfPerson) -> LijstenVanPersoon:
    """Write the lists."""
    return {"lijsten": [_list_json(one) for one in found.lists], "nietDoorzocht": found.not_looked_through}


def _list_json(one: OnList) -> LijstVanPersoon:
    recipe, saved = one.recipe, one.saved
    return {
        "id": str(saved.id),
        "soort": recipe.kind.value,
        "werkId": str(recipe.subject_id),
        "werk": one.work or None,
        "gemaaktOp": moment(saved.at),
        "doel": recipe.purpose,
        "rol": saved.actor.role,
        "organisatie": saved.actor.organisation,
        "peildatum": day(recipe.today),
        "filters": filters_json(recipe.filters),
        "versies": versions_json(versions_of(recipe)),
        "opnieuwGemaakt": one.told is not None,
        "plaats": person_json(one.row) if one.row else None,
        "waaromNiet": one.why_not or None,
    }
