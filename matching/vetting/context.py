"""What stands around a word decides what it means: who is sought, for whom one works, who is welcome.

Parts of patterns over plain Dutch (small letters, no accents), and questions about a whole sentence. The lists are
ours (eigen beleid) and never complete: they help the one who looks, they do not replace looking.
"""

import re

_AGENTS = (
    r"[a-z-]{2,}(?:medewerk(?:er|ster)|hulp|kracht|kundige|leid(?:er|ster)|wacht|houder|man|vrouw|meester)s?|"
    r"[a-z-]{3,}(?<!kind)(?<!oud)(?<!ramm)(?<!mod)(?<!vend)(?<!kam)(?<!num)(?<!zom)(?<!wint)(?<!wat)(?<!venst)(?<!vad)(?<!moed)"
    r"(?<!klant)(?<!lez)(?<!bezoek)(?<!bewon)(?<!inwon)(?<!huurd)(?<!deelnem)(?<!luister)"
    r"(?:er|aar|ier|eur|ist|ant|ent|nist)s?|"
)
PERSON = (
    rf"(?:{_AGENTS}"
    r"medewerk(?:er|ster)s?|collega(?:'?s)?|kandida(?:at|ten)|sollicitant(?:en)?|krachten?|persoon|personen|"
    r"personeel|personeelsleden|mensen|iemand|werknemers?|werkkrachten?|teamlid|teamleden|talent(?:en)?|hulp(?:en)?|"
    r"koks?|kapper|slager|bakker|smid|gids(?:en)?|barista|conci[e]rge|juf|meester|docent(?:en)?|arts|"
    r"aanpakkers?|toppers?|starters?|vakman|vakmensen|vakkracht(?:en)?|types?|duizendpoot|invaller|stagiair(?:e|s)?|"
    r"leerling|vrijwilligers?|professional(?:s)?|profiel|kandidaturen|honden?|bazen|baas|bediening|team|ploeg)"
)
"""Somebody who could do the work; not the clients, guests and children for whom it is done."""

OTHERS = (
    r"(?:client\w*|klant\w*|bezoek\w*|gast(?:en)?|patient\w*|bewoner\w*|inwoner\w*|deelnem\w*|kind(?:eren)?|jeugd|"
    r"leerling\w*|student(?:en)?|pupil\w*|peuter\w*|kleuter\w*|baby\w*|publiek|doelgroep\w*|groep(?:en)?|"
    r"gezin(?:nen)?|"
    r"famil\w+|ouders|moeders|vaders|buurt\w*|wijk\w*|reiziger\w*|toerist\w*|huurder\w*|lezer\w*|leden|nieuwkomers?)"
)
"""For whom the work is done."""

AGE = (
    r"(?:(?:1[3-9]|[2-7]\d)(?![\d%]|[.,:]\d)|(?:veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|"
    r"dertig|"
    r"veertig|vijftig|zestig|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)en(?:twintig|dertig|veertig|vijftig))\b)"
)
COUNT = r"(?:\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|half)"
FEW = r"(?:[\w'-]+,?\s+){0,3}"
ADJ = r"(?:(?:[a-z-]+e|ge[a-z]{2,}en|ervaren|open|bescheiden|nieuwsgierig),?\s+(?:en\s+|of\s+)?){0,3}"
SOME = r"(?:[\w'-]+,?\s+){0,6}"

ONLY = r"(?:alleen|uitsluitend|enkel|slechts|louter|exclusief|puur)\b"
RATHER = r"(?:voorkeur|voorrang|het liefst|liefst|liever|bij voorrang|\bpre\b|streepje voor|pluspunt)"
_SEEK = (
    r"(?:\b(?:zoek(?:en|t)?|gezocht|gevraagd|werven|wij willen|we willen|willen graag|nodig|vragen|vraagt|vereist\w*|"
    r"verwacht(?:en|t)?|eis(?:en|t)?|voorwaarde|solliciteren|solliciteer|sollicitanten|sollicitatie|reageren|reageer|"
    r"aannemen|nemen|neemt|gebruiken|kandida\w+|geschikt|ideaal|ideale|perfecte?|past|passen|plaatsen|aanmelden|"
    r"meld je|dan is dit|versterking|versterken|zoektocht|vacature voor|baan voor|werk voor|bijbaan\w*|functie|"
    r"ben jij|ben je|je leeft|je woont|je komt uit|"
    r"bent u|bent jij|je bent|jij bent|u bent|moet|moeten|dient|dienen|je hebt|jij hebt|u hebt|heb je|heb jij|jij|"
    r"iemand die)\b|"
    r"^een [^.]* die\b)"
)
NEGATION = (
    r"(?:\b(?:geen|niet|nooit|zonder|nimmer|noch|evenmin|vrij van|niemand|verboden|uitgesloten|ongewenst|afgeraden|"
    r"behalve|nee|helaas|liever|onmogelijk|ongeschikt|minder goed|minder geschikt|afgewezen)\b)"
)

