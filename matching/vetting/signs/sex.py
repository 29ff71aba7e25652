"""Signs of a wish about sex. Source: AWGB (law.md B.6); which words count as a sign is eigen beleid."""

from matching.vetting.context import ADJ, ONLY, PERSON, RATHER
from matching.vetting.finding import Certainty, FindingKind
from matching.vetting.sign import sign

_KIND, _SURE, _ASK = FindingKind.GESLACHT, Certainty.ZEKER, Certainty.VRAAG
_MEN = (
    r"(?:mannen|man|heren|heer|kerels?|venten|vent|gozers?|jongens?|jongemannen|jongeman|knullen|knul|vaders?|"
    r"gasten|binken|bink)"
)
_WOMEN = (
    r"(?:vrouwen|vrouw|dames|dame|jongedames?|meiden|meid|meisjes|meisje|huisvrouwen|huisvrouw|huismoeders?|"
    r"moeders?|mama's|"
    r"mevrouw|juffrouw|wijven)"
)
BOTH = (
    rf"\b{_MEN}(?:,| en| of|/| &|/)\s*(?:\w+ )?{_WOMEN}\b|\b{_WOMEN}(?:,| en| of|/| &)\s*(?:\w+ )?{_MEN}\b|"
    r"\b[mv]\s*/\s*[mvx]\b|\bm/v\b|\bv/m\b|\bheer/vrouw\b|\b(?:hij|zij|hem|haar|zijn)\s*(?:/|of)\s*(?:hij|zij|hem|"
    r"haar|hen)\b|"
    r"\bgastheer (?:of|en|/)\s*gastvrouw|\bgastvrouw (?:of|en|/)\s*gastheer|\b(?:gastheer|"
    r"gastvrouw)\s*/\s*-?(?:heer|vrouw|gast\w+)|"
    r"\b(\w{3})\w*\s*(?:/|of)\s*-?\1\w*|\b(\w{3,})(?:vrouw|man) (?:of|en) (?:een )?\2(?:man|vrouw)\b|/-?(?:ster|"
    r"vrouw|heer|e)\b|\(m/|\(v/|\bman/vrouw|\bvrouw/man"
)
_FEMALE_TITLES = (
    r"(?:\w*(?:werk|verkoop|schoonmaak|naai|serveer|verzorg|verpleeg|medewerk|kap|leid|inpak|pluk|strijk|bezorg|"
    r"poets|wasch|"
    r"help|bak|zang|speel|begeleid|kook)ster|gastvrouw|\w*secretaresse|hostess\w*|stewardess|caissiere|receptioniste|"
    r"telefoniste|\w*assistente|\w*directrice|kassajuffrouw|juffrouw|poetsvrouw|schoonmaakvrouw|werkvrouw|"
    r"kamermeisje|"
    r"keukenmeid|typiste|coupeuse|masseuse|lerares|chauffeuse|barmeisje|kassameisje|winkelmeisje|kraamzuster|zuster|"
    r"schoonheidsspecialiste|pedicurespecialiste|visagiste|\w*administratrice|redactrice|agente|\w*consulente|"
    r"stagiaire|"
    r"vakvrouw|bedrijfsleidster|gastdame|oppasmoeder|leidsters|verkoopsters|werksters)"
)
_MALE_TITLES = (
    r"(?:gastheer|huismeester man|kantoorjongen|loopjongen|bezorgjongen|krantenjongen|manusje|piccolo|barman|"
    r"bode man|vakmannen)"
)
_NEUTRAL = (
    "Schrijf zonder geslacht: 'Wij zoeken een medewerker die graag aanpakt.' Zet zo nodig (m/v/x) bij de functie."
)

