"""Signs of a wish about health or handicap. Source: WGBH/CZ (law.md B.6); complaints are `health_vocabulary`."""

from matching.forms.health_vocabulary import HEALTH_WORDS
from matching.vetting.context import ADJ, FEW, NEGATION, PERSON, SOME
from matching.vetting.finding import Certainty, FindingKind
from matching.vetting.sign import sign

_KIND, _SURE, _ASK = FindingKind.GEZONDHEID, Certainty.ZEKER, Certainty.VRAAG
_COMPLAINTS = "|".join(
    pattern.pattern.removeprefix(r"(?<![\w-])(?:").removesuffix(r")(?![\w-])") for pattern, _ in HEALTH_WORDS
)
_MORE = (
    r"beperking(?:en)?|arbeidsbeperking(?:en)?|handicap(?:s)?|\w*klachten|gebrek(?:en)?|kwalen|kwaal|"
    r"aandoening(?:en)?|ziekteverleden|"
    r"ziektegeschiedenis|medisch verleden|rugzak(?:je)?|blessures?|chronisch\w* \w+|ziekelijk\w*|invaliden|"
    r"gehandicapten|"
    r"wajong(?:er|ers)?|wao'?ers?|wia'?ers?|(?:in|uit) de (?:wia|wao|wajong|ziektewet)|burn-?outs?|verslaving\w*|"
    r"psychische \w+|depressie\w*"
)
_NOT_OF_A_PERSON = (
    r"(?!zwanger|in behandeling|onder behandeling|in verwachting|bevalling|miskraam|medici|medica|alcohol(?!ist|"
    r"isme|prob)|drugs(?!v|p)|pillen|"
    r"patient|therapie|ivf)"
)
COMPLAINT = rf"{_NOT_OF_A_PERSON}(?:last van (?:je|uw|jouw) \w+|{_MORE}|{_COMPLAINTS})"
_AT_WORK = (
    r"\b(?:medicijnen|medicatie|patient\w*|client\w*|bewoners?|kinderen|klanten|dieren|dierenarts|leerlingen|"
    r"passagiers|zorg voor|"
    r"ziekenhuis|apotheek|behandel(?:t|en|kamer|plan)|verzorg\w*|begeleid\w*|vervoer\w*|ondersteun\w*|"
    r"alcohol (?:schenk|"
    r"verkoop)\w*|planten)\b"
)
_WHAT_WORK_ASKS = (
    "Vraag niet naar gezondheid. Zeg wat er in het werk voorkomt, als werkvoorwaarde: tillen boven 10 kilo, "
    "lang staan, een hoog tempo. Zeg ook wat aan te passen is."
)
_BODY = r"(?:lichamelijk|fysiek|geestelijk|mentaal|psychisch|emotioneel)"

