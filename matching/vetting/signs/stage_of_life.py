"""Signs of a wish that is said in a roundabout way: a stage of life, a household, a man or a woman.

Such words can be meant well, so each is a question for the one who looks. Which words count is eigen beleid.
"""

from matching.vetting.context import AGE, COUNT, NEGATION, ONLY, RATHER
from matching.vetting.finding import Certainty, FindingKind
from matching.vetting.sign import asking, sign

_ASK = Certainty.VRAAG
_SERVED = (
    r"\b(?:client\w*|bewoners?|patient\w*|deelnemers?|leerlingen|klanten|bezoekers?|gasten|doelgroep\w*|"
    r"begeleid\w*|ondersteun\w*|help[te]?\b.{0,20}\b(?:hen|mensen|jongeren|ouderen)|les(?:sen)? aan)\b"
)
_LEFT_OUT = rf"{NEGATION}|{ONLY}|{RATHER}|\b(?:beleefd bedankt|bedanken|passen wij voor|verder zoeken|vervelend)\b"
_SCHOOL = r"(?:schoolplein|schoolhek|schoolbel|kinderdagverblijf|creche|opvang|oppas|bso)"
_age = asking(
    FindingKind.LEEFTIJD,
    "Dit zegt in welke levensfase iemand moet zijn.",
    "Zeg wat het werk vraagt en wat u biedt: het loon, de uren, wat iemand er leert. Laat de leeftijd erbuiten.",
)
_home = asking(
    FindingKind.GEZIN,
    "Wie voor anderen zorgt, valt hierdoor af.",
    "Noem de werktijden en hoe ver vooruit het rooster bekend is. Dan kan iemand zelf zien of het past.",
)
_sex = asking(
    FindingKind.GESLACHT,
    "Dit zegt dat er een man of een vrouw wordt gezocht.",
    "Schrijf zonder geslacht wat iemand doet, en zet zo nodig (m/v/x) bij de functie.",
)

