"""What people say around a skill: "ik kan goed met kassa", "heb certificaat heftruck"; the skill is what is left."""

import re

_AROUND = re.compile(
    r"^(?:(?:ik|je|jij|u|wij|we|hij|zij|kan|kun|kunt|kunnen|ben|bent|heb|hebt|heeft|had|weet|wil|wilt|doe|deed|vind|"
    r"houd|hou|goed|graag|prima|redelijk|aardig|best|heel|erg|veel|wel|al|ook|jaren?lang|een beetje|beetje|leuk|fijn|"
    r"handig|bezig|ervaring|ervaren|kennis|certificaat|certificaten|diploma|papieren|cursus|vaardig|geleerd|gewerkt|"
    r"gewend|in het bezit|in staat|omgaan|met|in|van|als|om|te|voor|het|de|een|hoe)\s+)+",
    re.IGNORECASE,
)
_CORES = re.compile(r"^(?:omgaan met|werken (?:met|in|aan|onder|als)|te werken)\b", re.IGNORECASE)
SHORTEST = 3


def skill_itself(text: str) -> str:
    """Give the words for the skill; all words where nothing else would be left."""
    stripped = text.strip()
    around = _AROUND.match(stripped)
    if around is None or _CORES.match(stripped):
        return stripped
    rest = stripped[around.end() :]
    return rest if sum(map(str.isalpha, rest)) >= SHORTEST else stripped
