"""What a vacancy of VUM demands, and ours as VUM writes it.

VUM has no weight: a licence, a language, a diploma or certificate that a
vacancy says to need is vereist with us; an education of which it does not say
that the diploma is needed is gewenst. Source: eigen beleid.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from matching.domain.demand import Demand, DemandKind, Weight
from matching.domain.opportunity import Vacancy
from matching.domain.papers import same_paper
from matching.domain.term import Term
from matching.domain.work import LanguageAspect
from matching.vum import codes
from matching.vum.beside import in_no_order
from matching.vum.learning import education_name
from matching.vum.parts import LICENCES

Json = dict[str, Any]
ASKED_LEVELS = range(2, 5)


def demands_in(vacature: Mapping[str, Any]) -> Iterator[Demand]:
    """Give every demand of a message."""
    for one in vacature.get("rijbewijs", ()):
        if code := one.get("codeSoortRijbewijs"):
            yield Demand(DemandKind.RIJBEWIJS, Term(code), Weight.VEREIST)
    for one in vacature.get("taalbeheersing", ()):
        yield from _languages_in(one)
    for one in vacature.get("opleiding", ()):
        if one.get("codeNiveauOpleiding") in codes.LEVELS:
            what, level = Term(education_name(one)), one["codeNiveauOpleiding"]
            yield Demand(DemandKind.DIPLOMA, what, _weight(one.get("indicatieDiploma")), level=level)
    for one in vacature.get("cursus", ()):
        if name := one.get("naamCursus"):
            yield Demand(DemandKind.CERTIFICAAT, Term(name), _weight(one.get("indicatieCertificaat")))


def _weight(indication: int | None) -> Weight:
    return Weight.VEREIST if indication == codes.YES else Weight.GEWENST


def _languages_in(one: Mapping[str, Any]) -> Iterator[Demand]:
    for name, aspect in codes.ASPECTS.items():
        if "codeTaal" in one and one.get(name) in ASKED_LEVELS:
            yield Demand(DemandKind.TAAL, Term(one["codeTaal"]), Weight.VEREIST, level=one[name], aspect=aspect)


def demands_of(vacancy: Vacancy) -> Json:
    """Write the demands; what is only wished is not written as if it were needed."""
    asked = vacancy.distinct_demands
    needed = [demand for demand in asked if demand.weight is Weight.VEREIST]
    return {
        "cursus": in_no_order(
            {"naamCursus": one.what.text[:120], "indicatieCertificaat": _indication(one)}
            for one in asked
            if one.kind is DemandKind.CERTIFICAAT
        ),
        "opleiding": in_no_order(
            {
                "codeNiveauOpleiding": one.level,
                "indicatieDiploma": _indication(one),
                "toelichtingOpleiding": one.what.text,
            }
            for one in asked
            if one.kind is DemandKind.DIPLOMA
        ),
        "rijbewijs": in_no_order(
            {"codeSoortRijbewijs": code}
            for one in needed
            if one.kind is DemandKind.RIJBEWIJS and (code := licence_code(one.what.text))
        ),
        "taalbeheersing": _languages_of(needed),
    }


def licence_code(category: str) -> str:
    """Give the code of a licence ("rijbewijs B" is B); "" is none of the standard."""
    code = same_paper(category).upper()
    return code if code in LICENCES else ""


def _indication(demand: Demand) -> int | None:
    return codes.YES if demand.weight is Weight.VEREIST else None


def _languages_of(needed: list[Demand]) -> list[Json]:
    by_language: dict[str, Json] = {}
    for one in needed:
        if one.kind is DemandKind.TAAL and (code := language_code(one)):
            language = by_language.setdefault(code, {"codeTaal": code})
            language[codes.ASPECT_FIELDS[one.aspect or LanguageAspect.SPREKEN]] = one.level
    return in_no_order(by_language.values())


def language_code(demand: Demand) -> str:
    """Give the ISO 639-3 code of a language that is asked; "" is none."""
    code = (demand.what.code or demand.what.text).casefold()
    return code if len(code) == 3 and code.isascii() and code.isalpha() else ""