SIGNS = (
    sign(
        _KIND,
        rf"\b(?:mannelijke?|vrouwelijke?)\s+{ADJ}{PERSON}\b|\b(?:mannelijk|vrouwelijk)(?: geslacht)?\b(?! en)|"
        rf"\bvan het (?:mannelijk|vrouwelijk)e? geslacht\b",
        _SURE,
        "De omschrijving vraagt om een man of een vrouw.",
        _NEUTRAL,
        sought=True,
        unless=r"\b(?:mannelijke?|vrouwelijke?) (?:en|of|als) (?:mannelijke?|vrouwelijke?)\b|\b(?:mannelijke?|"
        r"vrouwelijke?) "
        r"(?:client\w*|klant\w*|bewoner\w*|patient\w*|gast\w*|bezoeker\w*|deelnemer\w*|doelgroep\w*|groep\w*)",
    ),
    sign(
        _KIND,
        rf"\b(?:een |echte |twee |drie |enkele |geen |uitsluitend |alleen |liefst |stoere |handige |sterke |"
        rf"leuke |lieve |"
        rf"gezellige |nette |spontane |vlotte |representatieve |vrolijke )(?:[\w'-]+,? ){{0,3}}(?:{_MEN}|{_WOMEN})\b|"
        rf"(?:^|, )(?:{_MEN}|{_WOMEN})(?= gezocht| gevraagd| met | die |!|\?| hoeven| zijn)",
        _SURE,
        "De omschrijving vraagt om een man of een vrouw.",
        _NEUTRAL,
        sought=True,
        others=False,
        unless=rf"{BOTH}|\b(?:kleding|schoenen|mode|kapsels?|zorg|opvang|producten|toiletten|kleedkamers?|"
        rf"les) (?:voor|van) (?:de )?"
        rf"(?:{_MEN}|{_WOMEN})\b|\b\d+ man\b|\bvan (?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf) man\b|"
        rf"\baan de man\b|"
        rf"\b(?:help\w*|begeleid\w*|verzorg\w*|ondersteun\w*|knip\w*|adviseer\w*|"
        rf"steun\w*)\b[^.]{{0,40}}\b(?:{_MEN}|{_WOMEN})\b",
    ),
    sign(
        _KIND,
        rf"\b(?:{_MEN}|{_WOMEN})\b|\btussen de (?:meiden|mannen|jongens|dames|vrouwen)\b",
        _SURE,
        "Mannen of vrouwen worden uitgesloten of voorgetrokken.",
        _NEUTRAL,
        needs=rf"{ONLY}|{RATHER}|\b(?:niet|minder) (?:zo )?geschikt\b|\bongeschikt\b|\bniet (?:aan|in aanmerking)\b|"
        r"\b(?:past|passen) niet\b|\bte zwaar voor\b|\bthuis tussen de\b|\bniet welkom\b|\bliever (?:geen|niet)\b",
        unless=rf"{BOTH}|\b\d+ man\b|\b(?:help|begeleid|verzorg|ondersteun|knip|adviseer)\w*\b",
    ),
    sign(
        _KIND,
        rf"\bwie van de (?:{_MEN}|{_WOMEN})\b|\b(?:moeder|vader)figuur\b|\b(?:ben|bent) (?:jij|je|u) (?:die|een|de) "
        rf"(?:\w+ )?(?:{_MEN}|{_WOMEN})\b|\b(?:u|je|jij) (?:bent|ben) een (?:\w+ )?(?:{_MEN}|{_WOMEN})\b|"
        r"\bhij (?:doet|zorgt|werkt|neemt|is)\b.{0,40}\bzij (?:doet|zorgt|werkt|neemt|is|de|het)\b",
        _SURE,
        "De omschrijving vraagt om een man of een vrouw.",
        _NEUTRAL,
        unless=rf"{BOTH}|\b(?:help|begeleid|verzorg|ondersteun|knip|adviseer)\w*\b",
    ),
    sign(
        _KIND,
        rf"\b(?:zoeken|zoekt|zoek|op zoek naar|gezocht:?|gevraagd:?) {ADJ}(?:{_MEN}|{_WOMEN})\b",
        _SURE,
        "De omschrijving vraagt om een man of een vrouw.",
        _NEUTRAL,
        unless=BOTH,
    ),
    sign(
        _KIND,
        rf"\b{_FEMALE_TITLES}\b|\b{_MALE_TITLES}\b",
        _ASK,
        "De naam van de functie is die van een vrouw of van een man.",
        "Gebruik de naam voor iedereen, zoals verkoper, schoonmaker of gastheer/gastvrouw, met (m/v/x) erbij.",
        sought=True,
        others=True,
        unless=rf"{BOTH}|\b(?:collega|samen|ondersteun\w*|naast)\b",
    ),
    sign(
        _KIND,
        r"\((?:m|v|man|vrouw|vr|mnl|vrl)\.?\)",
        _SURE,
        "Achter de functie staat één geslacht.",
        "Schrijf (m/v/x), of laat het weg.",
    ),
    sign(
        _KIND,
        r"\b(?:mannenwerk|vrouwenwerk|mannenbaan|vrouwenbaan|mannenberoep|vrouwenberoep|mannenhanden|"
        r"vrouwenhanden)\b|"
        r"\b(?:mannen|vrouwen|heren|dames|meiden|jongens)(?:team|ploeg|club|groep|wereld|bolwerk)\b|"
        r"\bvrouwelijke touch\b|"
        r"\been man die\b|\been vrouw die\b|\b(?:zijn|je|jouw|uw|haar) mannetje\b",
        _ASK,
        "Dit zegt dat het werk voor mannen of voor vrouwen is.",
        "Zeg wat er zwaar of bijzonder is aan het werk, en welke hulpmiddelen er zijn.",
        unless=r"\bgeen (?:echt )?(?:mannenwerk|vrouwenwerk)\b|\bop de (?:mannen|vrouwen)afdeling\b",
    ),
    sign(
        _KIND,
        r"\b(?:hij|zij|ze) (?:is|heeft|kan|moet|zal|mag|gaat|wil|weet|houdt|(?!zodat|omdat)\w{2,}[^e\s]t)\b",
        _ASK,
        "De kandidaat is 'hij' of 'zij'.",
        "Schrijf 'je' of 'u'.",
        unless=rf"{BOTH}|\bzij aan zij\b|\bzij-\w+|\bhet zij\b",
    ),
)
"""The last sign counts only where nobody else can be meant; see `catalogue`."""
PRONOUN = SIGNS[-1]
