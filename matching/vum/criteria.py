"""The keys of the query language, each with its operator and the field that it is about.

The comparisons are on the codes themselves, as the operators say.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from matching.vum.kinds import Choice, Day, Number, Text
from matching.vum.parts import CONTRACTS, LICENCES
from matching.vum.reader import INCOMPLETE, Json, Plain, Reader, at, is_absent

Test = Callable[[Json], bool]
_HOURS, _EITHER, _URI = Number(1, 99), Choice((1, 2)), Text(200)
_SPOKEN, _WRITTEN = "codeNiveauTaalbeheersingMondeling", "codeNiveauTaalbeheersingSchriftelijk"
_LEVEL_ASKED, _LANGUAGE_CODE = Choice((2, 3, 4)), Text(3, "[a-z]{3}")
_IRREGULAR = "flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst"
_OFFICE_HOURS = "werktijden.indicatieKantoortijden"
_MOST_HOURS, _LEAST_HOURS = "werktijden.aantalWerkurenPerWeekMaximaal", "werktijden.aantalWerkurenPerWeekMinimaal"
_LEVEL = "codeWerkEnDenkniveauMinimaal"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One key of a question.

    Attributes:
        key: as the standard calls it.
        holds: whether a profile has it.
    """

    key: str
    holds: Test


def seeker_criteria(reader: Reader) -> Iterator[Criterion | None]:
    """Give every key of MPWerkzoekende beside the area; None is one that is not asked."""
    yield _wanted_occupation(reader)
    yield _contract(reader)
    yield _equal(reader, _IRREGULAR, _EITHER)
    yield _licences(reader, "arbeidsmarktkwalificatie.rijbewijs")
    yield _languages(reader, "arbeidsmarktkwalificatie.taalbeheersing")
    starts = "flexibiliteit.datumAanvangBeschikbaarVoorWerk"
    yield _at_most(reader, "datumAanvangBeschikbaarVoorWerk", Day(), starts)
    yield _equal(reader, _OFFICE_HOURS, _EITHER)
    yield _at_least(reader, _MOST_HOURS, _HOURS, _MOST_HOURS)
    yield _at_most(reader, _LEAST_HOURS, _HOURS, _LEAST_HOURS)


def vacancy_criteria(reader: Reader) -> Iterator[Criterion | None]:
    """Give every key of MPVacature beside the area; None is one that is not asked."""
    yield _occupation(reader)
    yield _level(reader)
    starts = "arbeidsVoorwaarden.datumAanvangWerkzaamheden"
    yield _at_least(reader, "datumAanvangWerkzaamheden", Day(), starts)
    yield _equal(reader, _IRREGULAR, _EITHER)
    yield _licences(reader, "rijbewijs")
    yield _languages(reader, "taalbeheersing")
    yield _at_least(reader, _MOST_HOURS, _HOURS, _MOST_HOURS)
    yield _at_most(reader, _LEAST_HOURS, _HOURS, _LEAST_HOURS)


def _equal(reader: Reader, key: str, kind: Plain) -> Criterion | None:
    asked = reader.of_key(key, "$eq", kind)
    return None if asked is None else Criterion(key, lambda profile: at(profile, key) == asked)


def _at_least(reader: Reader, key: str, kind: Plain, path: str) -> Criterion | None:
    asked = reader.of_key(key, "$gte", kind)
    if asked is None:
        return None
    return Criterion(key, lambda one: (known := at(one, path)) is not None and known >= asked)


def _at_most(reader: Reader, key: str, kind: Plain, path: str) -> Criterion | None:
    asked = reader.of_key(key, "$lte", kind)
    if asked is None:
        return None
    return Criterion(key, lambda one: (known := at(one, path)) is not None and known <= asked)


def _wanted_occupation(reader: Reader) -> Criterion | None:
    key, asked = "bemiddelingsberoep", set[str]()
    for item, place in reader.each(key, ("$elemMatch", "$or")):
        for name in ("beroep.codeBeroepsnaam", "codeBeroepsnaam"):
            selection = reader.member(item, name, place)
            code = None if selection is None else reader.compared(selection, "$eq", _URI, (*place, name))
            asked |= reader.meaning(code) if code is not None else set()
    if not asked:
        return None
    return Criterion(key, lambda one: any(wish.get("codeBeroepsnaam") in asked for wish in one.get(key, ())))


