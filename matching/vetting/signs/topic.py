"""Signs of a wish by what a sentence is about: a ground that may never count, where somebody is kept out or preferred.

The other signs know how wishes are usually said; this one only asks what is talked of, and whether it is about who is
wanted. So each is a question. Which words count is eigen beleid.
"""

from matching.vetting.context import NEGATION, ONLY, RATHER
from matching.vetting.finding import FindingKind
from matching.vetting.sign import Sign, asking
from matching.vetting.signs.sex import BOTH

_KEPT_OUT = (
    r"\b(?:niets voor|niet(?:s)? geschikt|haakt? af|haken af|voelt? zich (?:hier |bij ons )?niet thuis|bespaar|"
    r"niet gebruiken|(?:genoeg|niet) gehad|niet het (?:goede|juiste) moment|niet te (?:schrijven|bellen|melden|"
    r"solliciteren|reageren)|zetten (?:wij|we)|laten (?:wij|we) (?:liever )?niet|wegren\w+|valt? (?:bij ons )?af|"
    r"hebben (?:wij|we) niets aan|lopen (?:wij|we) op stuk|bezwaar|klagen|storen zich|ongemakkelijk|vervelend|"
    r"hadden (?:wij|we)|vragen te veel|redt het|uit de toon|buitenstaander|"
    r"niet (?:prettig|op (?:zijn|haar|je) plaats)|houdt het op|lastig|laat je thuis|vallen? .{0,20}voor|verwachten)\b"
)
_PREFERRED = (
    r"\b(?:zien (?:wij|we) (?:\w+ ){0,3}graag|het liefst|bij voorkeur|wil(?:len)? (?:\w+ ){0,3}(?:gezicht|horen|zien)|"
    r"gevraagd|gezocht|zoeken|past? (?:\w+ ){0,3}(?:bij|tussen|in)|ben jij|ideaal|moet|horen bij|hoort bij)\b"
)
_ASKED_OF_YOU = r"\b(?:je|jij|u) (?:hebt|bent|draagt|gaat|komt|woont|leeft|eet|drinkt)\b|\b(?:stuur|vermeld|zet)\b"
_ANY_WISH = rf"{NEGATION}|{ONLY}|{RATHER}|{_KEPT_OUT}|{_PREFERRED}|{_ASKED_OF_YOU}"
_NO_OR_RATHER = rf"{NEGATION}|{ONLY}|{RATHER}|{_KEPT_OUT}|{_PREFERRED}"
_OF_THE_WORK = (
    r"\b(?:help\w*|begeleid\w*|verzorg\w*|vervoer\w*|rijdt|brengt|behandel\w*|ondersteun\w*|organiseer\w*|ontvang\w*|"
    r"verkoopt|verkoper|keuken|halal|bedient|les(?:sen)?|onderwijs\w*|kookt?|koken|knip\w*|schmink\w*|client\w*|"
    r"bewoners?|"
    r"patient\w*|"
    r"deelnemers?|leerlingen|bezoekers?|gasten|kinderen|doelgroep\w*|ouderen|acteurs?|dieren|planten|wetgeving|wet|"
    r"wettelijk\w*|rekening mee|kies\w*|kiezen|apotheek|hulpmiddel\w*|heftafel|vergoed\w*|betalen wij|leren we|"
    r"welkom|maak\w* .{0,12}uit|hoeft niet(?! te)|doet er niet toe|telt niet|als je dat wilt|feestdagen|niet nodig|"
    r"geen probleem|familiebedrijf|bestaa[nt]|sinds \d{4})\b"
)
_TOPICS: tuple[tuple[FindingKind, str, str], ...] = (
    (
        FindingKind.LEEFTIJD,
        r"te (?:oud|jong)|(?:twintig|dertig|veertig|vijftig|zestig)ers?|(?:jaar|jaren|te gaan|ver|dicht|richting|"
        r"vlak)\b[^.]{0,30}\bpensioen|geboorte(?:datum|jaar)|"
        r"grijs|grijze|ponskaart\w*|snoetje|rimpels?|jaren ouder|"
        r"jaren jonger|ouwe|oudjes?|generatie|leeftijdsgroep|jeugdig\w*",
        _ANY_WISH,
    ),
    (
        FindingKind.GESLACHT,
        r"dametjes?|heertjes?|vrouwtjes?|(?:stoere|sterke|echte) (?:man|vent|kerel|vrouw)(?:nen|en|s)?|meiden|kerels?|"
        r"jongens|meisjes?|mannetjes?|mannen|vrouwen|dames|heren|moeders|vaders",
        _NO_OR_RATHER,
    ),
    (
        FindingKind.AFKOMST,
        r"(?:hollands|nederlands|buitenlands|westers|vreemd)e? (?:gezicht|gezichten|naam|namen|smoel|kop|mensen|"
        r"personeel|jongens|meiden)|ver(?:re)? land(?:en)?|polen|roemenen|bulgaren|turken|marokkanen|oekrainers|"
        r"syriers|"
        r"afrikanen|antillianen|surinamers|arbeidsmigranten|buitenlanders?|allochto\w+|statushouders?|vluchtelingen|"
        r"geboorte(?:plaats|land|grond)|dorpsfamilie\w*|import|blond haar|blauwe ogen|hier niet geboren|huidskleur|"
        r"kleurtje|etnisch\w*|nationaliteit",
        _ANY_WISH,
    ),
    (
        FindingKind.TAAL,
        r"tongval|eigen taal|onze taal|waarin je droomt|spreken (?:wij|we) (?:gronings|fries|plat)|"
        r"je droomt in het \w+|moedertaal|thuistaal|"
        r"gebroken (?:nederlands|taal)|steenkolen\w*|koeterwaals",
        _NO_OR_RATHER,
    ),
    (
        FindingKind.GEZONDHEID,
        r"(?:slaap|kalmerings)?(?:pillen|middelen)|psychia\w+|psycholo\w+|therapie|kruk(?:ken)?|met een stok|versleten|"
        r"met klachten(?! van)|gekwakkel\w*|kwakkel\w*|mankement\w*|handicap\w*|beperking(?:en)?|rolstoel|"
        r"gehoorapparaat|"
        r"kwaal\w*|kwalen|doktersbrief\w*|ziektedag\w*|\w*operatie|suikerziekte|hartpati\w+|indicatie|"
        r"zwakke (?:rug|knieen|gezondheid)|slechte (?:rug|ogen|knie|knieen|gezondheid)|overspannen|burn-?out\w*|"
        r"lang thuis|thuis gezeten|sterke rug|uithouding\w*",
        _NO_OR_RATHER,
    ),
    (
        FindingKind.ZWANGERSCHAP,
        r"zwanger\w*|kinderwens|trouwplannen|trouwen|baby|verlofplannen|kraamtijd|bevall\w+|gezin (?:te )?stichten",
        _NO_OR_RATHER,
    ),
    (
        FindingKind.GEZIN,
        r"(?:een|je|jouw|uw|begripvolle) partner(?= die| thuis| vindt| hebt| moet)|kroost|"
        r"schoolvakanties? (?:nodig|vrij|weg)|privesfeer|privezaken|priveproblemen|sores|ziek kind|zieke kinderen|"
        r"kleine kinderen|jonge kinderen|"
        r"alimentatie|echtscheiding|gescheiden|thuisfront|mantelzorg\w*|zorgtaken|gezinsleven|eigen gezin|"
        r"huishouden thuis|"
        r"schooltijden|alleenstaande? (?:ouder|moeder|vader)",
        _ANY_WISH,
    ),
    (
        FindingKind.UITERLIJK,
        r"(?:kort )?rok(?:je|jes)|decollete|naaldhakken|hoge hakken|breedgeschouderd\w*|brede schouders|een kop groter|"
        r"portretfoto|pasfoto|fotootje|(?:mooie|lange) benen|blond haar|blauwe ogen|coupe|stralende lach|snoetje|"
        r"rondingen|buikje|overgewicht|"
        r"kale|blond\w*|"
        r"tatoeage\w*|piercing\w*|gebit|lichaamsbouw|knappe",
        _ANY_WISH,
    ),
    (
        FindingKind.GODSDIENST,
        r"naar de (?:kerk|moskee|synagoge)|kerkelijk\w*|kerkganger\w*|ramadan|vasten|bijbel|koran|allah|gelovig\w*|"
        r"geloof|bidden|bidt|hoofddoek\w*|keppel\w*|sluier|islam\w*|christen\w*|moslim\w*|geloofsreden\w*|"
        r"varken(?:svlees)?",
        _ANY_WISH,
    ),
)
_PROBLEM = "Deze zin gaat over iets dat nooit mag meetellen."
_INSTEAD = "Zeg wat het werk vraagt en wanneer het is, en laat weg wie iemand is."


def _about(kind: FindingKind, words: str, needs: str) -> Sign:
    unless = rf"{_OF_THE_WORK}|{BOTH}" if kind is FindingKind.GESLACHT else _OF_THE_WORK
    return asking(kind, _PROBLEM, _INSTEAD)(rf"\b(?:{words})\b", needs=needs, unless=unless)


SIGNS = tuple(_about(*topic) for topic in _TOPICS)
