"""Signs of a wish about age. Source: WGBL (law.md B.6); which words count as a sign is eigen beleid."""

from matching.vetting.context import ADJ, AGE, COUNT, PERSON
from matching.vetting.finding import Certainty, FindingKind
from matching.vetting.sign import sign

_KIND, _SURE, _ASK = FindingKind.LEEFTIJD, Certainty.ZEKER, Certainty.VRAAG
_OF_PEOPLE_SERVED = (
    r"\b(?:kinderen|jongeren van|leerlingen|clienten|bewoners|patienten|deelnemers|peuters|kleuters|bezoekers|"
    r"gasten|jongvolwassenen|lesgeven|geeft les|"
    r"klanten|inwoners|ouderen|doelgroep|basisbaan|kampen|groep (?:van )?kinderen|lezers|publiek)\b"
)
_OF_THINGS = (
    r"\b(?:ervaring|werkervaring|contract|garantie|jarig bestaan|bestaa[nt]|bestaat|uur|uren|kilo|kg|euro|minuten|"
    r"dagen|weken|maanden|personen|collega's|vestigingen|km|kilometer)\b"
)
_BY_LAW = (
    r"\b(?:wet|wettelijk\w*|'?s nachts|nacht\w*|alcohol\w*|sterke drank|tabak\w*|rijbewijs|gevaarlijk\w*|machines?|"
    r"verzeker\w*|diploma|cao)\b"
)
_NOTHING_ABOUT_AGE = (
    "Noem geen leeftijd. Zeg wat het werk vraagt, bijvoorbeeld: u leert snel en werkt graag in een team."
)
_YOUNG_NOT_OLD = "het vraagt om iemand die jong is"

