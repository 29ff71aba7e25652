"""Signs of a wish about gaps, unemployment or a benefit. Source: eigen beleid; never a reason (law.md B.6)."""

from matching.vetting.context import COUNT, NEGATION
from matching.vetting.finding import Certainty, FindingKind
from matching.vetting.sign import sign

_KIND, _SURE, _ASK = FindingKind.LOOPBAAN, Certainty.ZEKER, Certainty.VRAAG
_WHAT_SOMEBODY_CAN = "Vraag wat iemand kan. Hoe lang iemand zonder werk was, zegt daar niets over."

SIGNS = (
    sign(
        _KIND,
        r"\b(?:gat|gaten|hiaten?|onderbreking(?:en)?)\b[^.]{0,15}\b(?:cv|loopbaan|carriere|arbeidsverleden|"
        r"werkverleden|werkgeschiedenis)\b|"
        r"\b(?:cv|loopbaan|arbeidsverleden|curriculum)\b[^.]{0,20}\b(?:gaten|hiaten|onderbreking(?:en)?)\b",
        _SURE,
        "Een gat in het cv telt mee.",
        _WHAT_SOMEBODY_CAN,
        needs=rf"{NEGATION}|\b(?:opzij|wijzen|weigeren|terzijde|uitleggen|verklaren)\b",
    ),
    sign(
        _KIND,
        r"\b(?:aaneengesloten|ononderbroken|onafgebroken|doorlopend|stabiel|sluitend|"
        r"continu)e? (?:\w+ )?(?:arbeidsverleden|werkverleden|loopbaan|carriere|cv|"
        r"arbeidsgeschiedenis|dienstverbanden?|werkervaring)\b|\b(?:nu|momenteel|op dit moment|"
        r"thans) (?:nog )?(?:aan het werk|werkzaam|in loondienst|een baan)\b|"
        r"\brecent (?:gewerkt|in loondienst)\b|\b(?:onafgebroken|ononderbroken|aaneengesloten) (?:gewerkt|werkzaam|"
        r"aan het werk)\b|\b(?:jobhoppers?|draaideur\w*)\b",
        _ASK,
        "Wie een tijd zonder werk was valt af.",
        _WHAT_SOMEBODY_CAN,
        unless=r"\bwij zijn momenteel\b",
    ),
    sign(
        _KIND,
        rf"\b(?:langdurig )?(?:werkloos|werklozen|werkloze)\b|\b(?:bijstand|uitkering)(?:s\w+)?\b|"
        rf"\buitkeringsgerechtigden?\b|\bzonder werk (?:zit\w*|bent|geweest)\b|"
        rf"\b(?:langer|meer) dan (?:een )?{COUNT} (?:jaar|maanden?) (?:\w+ )?(?:zonder werk|thuis|werkloos)\b|"
        rf"\bwerkzoekenden? van de gemeente\b|\bsteuntrekkers?\b",
        _SURE,
        "Wie geen werk of een uitkering heeft wordt uitgesloten.",
        _WHAT_SOMEBODY_CAN,
        needs=NEGATION,
        unless=(
            r"\b(?:behoud\w*\b.{0,20}\buitkering|geen gevolgen|help\w*|aanvra\w+|basisbaan|niet ten koste|"
            r"verrekend|vertel\w*)\b"
        ),
    ),
)
