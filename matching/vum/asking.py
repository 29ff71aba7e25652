"""From a vacancy to a question for the exchange, as wide as still gives fewer than a hundred.

VUM reads an absent field as no, so every key costs people of whom we only do
not know. Place and occupation come first; a key more only when a source had
more than it may give.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from matching.domain.crosswalk import Crosswalk
from matching.domain.opportunity import Vacancy
from matching.vum.candidate import NO_LETTERS
from matching.vum.question import read_seeker_question
from matching.vum.reader import at
from matching.vum.vacancy import vacature_of

Json = dict[str, Any]
Ask = Callable[[Json], "Given"]
AREA, OCCUPATION = "selectiegebied", "bemiddelingsberoep"
USUAL_KM = 25
"""How far around the work is asked; eigen beleid, a caller may say otherwise."""
LICENCES, LANGUAGES = "arbeidsmarktkwalificatie.rijbewijs", "arbeidsmarktkwalificatie.taalbeheersing"
IRREGULAR = "flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst"
LEAST, MOST = "werktijden.aantalWerkurenPerWeekMinimaal", "werktijden.aantalWerkurenPerWeekMaximaal"
CONTRACT = "contractvorm"
STARTS = "datumAanvangBeschikbaarVoorWerk"
_LEVELS = ("codeNiveauTaalbeheersingMondeling", "codeNiveauTaalbeheersingSchriftelijk")
_PATHS = {STARTS: f"flexibiliteit.{STARTS}"}


@dataclass(frozen=True, slots=True)
class Given:
    """The answer to a question.

    Attributes:
        id: the vraagID.
        matches: in no order.
        has_more: maximumAantalResultatenBereikt.
        refused: how many do not hold beside the standard, and are not among the matches.
    """

    id: str
    matches: tuple[Json, ...]
    has_more: bool
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One question that was asked, and what its last key cost.

    Attributes:
        key: that this question has and the one before had not.
        question: the whole vraagObject.
        silent: how many of the answer before do not say anything about the key, and so fell out.
        otherwise: how many of the answer before say something else.
        is_used: the answer that the list is made of, or one on the way to it; not one that went too far.
        seen: how many profiles the answer before had; silent and otherwise are counted among them.
        has_no_code: the occupation of the work has no code of the standard, so only the place could be asked.
    """

    key: str
    question: Json
    found: int
    has_more: bool
    silent: int = 0
    otherwise: int = 0
    is_used: bool = True
    seen: int = 0
    has_no_code: bool = False


def widest(vacancy: Vacancy, crosswalk: Crosswalk, km: int, ask: Ask) -> tuple[tuple[Step, ...], Given]:
    """Ask until an answer is whole, and give every step with the answer that counts.

    Args:
        ask: asks the exchange.
    """
    keys = list(keys_of(vacancy, crosswalk))
    question = area_of(vacancy, km)
    occupation = [part for part in keys if part[0] == OCCUPATION]
    question |= dict(occupation)
    given = ask(question)
    first = OCCUPATION if occupation else AREA
    steps = [Step(first, question, len(given.matches), given.has_more, has_no_code=not occupation)]
    if occupation and not given.matches:
        question = area_of(vacancy, km)
        given = ask(question)
        steps[0] = _too_far(steps[0])
        steps.append(Step(AREA, question, len(given.matches), given.has_more))
    for key, selection in (part for part in keys if part[0] != OCCUPATION):
        if not given.has_more:
            break
        narrower = question | {key: selection}
        silent, otherwise = cost(given.matches, key, narrower)
        answer = ask(narrower)
        seen = len(given.matches)
        step = Step(key, narrower, len(answer.matches), answer.has_more, silent, otherwise, seen=seen)
        steps.append(step if answer.matches else _too_far(step))
        if answer.matches:
            question, given = narrower, answer
    return tuple(steps), given


def _too_far(step: Step) -> Step:
    return replace(step, is_used=False)


def cost(matches: Sequence[Json], key: str, question: Mapping[str, Any]) -> tuple[int, int]:
    """Count of an answer who falls out by a key: who says nothing about it, and who says something else."""
    asked = read_seeker_question({AREA: question[AREA], key: question[key]})
    fallen = [one for one in matches if not asked.matches(one, 0)]
    silent = sum(not at(one, _PATHS.get(key, key)) for one in fallen)
    return silent, len(fallen) - silent


def area_of(vacancy: Vacancy, km: int) -> Json:
    """Give where somebody must be: around the first work address.

    Raises:
        ValueError: it is not known where the work is.
    """
    if not vacancy.addresses:
        raise ValueError("van deze vacature is geen werkadres bekend; VUM vraagt altijd een postcode")
    return {AREA: {"postcode": vacancy.addresses[0].postcode4 + NO_LETTERS, "afstand": km}}


def keys_of(vacancy: Vacancy, crosswalk: Crosswalk) -> Iterator[tuple[str, Json]]:
    """Give everything that a vacancy can ask of VUM beside the area: what is demanded first, what may give way last."""
    work = vacature_of(vacancy, "", crosswalk)
    if code := at(work, "beroep.codeBeroepsnaam"):
        yield OCCUPATION, {"$elemMatch": {"$or": [{"beroep.codeBeroepsnaam": {"$eq": code}}]}}
    if licences := work.get("rijbewijs"):
        yield (
            LICENCES,
            {"$all": [{"$elemMatch": {name: {"$eq": code}}} for one in licences for name, code in one.items()]},
        )
    if languages := work.get("taalbeheersing"):
        yield LANGUAGES, {"$all": [{"$elemMatch": _language(one)} for one in languages]}
    if at(work, IRREGULAR) == 1:
        yield IRREGULAR, {"$eq": 1}
    if vacancy.start_on:
        yield STARTS, {"$lte": str(vacancy.start_on)}
    least, most = (at(work, path) for path in (LEAST, MOST))
    if least:
        yield MOST, {"$gte": least}
    if most:
        yield LEAST, {"$lte": most}
    kinds = {code for form in work.get("contractvorm", ()) if (code := form.get("codeTypeArbeidscontract"))}
    if kinds:
        alternatives = [{"codeTypeArbeidscontract": {"$eq": code}} for code in sorted(kinds)]
        yield CONTRACT, {"$elemMatch": {"$or": alternatives}}


def _language(one: Mapping[str, Any]) -> Json:
    levels = {name: {"$gte": one[name]} for name in _LEVELS if name in one}
    return {"codeTaal": {"$eq": one["codeTaal"]}} | levels
