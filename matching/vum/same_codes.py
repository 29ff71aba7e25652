"""Codes that nobody translated still say something: work and a person may bear the very same.

It never counts in a score, since we do not know what the code means; it only
settles who comes first of those with an equal score.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from matching.domain.crosswalk import Crosswalk
from matching.vum.occupations import CODE, occupation_in

SKILL = "codeCompetentie"


def untranslated_codes(vacature: Mapping[str, Any], crosswalk: Crosswalk) -> frozenset[str]:
    """Give the codes that a vacancy asks and nobody translated."""
    beroep = vacature.get("beroep", {})
    found = {beroep[CODE]} if CODE in beroep and occupation_in(beroep, crosswalk) is None else set()
    skills = {one[SKILL] for one in vacature.get("competentiebeheersing", ()) if SKILL in one}
    return frozenset(found | {code for code in skills if crosswalk.skill(code) is None})


def borne(seeker: Mapping[str, Any], asked: frozenset[str]) -> tuple[str, ...]:
    """Name where a profile bears one of these codes: done before, wished, can."""
    if not asked:
        return ()
    return tuple(what for what, codes in _codes(seeker) if asked & codes)


def untranslated_of(seeker: Mapping[str, Any], crosswalk: Crosswalk) -> frozenset[str]:
    """Give the codes that a jobseeker bears and nobody translated."""
    able = seeker.get("arbeidsmarktkwalificatie", {})
    jobs = [*seeker.get("bemiddelingsberoep", ()), *(one.get("beroep", {}) for one in able.get("werkervaring", ()))]
    found = {one[CODE] for one in jobs if CODE in one and occupation_in(one, crosswalk) is None}
    skills = {one[SKILL] for one in able.get("competentiebeheersing", ()) if SKILL in one}
    return frozenset(found | {code for code in skills if crosswalk.skill(code) is None})


def shared(vacature: Mapping[str, Any], known: frozenset[str]) -> tuple[str, ...]:
    """Name where a vacancy bears one of these codes: its occupation, what it asks to be able to."""
    skills = {one.get(SKILL) for one in vacature.get("competentiebeheersing", ())}
    asked = {"beroep": {vacature.get("beroep", {}).get(CODE)}, "competenties": skills}
    return tuple(what for what, codes in asked.items() if known & codes)


def _codes(seeker: Mapping[str, Any]) -> Iterator[tuple[str, set[Any]]]:
    able = seeker.get("arbeidsmarktkwalificatie", {})
    yield "werkervaring", {one.get("beroep", {}).get(CODE) for one in able.get("werkervaring", ())}
    yield "competenties", {one.get(SKILL) for one in able.get("competentiebeheersing", ())}
    yield "gewenst beroep", {one.get(CODE) for one in seeker.get("bemiddelingsberoep", ())}
