"""Signs of a wish about sexual orientation or gender identity. Source: AWGB (law.md B.6)."""

from matching.vetting.context import NEGATION, ONLY, RATHER
from matching.vetting.finding import Certainty, FindingKind
from matching.vetting.sign import sign

SIGNS = (
    sign(
        FindingKind.SEKSUELE_GERICHTHEID,
        r"\b(?:homo(?:'?s|fiel\w*|seksue\w+)?|hetero(?:'?s|seksue\w+)?|lesbi\w+|lesbo'?s|biseksue\w+|"
        r"transgender\w*|transseksue\w+|"
        r"travestiet\w*|queer\w*|lhbti?\w*|gay'?s?|nichten|potten|seksuele (?:voorkeur|gerichtheid|orientatie|"
        r"geaardheid)|geaardheid)\b",
        Certainty.ZEKER,
        "De omschrijving gaat over iemands seksuele gerichtheid.",
        "Laat dit weg.",
        needs=rf"{NEGATION}|{ONLY}|{RATHER}|\b(?:bent|ben|zoek\w*|gezocht|moet)\b",
        others=True,
        unless=r"\b(?:er voor|voor (?:\w+ )?(?:homo|hetero|lhbt)\w*|pannen en potten|potten en pannen|bloempotten)\b",
    ),
)
