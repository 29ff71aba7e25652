"""What somebody learned and can: educations, competences and skills, of both versions of the standard."""

from collections.abc import Iterator, Mapping
from typing import Any

from matching.domain.crosswalk import Crosswalk
from matching.domain.statements import Competence, Education
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.vum import codes
from scoring.competences import COMPETENCES

Json = dict[str, Any]
LONGEST = 200


def skills_in(able: Mapping[str, Any], crosswalk: Crosswalk) -> Iterator[Term]:
    """Give the skills of competentiebeheersing (v3) that the crosswalk knows, and of vakvaardigheid (v1, v2)."""
    for one in able.get("competentiebeheersing", ()):
        found = crosswalk.skill(one.get("codeCompetentie", ""))
        if found is not None:
            yield found
    for one in able.get("vakvaardigheid", ()):
        words = one.get("omschrijving", "")
        if words:
            yield crosswalk.skill(words) or Term(words)


def competences_in(able: Mapping[str, Any]) -> Iterator[Competence]:
    """Give the gedragscompetenties of v1 and v2 whose mastery is told."""
    for one in able.get("gedragscompetentie", ()):
        code, mastery = int(one.get("codeGedragscompetentie", 0)), one.get("codeBeheersingGedragscompetentie", 9)
        if code in COMPETENCES and mastery in range(1, 6):
            yield Competence(code, mastery)


def education_in(able: Mapping[str, Any]) -> Iterator[Education]:
    """Give the educations whose level is told; 9 (anders) is none that we can compare."""
    for one in able.get("opleiding", ()):
        if one.get("codeNiveauOpleiding") in codes.LEVELS:
            diploma = codes.ANSWERS.get(one.get("indicatieDiploma", 0), Tri.ONBEKEND)
            yield Education(one["codeNiveauOpleiding"], education_name(one), diploma)


def education_name(opleiding: Mapping[str, Any]) -> str:
    """Give the name of an education: only v1 and v2 have one."""
    name = opleiding.get("opleidingsnaam", {})
    coded, free = name.get("opleidingsnaamGecodeerd", {}), name.get("opleidingsnaamOngecodeerd", {})
    return str(free.get("naamOpleidingOngecodeerd") or coded.get("omschrijvingOpleidingsnaam") or "")


def education_of(education: Education) -> Json:
    """Write an education; its name is an explanation in v3."""
    return {
        "codeNiveauOpleiding": education.level,
        "indicatieDiploma": codes.ANSWER_CODES.get(education.diploma),
        "toelichtingOpleiding": education.name,
    }