_LEFT_OUT = (
    r"(?:\bniet uit de voeten\b|\bniet (?:meer )?(?:aan|gebruiken|in behandeling|in aanmerking|hebben)\b|"
    r"\bslaan (?:we|wij) over\b|\bniet (?:jouw|uw|de juiste) plek\b|\bmoeite besparen\b|"
    r"\bniet te (?:reageren|solliciteren)\b|\bniet op (?:te )?wachten\b|\bniets? (?:te zoeken|mee te beginnen)\b)"
)
SOUGHT = re.compile(rf"{ONLY}|{RATHER}|{_SEEK}|{NEGATION}|{_LEFT_OUT}")
_EXCLUDING = re.compile(_LEFT_OUT)
_WELCOME = re.compile(
    r"\bwelkom\b|\bongeacht\b|\bmaakt?\b[^.]{0,30}\b(?:niet|niks|niets)(?: \w+)? uit\b|\b(?:speelt|"
    r"spelen) geen rol\b|"
    r"\bgeen (?:enkel )?(?:probleem|bezwaar|vereiste|eis|must|punt|belemmering|voorwaarde)\b|"
    r"\bof je (?:nu )?\w+ of\b|"
    r"\balle (?:leeftijden|nationaliteiten|achtergronden|geloven|culturen|gezindten)\b|\biedereen\b|"
    r"\bwie je ook bent\b|"
    r"\bjuist (?:ook|dan)\b|\book (?:als|wie|mensen|zonder)\b|\buit(?:ge)?nodig(?:en|d)\b|\bhoef(?:t|"
    r"en)?\b[^.]{0,40}\bniet\b(?!.{0,6}te (?:reag|solli|schrij|bell|meld))|"
    r"\bmag (?:je )?(?:gewoon |ook |best )|\bis (?:ook )?prima\b|\b(?:niet|nooit) (?:belangrijk|nodig|vereist|"
    r"noodzakelijk|"
    r"van belang)\b|\bhouden? (?:wij |we )?(?:graag )?rekening met\b|\bmogelijk(?:heid|heden)? (?:om|tot|voor)\b|"
    r"\bplaats(?:ing)? mogelijk\b|"
    r"\b(?:mooie|goede|echte) kans\b|\bwie (?:lang|geen)\b[^.]{0,40}\bkan\b|\bruimte voor\b|"
    r"\bpast (?:ook )?bij\b.{0,20}\bgezin|"
    r"\bkunnen (?:ook )?(?:hier|bij ons|gewoon)\b|\bdiscrimin\w+|\bdivers\w*|\binclusie\w*"
)
_UNWELCOME = re.compile(
    rf"\b(?:niet|minder|nooit|geen)\b[^,.]{{0,30}}\bwelkom\b|\b{ONLY}[^.]*\bwelkom\b|\bhoef(?:t|"
    rf"en)?\b.{{0,30}}\bniet te (?:reag|solli|schrij|bell|meld)"
)
FOR_OTHERS = re.compile(
    r"\b(?:voor|aan|met|van|bij|tussen|over|naar|door|onder|door)\s+(?:(?:de|het|een|onze|alle|veel|deze|je|haar|"
    r"zijn|"
    r"jouw|ook|zowel|kwetsbare|oude|oudere|jonge|zieke|[a-z]+e|\d+|[a-z]+ en|[a-z]+ of)\s+){0,3}$"
)
"""What stands before the word for somebody for whom, or with whom, one works."""
_FOR_WHO_WORKS = re.compile(
    r"\b(?:ideaal|ideale|geschikt|leuke?|perfecte?|mooie?|\w*baan|\w*baantje|werk|job|functie|vacature|iets|"
    r"uitgelezen|op zoek|zoek|"
    r"zoeken|zoekt|alleen|uitsluitend|bedoeld|speciaal|voorkeur\b.{0,12}|gezocht|komst|open|"
    r"niets)\s+(?:[a-z]+\s+){0,2}?"
    r"(?:voor|naar|aan|van|bij)\s+(?:[a-z]+\s+){0,4}$|"
    r"\b(?:mensen|personen|kandidaten|sollicitanten|iemand|medewerkers|werknemers|wie)\s+(?:met|van|"
    r"uit)\s+(?:een\s+)?$"
)


def is_sought(plain: str) -> bool:
    """Whether a sentence says whom the employer looks for, or not."""
    return SOUGHT.search(plain) is not None


def is_about_others(before: str) -> bool:
    """Whether what stands before a word makes it somebody for whom one works; "ideaal voor" does not."""
    return FOR_OTHERS.search(before) is not None and _FOR_WHO_WORKS.search(before) is None


def is_excluding(plain: str) -> bool:
    """Whether a sentence says that somebody is not taken: then "met" or "van" is not about those for whom one works."""
    return _EXCLUDING.search(plain) is not None


def is_welcoming(plain: str) -> bool:
    """Whether a sentence says that it does not matter; "alleen ... zijn welkom" does not."""
    return _WELCOME.search(plain) is not None and _UNWELCOME.search(plain) is None
