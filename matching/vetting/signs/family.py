"""Signs of a wish about pregnancy, children, or with whom somebody lives. Which words count is eigen beleid."""

from matching.vetting.context import ADJ, FEW, NEGATION, ONLY, PERSON, RATHER
from matching.vetting.finding import Certainty, FindingKind
from matching.vetting.sign import sign

_EXPECTING, _HOME, _SURE, _ASK = FindingKind.ZWANGERSCHAP, FindingKind.GEZIN, Certainty.ZEKER, Certainty.VRAAG
_WITH_WHOM = (
    r"(?:alleenstaand|ongehuwd|gehuwd|getrouwd|vrijgezel|ongebonden|samenwonend|gescheiden|kinderloo?s|kinderloze|"
    r"ongetrouwd|single|thuiswonend)e?"
)
_WORK_ASKS = "Noem de werktijden en hoe ver vooruit het rooster bekend is. Dan kan iemand zelf zien of het past."

PREGNANCY = (
    sign(
        _EXPECTING,
        r"\bzwangere? (?:\w+ )?(?:kandida\w+|sollicitant\w*|medewerk\w+|vrouwen|collega'?s?|dames|"
        r"werkneemsters?)\b|\bzwanger(?: bent| zijn| worden| raken| is| te worden)?\b|"
        r"\b(?:in verwachting|kinderwens|zwangerschapswens|gezinsplannen|zwangerschap(?:pen)?|babyplannen|"
        r"zwangerschapsplannen|"
        r"gezinsuitbreiding|ouderschapsverlof|"
        r"zwangerschapsverlof|bevallingsverlof|moederschap|kinderen (?:te )?(?:krijgen|wilt|willen|wil)|"
        r"een (?:kind|baby) (?:te )?(?:krijgen|wilt|willen|wil|verwacht\w*)|gezin (?:te )?stichten|"
        r"moeder (?:te )?worden)\b",
        _SURE,
        "Zwangerschap of een kinderwens telt mee.",
        "Laat dit weg. Het mag nooit meetellen.",
        needs=rf"{NEGATION}|\b(?:van plan|vertel\w*|eerlijk|vragen (?:wij|we)|plannen|voornemens|helaas|ongeschikt|"
        rf"vooraf melden|"
        rf"meld\w*)\b|{RATHER}",
        unless=(
            r"\b(?:vervang\w*|(?:tijdens|na) (?:haar|het|zijn|je) (?:zwanger\w*|verlof)|klanten|client\w*|kraam\w*|"
            r"echo\w*|ondersteun\w*|"
            r"vergoed\w*|doorbetaal\w*|aanvullen|regeling\w*)\b"
        ),
    ),
)
FAMILY = (
    sign(
        _HOME,
        rf"\b(?:geen|zonder)\s+{FEW}(?:gezin(?:sverplichtingen|sleven|ssituatie)?|kinderen|kind|partner|zorgtaken|"
        rf"mantelzorg\w*|huiselijke verplichtingen|"
        r"verplichtingen thuis|relatie|thuissituatie|aanhang|gezinnetje|oppasproblemen)\b",
        _SURE,
        "Wie voor anderen zorgt of een gezin heeft wordt uitgesloten.",
        _WORK_ASKS,
        unless=(
            r"\b(?:geen ervaring|gastgezin\w*|gezinshuis|kinderopvang|opvang (?:van|voor)|kinderen (?:aanwezig|"
            r"op het terrein|in huis)|"
            r"begeleid\w*|les(?:sen)?)\b"
        ),
    ),
    sign(
        _HOME,
        rf"\b{_WITH_WHOM}\s+(?:en \w+ )?{ADJ}(?:{PERSON}|ouders?|moeders?|vaders?|stel|man|vrouw|koppel|paar|dame|"
        rf"heer)\b|\b(?:bent|ben|is|"
        rf"zijn|liefst|voorkeur) (?:jij |u |je )?{FEW}{_WITH_WHOM}\b|"
        rf"^{_WITH_WHOM}\b|\b(?:echtpaar|getrouwd stel|samenwonend stel|stel of echtpaar)\b|\b(?:burgerlijke|"
        rf"huwelijkse) staat\b|"
        r"\bgezins(?:situatie|samenstelling)\b|\b(?:stabiele|rustige) (?:thuissituatie|thuisbasis|"
        r"prive-?situatie)\b|\bfamiliemens\b|\bgezinsleven\b",
        _ASK,
        "De omschrijving zegt met wie iemand wel of niet mag leven.",
        _WORK_ASKS,
        sought=True,
        others=True,
        unless=r"\b(?:gezinsleven (?:is )?goed te combineren|(?:goed|prima|fijn|makkelijk) te combineren|ouderen|"
        r"bezoek\w*|bewoners?)\b",
    ),
    sign(
        _HOME,
        r"\b(?:burgerlijke|huwelijkse) staat\b|\b(?:niet|moeilijk|slecht) (?:te )?combineren met (?:een |"
        r"je )?(?:gezin|kinderen|zorg)\w*",
        _ASK,
        "Er wordt gevraagd met wie iemand leeft.",
        _WORK_ASKS,
        unless=r"\b(?:inwoners|burgers|balie|akten?|ongeacht)\b",
    ),
    sign(
        _HOME,
        rf"\b(?:iemand|mensen|kandidaten|sollicitanten|moeders?|vaders?|ouders?|wie|vrouwen|mannen)\s+(?:met|die|"
        rf"zonder)\s+"
        rf"{FEW}(?:gezin|gezinnetje|kinderen|kids|kroost|baby|peuters?|zorgtaken|mantelzorg\w*|partner|thuisfront)\b|"
        r"\bthuis (?:op je )?(?:zit\w* (?:te )?)?wacht\w*|\bthuisfront\b|\bkostwinner\w*|\btrouwboekje\b|"
        r"\bongehuwd samen\w*|\b(?:stel|koppel|echtpaar) (?:gezocht|gevraagd)\b|\b(?:er|zodra|"
        r"als) kinderen (?:kwamen|komen)\b",
        _ASK,
        "De omschrijving gaat over iemands gezin.",
        _WORK_ASKS,
        needs=rf"{NEGATION}|{ONLY}|{RATHER}|\b(?:zoek\w*|gezocht|ideaal|ideale|geschikt|perfect\w*|past)\b",
        others=False,
        unless=(
            r"\b(?:help\w*|begeleid\w*|ondersteun\w*|advies|ervaring met|werk\w* met|bezoek\w*|klanten|opvang van)\b"
        ),
    ),
    sign(
        _HOME,
        r"\b(?:heb|hebt|heeft) (?:je|jij|u|iemand) (?:\w+ ){0,2}(?:kinderen|gezin)\b",
        _ASK,
        "De omschrijving gaat over iemands kinderen.",
        _WORK_ASKS,
        needs=NEGATION,
        unless=r"\b(?:ervaring|gewerkt)\b",
    ),
    sign(
        _HOME,
        r"\b(?:moeders?|vaders?|ouders?|huisvrouw(?:en)?|huismoeders?)\b[^.]{0,25}\b(?:met|van|"
        r"die)\b[^.]{0,25}\b(?:kinderen|kind|gezin|thuis)\b|"
        r"\bkinderen (?:zijn |die )?(?:het huis uit|groot|op school)\b|\b(?:oppas|kinderopvang|opvang) (?:goed |"
        r"zelf )?geregeld\b",
        _ASK,
        "De omschrijving gaat over iemands kinderen.",
        _WORK_ASKS,
        needs=(
            rf"{ONLY}|{RATHER}|{NEGATION}|\b(?:zoek\w*|gezocht|ideaal|ideale|geschikt|heb(?:t)?|moet|bent|"
            rf"perfect)\b"
        ),
        others=False,
        unless=r"\b(?:help\w*|begeleid\w*|ondersteun\w*|advies)\b",
    ),
)