SIGNS = (
    sign(
        _KIND,
        rf"\b(?:leeftijd\w*|leeftijdsgrens|leeftijdscategorie)\b[^.]{{0,25}}?{AGE}(?:[^.]{{0,12}}?{AGE})?(?: jaar)?",
        _SURE,
        "Er staat een leeftijd bij.",
        _NOTHING_ABOUT_AGE,
        unless=_OF_PEOPLE_SERVED,
    ),
    sign(
        _KIND,
        rf"\b(?:tussen|van|vanaf)\s+(?:de\s+|ongeveer\s+)?{AGE}\s*(?:jaar\s*)?(?:en|tot(?: en met)?|t/m|a|of|-)\s*"
        rf"(?:de\s+)?{AGE}(?:\s*jaar| zijn| bent)?|\b{AGE}\s*(?:-|tot(?: en met)?|t/m)\s*{AGE}\s*(?:jaar|jarigen?)\b",
        _SURE,
        "De leeftijd moet tussen twee grenzen liggen.",
        _NOTHING_ABOUT_AGE,
        sought=True,
        unless=rf"{_OF_PEOPLE_SERVED}|{_OF_THINGS}",
    ),
    sign(
        _KIND,
        rf"\b(?:niet ouder dan|jonger dan|ouder dan|boven de|onder de|beneden de|hooguit|maximaal|max\.?|ten hoogste|"
        rf"hoogstens|uiterlijk|(?<!\d )(?<!jaar )tot)\s+(?:de\s+|zo'n\s+|ongeveer\s+|circa\s+|een jaar of\s+)?"
        rf"{AGE}(?:\s*(?:jaar|"
        rf"jarige?)(?: oud)?|\s*(?=[.,;!?]|$| en |"
        rf" of | bent|"
        rf" is | zijn| hoef| hebben| graag| word))",
        _SURE,
        "Er staat een hoogste of laagste leeftijd.",
        _NOTHING_ABOUT_AGE,
        unless=rf"{_OF_PEOPLE_SERVED}|{_OF_THINGS}",
    ),
    sign(
        _KIND,
        rf"\b(?:minimaal|minstens|ten minste|tenminste|vanaf|minimumleeftijd(?: van)?)\s+{AGE}\s*(?:jaar|"
        rf"\+)(?: oud)?\b|"
        rf"\b{AGE}\s*jaar of (?:ouder|jonger)\b|\b{AGE}\s*jaar oud\b",
        _ASK,
        "Er staat een leeftijd, zonder de wet die dat vraagt.",
        "Noem de leeftijd alleen als een wet dat vraagt, en zeg welke. Laat het anders weg.",
        unless=rf"{_OF_PEOPLE_SERVED}|{_OF_THINGS}|{_BY_LAW}",
    ),
    sign(
        _KIND,
        rf"\b{AGE}\s*(?:-?\s*plus(?:ser)?s?\b|-?\s*min(?:ner)?s?\b|\+(?!\d))|\b\w+(?:tig|tien)(?:-?plus(?:ser)?s?|"
        rf"ers?)\b"
        r"(?<!\bvijftiger jaren)|\bhalverwege de (?:twintig|dertig|veertig|vijftig)\b",
        _SURE,
        "Het gaat om mensen van een bepaalde leeftijd.",
        _NOTHING_ABOUT_AGE,
        sought=True,
        others=True,
        unless=rf"{_OF_PEOPLE_SERVED}|\b\w+tiger jaren\b",
    ),
    sign(
        _KIND,
        rf"\b(?:jonge?|jongere|jeugdige?|oude|oudere|piepjonge?)(?: en|,)?\s+{ADJ}{PERSON}\b",
        _SURE,
        "De omschrijving vraagt om iemand van een bepaalde leeftijd.",
        "Laat 'jong' of 'oud' weg: 'Wij zoeken een enthousiaste medewerker.'",
        sought=True,
        others=True,
        unless=r"\bjonge (?:bedrijf|organisatie|onderneming|doelgroep)\b",
    ),
    sign(
        _KIND,
        r"\bjonge? (?:en|,|of) \w+(?: en \w+)?|\b(?:ben|bent) (?:jij |u )?(?:\w+, )?(?:\w+ en )?jong\b|"
        r"\bjong(?:e)? van geest\b|"
        r"\bjong en (?:dynamisch|ambitieus|fris|energiek|gedreven|enthousiast)\b|"
        r"\b(?:jong|jonge|jeugdig\w*)(?:,| en)? (?:(?:\w+,? )?(?:en )?\w+ )?(?:team|ploeg|groep collega's|club|"
        r"uitstraling)\b",
        _ASK,
        f"'Jong' zegt hier iets over wie er past: {_YOUNG_NOT_OLD}.",
        "Zeg wat u bedoelt zonder leeftijd: 'een team dat graag nieuwe dingen probeert'.",
        unless=r"\bjong(?:e)? (?:en|of) oud\w*|\boud(?:e)? (?:en|of) jong|\bjonge? (?:\w+ ){0,2}(?:bedrijf|organisatie|"
        r"onderneming|"
        r"merk|kaas|bomen|planten|dieren|kinderen|bewoners|ouders|gezinnen)\b",
    ),
    sign(
        _KIND,
        r"\b(?:pas|net|recent|vers|juist) (?:van (?:school|de opleiding|de schoolbanken)|afgestudeerd\w*)\b|"
        r"\b(?:schoolverlaters?|scholier(?:en)?|student(?:en|e)?|starters?(?: op de arbeidsmarkt)?|tieners?|"
        r"young professionals?|youngsters?|jonge hond(?:en)?|jonge god(?:en|in)?|oma(?:'s)?|opa(?:'s)?|jongelui|"
        r"werkstudent(?:en)?|"
        r"jongens en (?:meiden|meisjes)|(?:meiden|meisjes) en jongens|jongeling(?:en)?|"
        r"jongeren|gepensioneerden?|"
        r"aow'?ers?|pensionado'?s|vutters?|65-plussers?|senioren|seniors?(?= die| gezocht)|ouderen|bejaarden|"
        r"senior burgers)\b",
        _ASK,
        "Deze groep is bijna altijd van één leeftijd.",
        "Zeg welke uren het zijn en of er ervaring nodig is; wie dat past, kan dan reageren.",
        sought=True,
        others=True,
        unless=r"\b(?:begeleid\w*|onderwij\w*|instru\w*|leraar|lesgeven|leren|leert|opleid\w*|doce\w+|zorg\w*|"
        r"vervoer\w*|bezoek\w*|les(?:sen)?|training|activiteiten|ondersteun\w*|"
        r"zoek(?:en|t)? (?:van|naar) (?:boeken|een boek)|coach\w*|leerling\w* van|ouderenzorg|vrijwilligers voor)\b",
    ),
    sign(
        _KIND,
        r"\b(?:al )?(?:lang|langer|jaren) (?:geleden )?van school\b|\bschoolgaande?\b|\bmet (?:vervroegd )?pensioen "
        r"(?:is|bent|zijn|gaat|gaan)\b|\bmiddelbare leeftijd\b|\bgrijze? (?:haren|slapen|haar)\b|\blevenservaring\b|"
        r"\bop jaren\b|\bnog jaren (?:mee|vooruit)\b|\b(?:het|ons) pensioen nog ver\b",
        _ASK,
        "Deze woorden zeggen iets over de leeftijd van wie u zoekt.",
        _NOTHING_ABOUT_AGE,
        sought=True,
        unless=rf"{_OF_PEOPLE_SERVED}|\b(?:omdat|doordat|want|vervang\w*|opvolg\w*|onze|collega)\b",
    ),
    sign(
        _KIND,
        r"\b(?:rijpe?re?|(?:wat|iets) (?:oudere?|jongere?)|bejaarde?) (?:en \w+ )?(?:vrouw|man|dame|heer|"
        r"persoon|iemand|collega|kracht)\b|\bjong (?:ding|grut|spul|blaadje|volk|talent|bloed)\b|\bjonkies?\b|"
        r"\boude(?:re)? (?:garde|rotten?|knarren)\b|\bgeboortejaar\b|\bgeboren (?:voor|na) (?:19|20)\d\d\b|"
        r"\bbij je (?:zestiende|zeventiende|achttiende|negentiende|twintigste|eenentwintigste|dertigste)\b|"
        rf"\bnog (?:een jaar of {AGE}|{AGE} jaar|jaren) mee\b",
        _ASK,
        "De omschrijving vraagt om iemand van een bepaalde leeftijd.",
        _NOTHING_ABOUT_AGE,
        others=True,
        unless=_OF_PEOPLE_SERVED,
    ),
    sign(
        _KIND,
        r"\b(?:digital natives?|generatie [zy]|gen[- ]?z(?:'?er)?s?|millennials?|zoomers?|boomers?|"
        r"opgegroeid met (?:een |de )?"
        r"(?:computer|internet|smartphone|social media|telefoon)\w*)\b",
        _ASK,
        "Deze woorden sluiten mensen uit die eerder geboren zijn.",
        "Zeg welke programma's of apparaten iemand gebruikt, of dat u dat leert.",
    ),
    sign(
        _KIND,
        rf"\b(?:maximaal|max\.?|hoogstens|hooguit|ten hoogste|niet meer dan|minder dan|nog geen|"
        rf"tot)\s+{COUNT}\s+(?:a {COUNT}\s+)?"
        rf"jaar\s+(?:relevante\s+|aan\s+)?(?:(?:werk)?ervaring|gewerkt)\b",
        _ASK,
        "Een hoogste aantal jaren ervaring sluit vooral oudere mensen uit.",
        "Zeg welk niveau het werk heeft: 'ook geschikt als u weinig ervaring hebt'.",
    ),
    sign(
        _KIND,
        r"\b(?:rond|begin|eind|midden|halverwege|in) (?:de )?(?:twintig|dertig|veertig|vijftig|zestig)\b|"
        r"\brond de [2-6]\d\b(?! (?:euro|uur|kilo|graden|mensen|collega))|"
        r"\b(?:aan het )?"
        r"(?:begin|start) van (?:zijn|haar|je|uw|een) (?:loopbaan|carriere|werkzame leven)\b",
        _ASK,
        "Deze woorden zeggen iets over de leeftijd van wie u zoekt.",
        _NOTHING_ABOUT_AGE,
        sought=True,
        unless=rf"{_OF_PEOPLE_SERVED}|{_OF_THINGS}",
    ),
    sign(
        _KIND,
        r"\b(?:niet )?te oud\b|\bvlotte leeftijd\b|\bin de (?:kracht|bloei) van \w+ leven\b|"
        r"\bnog een heel werkzaam leven\b|"
        r"\bde juiste leeftijd\b|\b(?:jeugdig|jeugdige)\b|\bop leeftijd\b",
        _ASK,
        "Deze woorden zeggen iets over de leeftijd van wie u zoekt.",
        _NOTHING_ABOUT_AGE,
        unless=_OF_PEOPLE_SERVED,
    ),
)
