"""Why work fits somebody, said to that person: the outcomes of the rules in plain words."""

from collections.abc import Iterable, Mapping

from matching.explanation.verdicts import Said
from matching.rules.verdicts import Code

_FITS: Mapping[str, str] = {
    "startdatum": "U kunt op tijd beginnen",
    "uren": "De uren passen bij wat u wilt",
    "werktijden": "U kunt op deze tijden",
    "reistijd": "De reis is niet te ver",
    "werkvoorwaarde": "U kunt dit werk doen",
    "vereist": "U hebt wat de werkgever vraagt",
}
_TO_DISCUSS: Mapping[str, str] = {
    "startdatum": "De dag van beginnen",
    "uren": "Het aantal uren",
    "werktijden": "De werktijden",
    "reistijd": "De reis",
    "werkvoorwaarde": "Of u al het werk kunt doen",
    "vereist": "Iets dat de werkgever vraagt",
}


def fits_of(said: Iterable[Said]) -> tuple[str, ...]:
    """Give what fits; what holds for everybody, such as that somebody may work, is no reason."""
    met = (one for one in said if one.code is Code.VOLDOET and _about(one) in _FITS)
    return _distinct(_sentence(_FITS[_about(one)], one) for one in met)


def to_discuss_of(said: Iterable[Said]) -> tuple[str, ...]:
    """Give what does not fit yet, or is not known."""
    open_ = (one for one in said if one.code is not Code.VOLDOET)
    return _distinct(_sentence(_TO_DISCUSS.get(_about(one), one.rule.statement.rstrip(".")), one) for one in open_)


def _about(said: Said) -> str:
    code = said.rule.code
    return "vereist" if code.startswith("vereist-") else code


def _sentence(heading: str, said: Said) -> str:
    asked = f" Bij dit werk: {said.words.asked}." if said.words.asked else ""
    return f"{heading}.{asked} Bekend over u: {said.words.known or 'nog niets'}."


def _distinct(sentences: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sentences))
