"""Signs of a wish that is said in a roundabout way: where somebody grew up, a body, a faith, how somebody looks.

Such words can be meant well, so each is a question for the one who looks. Which words count is eigen beleid.
"""

from matching.vetting.context import COUNT, NEGATION, ONLY, RATHER
from matching.vetting.finding import FindingKind
from matching.vetting.sign import asking

_SERVED = (
    r"\b(?:client\w*|bewoners?|patient\w*|deelnemers?|leerlingen|klanten|bezoekers?|gasten|doelgroep\w*|"
    r"begeleid\w*|ondersteun\w*|help[te]?\b.{0,20}\b(?:hen|mensen|jongeren|ouderen)|les(?:sen)? aan)\b"
)
_LEFT_OUT = rf"{NEGATION}|{ONLY}|{RATHER}|\b(?:beleefd bedankt|bedanken|passen wij voor|verder zoeken|vervelend)\b"
_HERE = (
    r"(?:hier|nederland|holland|ons land|deze (?:regio|streek|buurt|stad|provincie)|het dorp|de (?:regio|streek|eu))"
)
_DOCTOR = r"(?:huisarts|arts|dokter|psycholoog|psychiater|therapeut|ggz|bedrijfsarts)"

_origin = asking(
    FindingKind.AFKOMST,
    "Dit zegt waar iemand vandaan moet komen, of hoe lang iemand hier moet wonen.",
    "Vraag wat het werk nodig heeft: 'Je mag in Nederland werken' en, als het echt nodig is, welke taal.",
)
_tongue = asking(
    FindingKind.TAAL,
    "Hoe iemand klinkt of thuis praat, zegt niet of iemand te verstaan is.",
    "Vraag het niveau dat het werk nodig heeft, en zeg waarvoor.",
)
_health = asking(
    FindingKind.GEZONDHEID,
    "Dit gaat over iemands gezondheid, en niet over het werk.",
    "Zeg wat er in het werk voorkomt, als werkvoorwaarde: tillen boven 10 kilo, lang staan, een hoog tempo.",
)
_looks = asking(
    FindingKind.UITERLIJK,
    "Het uiterlijk van iemand telt mee.",
    "Zeg wat klanten merken: je bent vriendelijk, en draagt onze werkkleding.",
)
_faith = asking(
    FindingKind.GODSDIENST,
    "Dit raakt iemands geloof.",
    "Noem de taken, de werktijden en de pauzes; dan kan iemand zelf zien of het past.",
)
_orientation = asking(
    FindingKind.SEKSUELE_GERICHTHEID, "De omschrijving gaat over iemands seksuele gerichtheid.", "Laat dit weg."
)
_politics = asking(
    FindingKind.POLITIEK,
    "De omschrijving gaat over iemands politieke overtuiging, of over een vakbond.",
    "Laat dit weg. Wat iemand stemt of vindt, gaat de werkgever niet aan.",
)