AGE_SIGNS = (
    _age(
        r"\blevensfase\b|\b(?:zelfde|die|deze|onze|juiste) leeftijd\b(?!s?grens)|\bleeftijdgenoten\b|"
        r"\bmiddelbare leeftijd\b|\brijpere? leeftijd\b|\bop een leeftijd\b|\byoung potentials?\b|\bjeugdig elan\b|"
        r"\b(?:net|pas|vers|recent) van (?:het |de )?(?:[mh]bo|havo|vwo|vmbo|wo|universiteit|school)\b|"
        r"\bnaast (?:je|jouw|een|de) (?:studie|opleiding|school)\b|\bstudiebaan\b|"
        r"\b(?:ambitieuze|vlotte|frisse|enthousiaste|gedreven|spontane) (?:twintig|dertig)er\b|"
        r"\bgemiddelde? (?:leeftijd|\d\d jaar)\b|\bgemiddeld (?:\w+ )?[2-4]\d(?: jaar)?\b(?! (?:uur|euro|kilo|"
        r"klanten))",
        unless=rf"{_SERVED}|\bongeacht\b",
    ),
    _age(
        rf"\b(?:collega's|team|ploeg|groep|iedereen|wij|we)\b[^.]{{0,30}}\b(?:rond|onder|niet boven|begin|eind)"
        rf" (?:de )?{AGE}(?! (?:uur|kilo|euro))",
        unless=_SERVED,
    ),
    _age(r"\b(?:staat|sta|bent|ben)\b[^.]{0,20}\b(?:begin|start) van (?:je|jouw|uw|een) (?:loopbaan|carriere)\b"),
    _age(
        r"\b(?:versgebakken|pas gediplomeerd\w*|kersvers\w*)\b|\b(?:net|pas|zojuist|"
        r"kersvers) (?:\w+ ){0,2}(?:diploma|"
        r"school|opleiding|studie)\b(?! (?:gestart|begonnen))|\binkt\b.{0,20}\bdiploma\b|"
        r"\b(?:aan het )?(?:begin|start) van (?:\w+ )?(?:loopbaan|carriere|werkende leven|werkzame leven)\b|"
        r"\bonbeschreven blad\b|\bnog (?:te|kunnen|willen) (?:kneden|vormen)\b|\b(?:kneedba\w+|vormba\w+)\b|"
        r"\b(?:vormen|kneden)\b.{0,25}\b(?:liever|graag|nog) zelf\b|\bzelf (?:nog )?(?:vormen|kneden)\b",
        sought=True,
        unless=rf"{_SERVED}|\b(?:klei|deeg|brood\w*|metaal|plastic)\b",
    ),
    _age(
        r"\b(?:werk(?:zaam )?leven|loopbaan|carriere|arbeidsleven|dienstjaren)\b[^.]{0,30}\b(?:achter|erop zitten|"
        r"voor de boeg)\b|\b(?:tegen|richting|dicht bij|vlak voor|op weg naar) (?:je |het |uw |zijn |"
        r"haar )?pensioen\b|"
        r"\b(?:oude stempel|vastgeroest\w*|uitgeblust\w*|herfst van)\b|\bte duur\b|\bminimumjeugdloon\b|"
        r"\bjeugdloon\b|\bjong\w* (?:en|maar) (?:goedkoop|voordelig)\w*|\bovergekwalificeerd\w*",
        sought=True,
        unless=rf"{_SERVED}|\bte duur (?:product|pand)\b",
    ),
    _age(
        r"\b(?:nog )?bij (?:je|zijn|haar|de|uw|hun) ouders\b|\bstapavond\w*|\bhoudt van (?:stappen|feesten|"
        r"festivals)\b|"
        r"\b(?:stappen|festivals?|feestjes)\b[^.]{0,30}\b(?:collega's|team)\b|\bjong (?:van hart|bloed)\b|"
        r"\b(?:mee|weg) met de (?:nieuwste|laatste) (?:apps|trends|hypes)\b|\bopgegroeid in (?:het|een) digital\w*",
        unless=_SERVED,
    ),
)
HOME_SIGNS = (
    _home(
        r"\b(?:9|negen)[- ]tot[- ](?:5|vijf)\b|\bniet op (?:de|een) (?:klok|uur\w*)\b.{0,12}kijk\w*|"
        r"\bpriveleven\b|\bprive\b[^.]{0,25}\b(?:tweede plaats|op een laag|wijkt|ondergeschikt)\b|"
        r"\bwerk (?:gaat|staat|komt) (?:altijd )?(?:voor|boven|op (?:een|nummer))\b",
        unless=r"\b(?:wij bieden|bieden wij|geen avonden|kantoortijden|goede balans|balans tussen)\b",
    ),
    _home(
        rf"\b{_SCHOOL}\b|\bziek(?:e)? kind(?:eren)?\b|\bkinderen van school\b|\bthuis (?:nodig|gemist)\b",
        needs=_LEFT_OUT,
        unless=rf"{_SERVED}|\b(?:pedagogisch\w*|leidster|groepsleiding|peuters?|onderwijs\w*|concierge)\b",
    ),
    _home(
        r"\b(?:gezin|gezinsplannen|kinderen|luiers)\b[^.]{0,20}\b(?:achter de rug|uit de luiers|de deur uit|"
        r"het huis uit|"
        r"speelt niet|niet (?:meer )?speelt|voltooid|compleet)\b|\bgezinsplannen\b|"
        r"\b(?:geen|zonder) (?:thuisverplichtingen|zorgverplichtingen|zorgtaken|mantelzorg\w*|kleintjes|kroost|"
        r"gezin)\b|"
        r"\b(?:geen|zonder|vrij van) (?:sociale |gezins|huiselijke )verplichtingen\b|\bvrij van gezins\w+|"
        r"\bthuisfront\b[^.]{0,30}\b(?:begrijpt|begrip|accepteert|voorgaat)\b|\bideaal voor huisvrouw\w*|"
        r"\bgeen plannen\b[^.]{0,30}\b(?:gezin|kinderen|verlof)\b|\bkinderen (?:kwamen|komen|krijgt|kreeg)\b",
        unless=_SERVED,
    ),
)
PREGNANCY_SIGNS = (
    sign(
        FindingKind.ZWANGERSCHAP,
        r"\bgezinsplannen\b|\bplannen\b[^.]{0,25}\b(?:gezin te stichten|kinderen|baby)\b|\bverlofgolf\b|"
        r"\bbabyboom\b|\b(?:weer|nog eens|opnieuw|drie keer|twee keer) (?:iemand |een collega )?(?:met |op )?"
        r"(?:zwangerschaps|zwanger|moederschaps)\w*",
        _ASK,
        "Zwangerschap of een kinderwens telt mee.",
        "Laat dit weg. Het mag nooit meetellen.",
        unless=r"\b(?:vergoed\w*|regeling\w*|kraam\w*|client\w*)\b",
    ),
)
SEX_SIGNS = (
    _sex(
        r"\b(?:handige harry|bink|stoere (?:bink|vent)|mannetjesputter|krachtpatser|(?:pittige|stevige|"
        r"gezellige) tante|"
        r"powervrouw|spil van een vrouw|(?:moeder|vader)lijke? (?:type|figuur|uitstraling|persoon)|moederkloek|"
        r"moederhart|vrouwenhand|vrouwelijke (?:hand|inbreng|energie|kant)|mannelijke (?:energie|inbreng)|"
        r"haantje|huishoudelijk wonder)\b|\been van de (?:jongens|meiden|mannen|dames)\b|"
        r"\b(?:is|wordt|zoeken) een (?:hij|zij)\b|\bonder (?:de )?(?:mannen|vrouwen|jongens|meiden)\b(?! van)",
        unless=r"\bm/v\b|" + _SERVED,
    ),
    _sex(
        rf"\b(?:team|club|ploeg|groep|clubje|afdeling)\b[^.]{{0,20}}\b(?:{COUNT} )?(?:vrouwen|mannen|dames|"
        rf"heren|meiden|"
        r"jongens|kerels)\b[^.]{0,40}\b(?:zo (?:willen |wil )?houden|zo blijft|blijven|bij past|tussen past)\b",
    ),
)
SIGNS = (*AGE_SIGNS, *HOME_SIGNS, *PREGNANCY_SIGNS, *SEX_SIGNS)