def _occupation(reader: Reader) -> Criterion | None:
    key = "beroep.codeBeroepsnaam"
    code = reader.of_key(key, "$eq", _URI)
    if code is None:
        return None
    asked = reader.meaning(code)
    return Criterion(key, lambda one: at(one, key) in asked)


def _contract(reader: Reader) -> Criterion | None:
    key, name, asked = "contractvorm", "codeTypeArbeidscontract", set[str]()
    for item, place in reader.each(key, ("$elemMatch", "$or")):
        selection = reader.member(item, name, place)
        code = None if selection is None else reader.compared(selection, "$eq", Choice(CONTRACTS), (*place, name))
        asked |= set() if code is None else {code}
    return Criterion(key, lambda one: any(form.get(name) in asked for form in one.get(key, ()))) if asked else None


def _licences(reader: Reader, key: str) -> Criterion | None:
    name, asked = "codeSoortRijbewijs", set[str]()
    for element, place in _elements(reader, key):
        selection = reader.member(element, name, place)
        code = None if selection is None else reader.compared(selection, "$eq", Choice(LICENCES), (*place, name))
        asked |= set() if code is None else {code}
    return Criterion(key, lambda one: asked <= {held.get(name) for held in at(one, key) or ()}) if asked else None


def _elements(reader: Reader, key: str) -> Iterator[tuple[Json, Sequence[object]]]:
    """Give what every `$elemMatch` in an `$all` asks."""
    for item, place in reader.each(key, ("$all",)):
        element = reader.member(item, "$elemMatch", place)
        if element is not None:
            yield element, (*place, "$elemMatch")


def _languages(reader: Reader, key: str) -> Criterion | None:
    asked = [found for element, place in _elements(reader, key) if (found := _language(reader, element, place))]
    return Criterion(key, lambda one: all(_speaks(at(one, key) or (), which) for which in asked)) if asked else None


def _language(reader: Reader, element: Json, place: Sequence[object]) -> dict[str, Any] | None:
    """Read one language: the code is required, the levels are not."""
    selection = reader.member(element, "codeTaal", place)
    code = None if selection is None else reader.compared(selection, "$eq", _LANGUAGE_CODE, (*place, "codeTaal"))
    if selection is None or (code is None and is_absent(selection.get("$eq"))):
        reader.say((*place, "codeTaal"), INCOMPLETE, 'een taal zoals {"$eq": "nld"}')
    found = {"codeTaal": code}
    for name in (_SPOKEN, _WRITTEN):
        level = reader.member(element, name, place)
        found[name] = None if level is None else reader.compared(level, "$gte", _LEVEL_ASKED, (*place, name))
    return None if code is None else found


def _speaks(languages: Sequence[Json], asked: Json) -> bool:
    """Whether one of these languages is the one that is asked, on the levels that are asked.

    The comparison is on the codes themselves, as `$gte` says: 8 (n.v.t.) is more than 4.
    """
    levels = [(name, asked[name]) for name in (_SPOKEN, _WRITTEN) if asked[name] is not None]
    return any(
        one.get("codeTaal") == asked["codeTaal"]
        and all(one.get(name) is not None and one[name] >= least for name, least in levels)
        for one in languages
    )


def _level(reader: Reader) -> Criterion | None:
    """Read the level of a vacancy: codes as text, so 7 (not known) is kept out by `$lt`."""
    selection = reader.member(reader.given, _LEVEL, ())
    if selection is None:
        return None
    exactly = reader.compared(selection, "$eq", Choice(("7",)), (_LEVEL,))
    least = reader.compared(selection, "$gte", Choice(("1", "2", "3", "4", "5", "6")), (_LEVEL,))
    below = reader.compared(selection, "$lt", Choice(("7",)), (_LEVEL,))
    if exactly is least is below is None:
        return None

    def holds(one: Json) -> bool:
        level = one.get(_LEVEL)
        return level is not None and all(
            (exactly is None or level == exactly, least is None or level >= least, below is None or level < below)
        )

    return Criterion(_LEVEL, holds)