_ORIGIN = (
    _origin(
        rf"\b(?:woonachtig|wonend|woont|wonen|gevestigd|ingeschreven)\b[^.]{{0,30}}\b(?:sinds|al (?:jaren|lang|"
        rf"generaties|{COUNT} jaar)|van jongs af|je hele leven|langer dan)\b|\bal (?:jaren|lang|generaties|"
        rf"je hele leven) (?:\w+ )?(?:woonachtig|woont|in {_HERE})\b|\bsinds (?:je |de |hun |zijn |haar )?(?:geboorte|"
        rf"jeugd)\b|\b(?:geboren|opgegroeid|getogen)\b[^.]{{0,20}}\b(?:in )?{_HERE}\b|\bgeworteld in\b|"
        rf"\bpast? (?:goed )?in (?:ons|het) dorp\b|\bhollandse (?:mentaliteit|werkmentaliteit|inborst)\b|"
        rf"\b(?:goed|volledig|helemaal) ingeburgerd\b|\bkennis van de (?:nederlandse|hollandse) (?:cultuur|gewoonten|"
        rf"gebruiken|normen)\b|\bal generaties\b|\bvan generatie op generatie\b",
        unless=rf"{_SERVED}|\b(?:familiebedrijf|bedrijf|wij zijn|onze winkel|gevestigd in)\b",
    ),
    _origin(
        r"\b(?:nederlands|buitenlands|vreemd|exotisch) (?:klinkende?|ogende?) (?:naam|achternaam|stem|mensen|"
        r"persoon)\b|"
        r"\bnaam die\b[^.]{0,30}\b(?:uitspreken|hollands|nederlands)\b|\bandere cultu(?:ur|ren)\b|"
        r"\b(?:culturele|zelfde) (?:match|achtergrond|gewoonten|roots)\b|\bnederlandse gewoonten\b|"
        r"\bhollandse nuchter\w+|\bvan eigen (?:bodem|streek|dorp|grond)\b|\been van ons\b|\bons soort mensen\b|"
        r"\binburger\w*|\bniet-westers\w*|\bmigratie\w*",
        needs=_LEFT_OUT,
        unless=rf"\b(?:begeleid\w*|ondersteun\w*|help\w*|nieuwkomers|les(?:sen)? aan|keuken)\b|{_SERVED}",
    ),
)
_TONGUE = (
    _tongue(
        r"\b(?:klinkt?|klinken|praat|praten|spreekt?|stem|uitspraak|tongval)\b[^.]{0,30}\b(?:als een (?:echte )?"
        r"(?:nederlander|hollander|groninger)|buitenlands|buitenlander|accent\w*|zonder (?:accent|tongval))\b|"
        r"\b(?:buitenlands|vreemd)\w* (?:klinkende? )?(?:stem|uitspraak|tongval|accent)\b|\bpaplepel\b|"
        r"\bthuis (?:ook )?nederlands\b|\bnederlands (?:is )?(?:je |jouw )?thuis\b|\bvan huis uit\b[^.]{0,20}\btaal\b",
        unless=r"\b(?:leren|taalles\w*|oefen\w*)\b",
    ),
)
_HEALTH = (
    _health(
        r"\b(?:vitaal|vitale)\b(?! (?:infrastructu|functie|proces|onderde|platteland|buurt|wijk|beroep|sector|"
        r"organisatie|rol|belang|schakel))|\benergiek en gezond\b|\b(?:volledig|100 ?%|honderd procent) "
        r"(?:arbeidsgeschikt|belastbaar|inzetbaar|gezond)\b|\bpijntjes\b|\bkleinzerig\w*|\bspierballen\b|"
        r"\brugzak(?:je)?\b|"
        r"\bstabiel in het leven\b|\bgoed in (?:je|zijn|haar) vel\b",
        sought=True,
        unless=rf"{_SERVED}|\brugzak(?:ken)?\b.{{0,20}}\b(?:verko\w+|reizen|inpak\w*)\b",
    ),
    _health(
        rf"\b(?:medicijnen|medicatie|pillen|rolstoel|hulpmiddel(?:en)?|adhd|autis\w+|allergie\w*|astma\w*|epilep\w+|"
        rf"diabet\w+|migraine\w*|spierpijn\w*|{_DOCTOR}|afgekeurd|re-?integratie\w*|wia|wao|wajong|ziektewet|"
        r"burn-?out\w*|ziekmeld\w*|ziek thuis|verzuimverleden|label(?:s|tje)?)\b",
        needs=r"\b(?:geen|niet|nooit|zonder|liever|helaas|moeite besparen|achter de rug|bedanken|past)\b",
        sought=True,
        unless=rf"{_SERVED}|\b(?:verstrek\w*|deelt?\b.{{0,20}}\buit|apotheek|planten|balie\w*|afspraken|brieven|"
        r"dossier\w*|wettelijk\w*|mogelijk|geen probleem|artsenpraktijk|assistent\w*)\b",
    ),
)
_LOOKS = (
    _looks(
        r"\b(?:strak|slank|mooi|goed|leuk|jeugdig) (?:en \w+ )?(?:figuur|lijf|lichaam|postuur|gezicht|koppie)\b|"
        r"\bfris(?:se)? (?:gezicht|uiterlijk|verschijning|uitstraling)\b|\b(?:verzorgd|netjes|leuk|fit) en slank\b|"
        r"\bslank\b(?! (?:proces|organisat|model))|\bfotogeniek\w*|\blust voor het oog\b|\bblikvanger\b|"
        r"\b(?:plaatje om te zien|modellen?maat|modelmaat|uithangbord)\b|\b(?:kleding)?maat \d\d\b|"
        r"\baantrekkelijk(?:e)? (?:jonge |vrouw|man|verschijning|uitstraling|uiterlijk|collega|medewerker)\w*",
        unless=rf"{_SERVED}|\b(?:schoenmaat|pand|gevel|etalage|winkelpand|alle maten|in elke maat|reclamebord)\b",
    ),
)
_FAITH = (
    _faith(
        r"\b(?:bidden|bidt|gebed\w*|vastenmaand|vasten|ramadan|moskee|islam\w*|koran|hoofddoek\w*|halal|"
        r"sluier|keppel\w*|bedekking van het hoofd|gezichtsbedekk\w+|hoofdbedekking)\b",
        needs=r"\b(?:niet|geen|helaas|zonder|liever|nooit|lastig|verboden|onhandig)\b",
        unless=rf"{_SERVED}|\b(?:onderhoud\w*|kookt|gerechten|keuken|vaste?\b.{{0,10}}\b(?:contract|baan|dienst|uren)|"
        r"ook met|stichting|hoeft niet|geen probleem)\b",
    ),
    _faith(
        r"\b(?:islamitische|joodse|christelijke) feestdagen (?:te )?(?:werk\w*|beschikbaar)\b|\bbelijd\w*|"
        r"\berediensten?\b|\bkerkgang\b|\b(?:drie )?formulieren van enigheid\b|"
        r"\bmeelevend (?:lid|christen)\b|\b(?:hand|handen) (?:geven|geeft|schudden|schudt)\b[^.]{0,30}\b(?:vrouw\w*|"
        r"man\w*|iedereen|beide)\b|\bvarkensvlees\b[^.]{0,25}\b(?:eet|proe\w+|aanraak\w*|probleem|moeite)\b",
        unless=_SERVED,
    ),
)
_OTHER = (
    _orientation(r"\b(?:gewone?|normale?) (?:man|vrouw|hetero)\b|\b(?:een|geen) (?:hetero|homo|lesbienne|gay)\b"),
    _politics(
        r"\b(?:links|rechts)e? (?:gezeur|geleuter|gedoe|praatjes|rakkers?|tuig|types?)\b|\blid van (?:de|het|een) "
        r"(?:fnv|cnv|vakbond|bond)\b|\b(?:vakbonds?|actie)(?:mensen|man|types?|voerders?)\b"
    ),
)
SIGNS = (*_ORIGIN, *_TONGUE, *_HEALTH, *_LOOKS, *_FAITH, *_OTHER)
