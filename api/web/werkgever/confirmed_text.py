"""What was understood of a text, as choices; and what an employer confirmed of it, as a part of the vacancy."""

from collections.abc import Iterator
from dataclasses import dataclass

from api.web.filled import Filled
from api.web.werkgever.fields import Json
from matching.domain.dagdelen import dagdelen_of
from matching.domain.dutch import listing
from matching.domain.opportunity import Shift
from matching.domain.phrases import shift_text
from matching.forms.vacancy_parts import ShiftForm
from matching.understanding.item import Item, ItemKind, Strength, Suggestion, Understanding
from matching.understanding.plain_text import Words

ITEM, TASK, QUESTION, SHIFT = "klopt", "taak", "vraag", "dienst"
_VOG = "VOG"
_LEVEL_WORDS = "denkniveau"
_WORKING_LEVELS = {2: 3, 3: 4, 4: 4, 5: 5, 6: 6}
"""Werk- en denkniveau (`WORKING_LEVELS`) by level of education (`LEVELS`), as both are named in `words`."""
_DEMANDS = (ItemKind.RIJBEWIJS, ItemKind.CERTIFICAAT, ItemKind.DIPLOMA, ItemKind.TAAL)
KIND_WORDS = {
    ItemKind.VAARDIGHEID: "Vaardigheden",
    ItemKind.RIJBEWIJS: "Rijbewijs",
    ItemKind.CERTIFICAAT: "Certificaten",
    ItemKind.DIPLOMA: "Diploma",
    ItemKind.TAAL: "Taal",
    ItemKind.UREN: "Uren per week",
    ItemKind.WERKTIJD: "Werktijden",
    ItemKind.WERKVOORWAARDE: "Hoe het werk is",
}
STRENGTH_WORDS = {
    Strength.VEREIST: "vereist",
    Strength.GEWENST: "gewenst",
    Strength.GENOEMD: "genoemd",
    Strength.NIET_NODIG: "niet nodig",
}


@dataclass(frozen=True)
class Choices:
    """What can be confirmed, each with its place: tasks, what is clear by kind, and questions."""

    tasks: list[tuple[int, Words]]
    groups: list[tuple[str, list[tuple[int, Item]]]]
    shifts: list[tuple[int, str, Words]]
    questions: list[tuple[int, Item]]


def choices_in(understood: Understanding) -> Choices:
    """Give what is shown: what seems clear by kind, and what is a question."""
    numbered = list(enumerate(understood.items))
    clear = [(number, item) for number, item in numbered if not item.is_question]
    topics = dict.fromkeys((*KIND_WORDS.values(), *map(_topic, understood.items)))
    by_topic = [(words, [(n, item) for n, item in clear if _topic(item) == words]) for words in topics]
    return Choices(
        tasks=list(enumerate(understood.tasks)),
        groups=[(words, found) for words, found in by_topic if found],
        shifts=[(number, _shifts_text(item), item.words) for number, item in clear if item.shifts],
        questions=[(number, item) for number, item in numbered if item.is_question],
    )


def _topic(item: Item) -> str:
    """Say what an item is about, as it stands above its choice: a VOG and a level are asked apart from papers."""
    if item.what == _VOG:
        return "Verklaring Omtrent het Gedrag"
    return "Werk- en denkniveau" if _is_level(item) else KIND_WORDS[item.kind]


def _is_level(item: Item) -> bool:
    """Whether the words ask a level to work at, and no paper."""
    return item.kind is ItemKind.DIPLOMA and item.level in _WORKING_LEVELS and _LEVEL_WORDS in item.words.text.lower()


def _shifts_text(item: Item) -> str:
    return listing(shift_text(shift) for shift in item.shifts)


def confirmed(understood: Understanding, filled: Filled, form: Json) -> Json:
    """Give what changes in the vacancy, beside what is there."""
    meant = list(_meant(understood, filled))
    tasks = [words.text for number, words in enumerate(understood.tasks) if filled.chose(TASK, str(number))]
    told: Json = {
        "taken": list(dict.fromkeys([*form["taken"], *tasks])),
        "eisen": _added(form["eisen"], [_demand(*one) for one in meant if _is_demand(one[0])]),
        "vaardigheden": _added(
            form["vaardigheden"], [_skill(*one) for one in meant if one[0].kind is ItemKind.VAARDIGHEID]
        ),
        "werkvoorwaarden": _added(
            form["werkvoorwaarden"], [_condition(*one) for one in meant if one[0].kind is ItemKind.WERKVOORWAARDE]
        ),
    }
    for item, _ in meant:
        told |= _hours(item) | _times(item) | _vog(item) | _level(item)
    shifts = [
        shift
        for number, item in enumerate(understood.items)
        if filled.chose(SHIFT, str(number))
        for shift in item.shifts
    ]
    return told | ({"diensten": [_shift(one) for one in dict.fromkeys(shifts)]} if shifts else {})


def _meant(understood: Understanding, filled: Filled) -> Iterator[tuple[Item, Suggestion]]:
    """Give each thing that was confirmed with what it means; what is not needed is no demand."""
    for number, item in enumerate(understood.items):
        if item.strength is Strength.NIET_NODIG:
            continue
        if not item.is_question and filled.chose(ITEM, str(number)):
            yield item, Suggestion(item.what, item.label)
        answer = filled.text(f"{QUESTION}-{number}")
        yield from ((item, one) for one in item.suggestions if item.is_question and one.what == answer)


def _added(known: list[Json], found: list[Json]) -> list[Json]:
    """Add what is not there yet; the first two fields say what a thing is."""
    keys = [[*one.values()][:2] for one in known]
    return known + [one for one in found if [*one.values()][:2] not in keys]


def _is_demand(item: Item) -> bool:
    return item.kind in _DEMANDS and item.what != _VOG and not _is_level(item)


def _demand(item: Item, meant: Suggestion) -> Json:
    weight = "vereist" if item.strength is Strength.VEREIST else "gewenst"
    aspect = next(iter(item.aspects), None)
    said: Json = {"soort": item.kind.value, "waarde": meant.what, "zwaarte": weight}
    return said | {"niveau": item.level, "onderdeel": aspect.value if aspect else None}


def _skill(item: Item, meant: Suggestion) -> Json:
    return {"vaardigheid": meant.label, "code": meant.what, "essentieel": item.strength is Strength.VEREIST}


def _condition(item: Item, meant: Suggestion) -> Json:
    occurs = item.occurrence.value if item.occurrence else "komt_voor"
    return {"werkvoorwaarde": meant.what, "voorkomen": occurs}


def _hours(item: Item) -> Json:
    if item.kind is not ItemKind.UREN or item.hours_min is None:
        return {}
    most = item.hours_max if item.hours_max is not None else item.hours_min
    return {"urenMinimaal": float(item.hours_min), "urenMaximaal": float(most)}


def _times(item: Item) -> Json:
    if item.kind is not ItemKind.WERKTIJD or not item.dagdelen:
        return {}
    return {"dagdelen": [one.code for one in dagdelen_of(item.dagdelen)]}


def _vog(item: Item) -> Json:
    """A VOG is a step with a date and no demand: whoever has none yet is not left out."""
    return {"vogNodig": "ja"} if item.what == _VOG else {}


def _level(item: Item) -> Json:
    return {"werkEnDenkniveau": _WORKING_LEVELS[item.level]} if item.level and _is_level(item) else {}


def _shift(shift: Shift) -> Json:
    return ShiftForm.of(shift).model_dump(by_alias=True)
