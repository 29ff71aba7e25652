"""How many codes of a message nobody translated: they are kept, and count in nothing."""

from collections.abc import Mapping
from typing import Any

from matching.domain.crosswalk import Crosswalk
from matching.vum.occupations import occupation_in


def untranslated_in_seeker(seeker: Mapping[str, Any], crosswalk: Crosswalk) -> int:
    """Count the occupations and skills of a jobseeker that the crosswalk does not know."""
    able = seeker.get("arbeidsmarktkwalificatie", {})
    named = [*seeker.get("bemiddelingsberoep", ())]
    named += [one["beroep"] for one in able.get("werkervaring", ()) if "beroep" in one]
    return sum(occupation_in(one, crosswalk) is None for one in named) + _skills(able, crosswalk)


def untranslated_in_vacancy(vacature: Mapping[str, Any], crosswalk: Crosswalk) -> int:
    """Count the occupation and skills of a vacancy that the crosswalk does not know."""
    is_unknown = "beroep" in vacature and occupation_in(vacature["beroep"], crosswalk) is None
    return is_unknown + _skills(vacature, crosswalk)


def _skills(able: Mapping[str, Any], crosswalk: Crosswalk) -> int:
    asked = able.get("competentiebeheersing", ())
    return sum(crosswalk.skill(one.get("codeCompetentie", "")) is None for one in asked)