SIGNS = (
    sign(
        _KIND,
        rf"\b(?:(?:kern)?gezonde|fitte|topfitte|krachtige|sterke|ijzersterke|valide)\s+{ADJ}{PERSON}\b|\b(?:bent|"
        rf"ben|is|zijn|blijft) (?:jij |u |je )?{FEW}"
        rf"(?:kerngezond|gezond|topfit|fit)\b|\bgoede (?:lichamelijke |fysieke |algehele )?(?:gezondheid|conditie|"
        rf"lichamelijke conditie)\b|"
        rf"\b{_BODY} {FEW}(?:fit|gezond|sterk|stabiel|in orde|in balans|belastbaar|weerbaar|100 ?%|topfit|goed)\b|"
        rf"\bblakende? gezondheid\b|"
        rf"\b(?:uitstekende?|goede) (?:ogen(?! voor)|oren|gehoor|gezichtsvermogen|rug)\b|\bgezond van lijf en leden\b|"
        rf"\b(?:fysieke|lichamelijke|mentale) gesteldheid\b|\bgezond lichaam\b|"
        rf"\bsterke rug\b|\bfit en gezond\b|"
        rf"\bgezond en (?:fit|sterk|wel)\b|\bgoed ter been\b|\b(?:kerngezond|gezond|fit) (?:bent|zijn)\b",
        _ASK,
        "De omschrijving vraagt om een gezondheid.",
        _WHAT_WORK_ASKS,
        others=True,
        unless=r"\b(?:gezonde (?:werksfeer|werkomgeving|voeding|lunch|balans|maaltijd\w*|leefstijl|organisatie|"
        r"bedrijf\w*|dosis|buitenlucht|planten|"
        r"producten)|sterk team|sterke teams?|financieel gezond)\b|" + _AT_WORK + r"|\bom (?:fit|"
        r"gezond) te blijven\b",
    ),
    sign(
        _KIND,
        rf"\b(?:geen|zonder|vrij van|nooit|noch|nimmer)\s+{SOME}?{COMPLAINT}(?![\w-])(?: (?:gehad|verleden))?",
        _SURE,
        "Wie een klacht, ziekte of beperking heeft wordt uitgesloten.",
        _WHAT_WORK_ASKS,
        unless=_AT_WORK,
    ),
    sign(
        _KIND,
        rf"\b(?:mensen|personen|kandidaten|iemand|wie|werknemers|sollicitanten|medewerkers|als je|heb je|hebt u|"
        rf"heeft u|lijdt u|kamp je|"
        rf"indien)\b[^.]{{0,60}}?(?<![\w-]){COMPLAINT}(?![\w-])",
        _SURE,
        "Wie een klacht, ziekte of beperking heeft wordt uitgesloten.",
        _WHAT_WORK_ASKS,
        needs=rf"{NEGATION}|\b(?:ongeschikt|helaas|lastig|onmogelijk|afgewezen|past niet|te zwaar voor)\b",
        unless=r"\b(?:begeleid\w*|ondersteun\w*|vervoer\w*|help\w*|verzorg\w*|behandel\w*|les(?:sen)? aan)\b",
    ),
    sign(
        _KIND,
        r"\b(?:laag|weinig|nauwelijks|geen|minimaal|beperkt)\w* (?:ziekte)?verzuim\w*\b|"
        r"\b(?:ziekte)?verzuim\w* (?:van )?(?:minder dan|onder de)\b|"
        r"\b(?:niet|nooit|zelden|weinig|bijna nooit|amper|vrijwel nooit)\b[^.]{0,40}\bziek\b|"
        r"\bziek(?:te)?verleden\b|\bnooit ziek\b|\bvaak ziek\b|\b(?:nooit|zelden|nauwelijks)\b.{0,30}\b(?:wegens|"
        r"door|"
        r"vanwege) ziekte\b|\bniet (?:vaak )?ziek\b",
        _SURE,
        "Ziek zijn geweest telt mee.",
        "Laat dit weg. Zeg wanneer iemand er moet zijn, en hoe het werk wordt opgevangen.",
        unless=r"\b(?:ons|onze|binnen het team|dankzij|dieren|vee|koeien|planten|kinderen|bewoners?|clienten)\b",
    ),
    sign(
        _KIND,
        r"\bmedische? (?:keuring|verklaring|vragenlijst|geschiedenis|dossier|gegevens)\b|\bgezondheidsverklaring\b|"
        r"\baanstellingskeuring\b|"
        r"\bmedicijngebruik\b|\b(?:onder|in) (?:medische |psychische )?behandeling (?:geweest|bent|bij|is)\b|"
        r"\b(?:arbeids)?ongeschiktheid\b.{0,20}\bverleden\b|"
        r"\bgezondheidstest\b|\bdrugs(?:test|controle)\b",
        _ASK,
        "Er wordt naar gezondheid gevraagd voor iemand is aangenomen.",
        "Een keuring mag alleen als het werk bijzondere eisen stelt: zeg welke. Laat het anders weg.",
        unless=r"\b(?:niet|geen) (?:\w+ )?nodig\b|\bgeen (?:medische )?keuring\b|\bcbr\b|\brijbewijs (?:c|d|ce|de)\b|"
        + _AT_WORK,
    ),
)
ABOUT_SOMEBODY = sign(
    FindingKind.GEZONDHEIDSGEGEVEN,
    r"\b(?:collega|medewerk(?:er|ster)|voorganger|voorgangster|chauffeur|chef|eigenaar|"
    r"leidinggevende)\b[^.]{0,60}\b(?:burn-?out|overspannen|depressie\w*|"
    r"kanker|tumor|hernia|beroerte|hartinfarct|psychische \w+|chronisch \w+|operatie|verslaving|langdurig ziek|"
    r"ernstig ziek)\b",
    Certainty.VRAAG,
    "Er staat iets over de gezondheid van iemand die er werkt.",
    "Schrijf: 'Je vervangt een collega tot 1 juni.' Waarom, is niet nodig.",
    unless=r"\b(?:patient\w*|clienten|bewoners?)\b|" + NEGATION,
)
