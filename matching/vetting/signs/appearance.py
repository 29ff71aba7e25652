"""Signs of a wish about looks, or of a photograph. Source: eigen beleid; law.md B.6 names the photograph."""

from matching.vetting.context import NEGATION
from matching.vetting.finding import Certainty, FindingKind
from matching.vetting.sign import sign

_KIND, _SURE, _ASK = FindingKind.UITERLIJK, Certainty.ZEKER, Certainty.VRAAG
_LOOKS = (
    r"(?:uiterlijk|figuur|postuur|gezicht|gebit|looks|voorkomen|verschijning|lichaamsbouw|koppie|"
    r"glimlach)"
)

SIGNS = (
    sign(
        _KIND,
        rf"\b(?:slank|knap|knappe|aantrekkelijke?|mooie?|charmante?|sexy|atletische?|lange?|jeugdige?|leuk|"
        rf"goed) (?:en \w+ )?{_LOOKS}\b|"
        r"\brepresentatie(?:f|ve) (?:uiterlijk|voorkomen|verschijning)\b|\b(?:slanke?|"
        r"aantrekkelijke?) (?:en \w+ )?(?:zijn|bent|dame|meid|verschijning|persoon)\b|"
        r"\b(?:ziet|zie) er (?:\w+ )?(?:goed|knap|leuk|mooi|aantrekkelijk|sexy|slank|fris|representatief|"
        r"top) uit\b|\bje ziet er (?:\w+ )?(?:knap|goed|leuk|mooi|slank|jong)\b|"
        r"\bgoed uitziende?\b|\bknapp?e? (?:dame|meid|jongen|man|vrouw|verkoper|medewerker|gastvrouw)\b|"
        r"\bfotomodel\w*|\b(?:breed|fors|stevig|atletisch|tenger|fijn) gebouwd\b|\b(?:gespierde?|forse) (?:gestalte|"
        r"bouw|man|kerel|vent)\b|\bmodellenfiguur\b|\bgave huid\b|\bmooie nagels\b|\b(?:mooi|stralend|wit) gebit\b|"
        r"\bgaaf gebit\b",
        _SURE,
        "De omschrijving vraagt om een uiterlijk.",
        "Laat het uiterlijk weg. Zeg wat klanten merken: je bent vriendelijk en draagt onze werkkleding.",
        unless=(
            r"\bmooi(?:e)? (?:pand|bedrijf|locatie|product\w*)\b|\buiterlijk van (?:de |het )?(?:winkel|acteurs?|"
            r"pand|product\w*|gebouw)\b|\buiterlijk (?:op|voor|maandag|\d)"
        ),
    ),
    sign(
        _KIND,
        r"\b(?:kleding|confectie)?maat(?:je)? (?:\d{2}|x?s|m|l)\b|\b(?:maximaal|minstens|minimaal|ten minste|"
        r"tenminste|"
        r"langer dan)?\s?1[.,][5-9]\d? ?(?:m\b|meter)(?: lang)?|\b1 meter [5-9]\d\b|\b1[5-9]\d ?cm\b|"
        r"\b(?:te dik|overgewicht|bmi|gewicht van|zwaarlijvig\w*|dikke mensen|gezond gewicht)\b|\b(?:kledingmaat|"
        r"confectiemaat|lichaamslengte)\b",
        _ASK,
        "De omschrijving vraagt om een lengte, maat of gewicht.",
        "Zeg wat het werk vraagt, bijvoorbeeld: je werkt op een trap, of: je pakt dozen van hoge planken.",
        unless=(
            r"\b(?:kasten?|tafels?|hekken|schuttingen|planken|balken|buizen|diep|hoogte|dozen|werkkleding|"
            r"in jouw maat|in elke maat|klanten)\b"
        ),
    ),
    sign(
        _KIND,
        r"\bpasfoto'?s?\b|\b(?:recente |leuke |actuele )?foto(?:'s)? (?:van (?:jezelf|uzelf|je gezicht|jou)|toe|"
        r"mee|erbij|bij je (?:cv|brief|sollicitatie)|meestur\w+|bijvoeg\w+)\b|"
        r"\b(?:cv|brief|sollicitatie)(?: en motivatie)? (?:met|inclusief|"
        r"incl\.?) {0,1}(?:een )?(?:recente )?(?:pas)?foto\b",
        _ASK,
        "Er wordt om een foto gevraagd.",
        "Vraag geen foto: daarop zijn leeftijd, geslacht en afkomst te zien.",
        unless=r"\b(?:geen|zonder) (?:pas)?foto\b|\bklanten\b|\b(?:maakt|neem|bewerk)\w* .{0,12}foto",
    ),
    sign(
        _KIND,
        r"\b(?:zonder|geen) (?:pas)?foto\b",
        _ASK,
        "Er wordt om een foto gevraagd.",
        "Vraag geen foto: daarop zijn leeftijd, geslacht en afkomst te zien.",
        needs=r"\bzonder (?:pas)?foto\b.{0,40}\b(?:niet|geen|afgewezen)\b",
    ),
    sign(
        _KIND,
        r"\b(?:tatoeages?|tattoo'?s?|piercings?|baard(?:en)?|snor(?:ren)?|gezichtsbeharing|dreadlocks|"
        r"afro(?:kapsel)?|gekleurd haar|lang haar|lange haren|vlechten|make-?up)\b",
        _ASK,
        "Het uiterlijk van iemand telt mee.",
        "Zeg alleen wat voor veiligheid of hygiëne nodig is, en geldt voor iedereen.",
        needs=NEGATION + r"|\b(?:bedek\w*|verplicht|afdek\w*|verbod\w*)\b",
        unless=r"\b(?:klanten|acteurs?|behandel\w*|knip\w*|plaats\w* van|zetten)\b",
    ),
)
