"""Signs of a wish about origin or nationality. Source: AWGB (law.md B.6); which words count is eigen beleid."""

from matching.vetting.context import ADJ, COUNT, NEGATION, ONLY, PERSON, RATHER
from matching.vetting.finding import Certainty, FindingKind
from matching.vetting.sign import sign

_KIND, _SURE, _ASK = FindingKind.AFKOMST, Certainty.ZEKER, Certainty.VRAAG
_LANDS = (
    r"(?:nederlands|hollands|nederlandstalig|duits|belgisch|vlaams|pools|roemeens|bulgaars|hongaars|oekraiens|"
    r"russisch|turks|"
    r"marokkaans|surinaams|antilliaans|kaapverdisch|syrisch|iraaks|iraans|afghaans|somalisch|eritrees|ethiopisch|"
    r"chinees|indiaas|indisch|indonesisch|moluks|vietnamees|thais|filipijns|japans|spaans|portugees|italiaans|grieks|"
    r"frans|engels|brits|iers|amerikaans|braziliaans|afrikaans|aziatisch|arabisch|europees|west-europees|westers|"
    r"oost-europees|niet-westers|buitenlands|joegoslavisch|kroatisch|servisch|bosnisch|tsjechisch|slowaaks|litouws|"
    r"lets)e?"
)
_PEOPLES = (
    r"(?:nederlanders?|hollanders?|polen|roemenen|bulgaren|oost-?europeanen|oekrainers|russen|turken|marokkanen|"
    r"surinamers|antillianen|syriers|irakezen|iraniers|afghanen|somaliers|eritreeers|chinezen|indiers|duitsers|"
    r"belgen|"
    r"vlamingen|italianen|spanjaarden|portugezen|afrikanen|aziaten|arabieren|amerikanen|zigeuners|roma|joden|"
    r"europeanen|"
    r"buitenlanders?|allochto\w+|autochto\w+|migranten|arbeidsmigranten|statushouders?|asielzoekers?|vluchtelingen|"
    r"nieuwkomers|migratieachtergrond|migrantenachtergrond|vluchtelingenachtergrond|expats|inboorlingen|"
    r"immigranten|inlanders|landgenoten|ingezetenen)"
)
_ROOTS = (
    r"(?:nationaliteit|afkomst|achtergrond|origine|komaf|herkomst|roots|bloed|ouders|afstamming|staatsburgerschap|"
    r"uiterlijk|uitstraling|(?:achter|voor)?naam)"
)
_SAY_WORK = "Vraag wat het werk nodig heeft: 'Je mag in Nederland werken' en, als het echt nodig is, welke taal."

SIGNS = (
    sign(
        _KIND,
        rf"\b{_LANDS}\s+(?:of \w+ )?{_ROOTS}\b|\b[a-z-]+(?:s|se|sche) (?:nationaliteit|afkomst|komaf|origine|"
        rf"herkomst|afstamming|roots)\b|\b{_ROOTS}\s*+(?::\s*+)?(?:is )?{_LANDS}\b|\bniet-nederlandse\b|"
        rf"\bvan (?:\w+ )?{_LANDS} (?:afkomst|komaf|origine|huize)\b",
        _SURE,
        "De omschrijving vraagt om een afkomst of nationaliteit.",
        _SAY_WORK,
        others=False,
        unless=r"\b(?:clienten|klanten|bewoners|bezoekers|gasten|leerlingen|families|deelnemers|wijk\w*|kinderen)"
        r" (?:met|van|uit)\b",
        sought=True,
    ),
    sign(
        _KIND,
        rf"\b{_LANDS}\s+(?:\w+ )?{PERSON}\b",
        _SURE,
        "De omschrijving vraagt om mensen uit één land.",
        _SAY_WORK,
        sought=True,
        others=True,
        needs=rf"{ONLY}|{RATHER}|{NEGATION}|\b(?:zoek\w*|gezocht|gevraagd|nemen|werven|vragen)\b",
        unless=r"\b(?:restaurant|keuken|gerechten|les(?:sen)?|taal|spre(?:ek|ken)|spreekt|markt|"
        r"wetgeving|"
        r"kranten?|boeken|docent|instructeurs?)\b(?! zoeken)|\bsamenwerk\w*|\bsamen met\b",
    ),
    sign(
        _KIND,
        r"\b(?:mensen|personeel|medewerkers|collega's|kandidaten|krachten|werknemers|iemand|"
        r"sollicitanten) uit (?:de |het )?"
        r"(?:buitenland|oost-?europa|polen|roemenie|bulgarije|oekraine|syrie|turkije|marokko|afrika|azie|suriname|"
        r"antillen|"
        r"eritrea|somalie|irak|iran|afghanistan|china|duitsland|belgie|nederland|eigen land|eigen dorp|"
        r"islamitische landen)\b",
        _SURE,
        "De omschrijving zegt dat mensen uit een bepaald land wel of niet mogen reageren.",
        _SAY_WORK,
        needs=rf"{ONLY}|{RATHER}|{NEGATION}",
    ),
    sign(
        _KIND,
        r"\b(?:mensen|personeel|medewerkers|krachten|iemand|kandidaten) van (?:eigen bodem|hier|"
        r"nederlandse bodem)\b|\beigen volk\b",
        _SURE,
        "De omschrijving sluit mensen uit die van elders komen.",
        _SAY_WORK,
    ),
    sign(
        _KIND,
        rf"\b{_PEOPLES}\b",
        _SURE,
        "De omschrijving zegt dat mensen van een bepaalde afkomst wel of niet mogen reageren.",
        _SAY_WORK,
        needs=rf"{ONLY}|{RATHER}|{NEGATION}|\b(?:gezocht|gevraagd|zoeken (?:wij |we )?(?:een |"
        rf"naar )?(?:\w+ )?{_PEOPLES}|"
        rf"de voorkeur|je bent|u bent|jij bent|dat je|willen .{{0,40}}autochto\w+)",
        others=True,
        unless=r"\b(?:help\w*|begeleid\w*|ondersteun\w*|opvang|les(?:sen)? aan)\b",
    ),
    sign(
        _KIND,
        rf"\b(?:ervaring(?:en)?|problemen|gedoe|ellende|klaar|genoeg|gezeur) met (?:de |die |al die |veel )?"
        rf"(?:{_LANDS} )?(?:{_PEOPLES}|vreemdelingen|{PERSON} uit \w+)\b",
        _SURE,
        "De omschrijving sluit mensen van een bepaalde afkomst uit.",
        _SAY_WORK,
        needs=rf"{NEGATION}|\b(?:slechte?|nare|vervelende|problemen|gedoe|ellende|klaar|genoeg|gezeur)\b",
        unless=r"\b(?:help\w*|begeleid\w*|ondersteun\w*|heb je ervaring|is een pre)\b",
    ),
    sign(
        _KIND,
        rf"\b(?:blanke?|witte|zwarte|donkere|gekleurde|getinte)\s+{ADJ}(?:{PERSON}|man|vrouw|nederlander)\b|"
        rf"\bhuidskleur\b|"
        r"\bblank(?:e)? (?:zijn|bent|is|team|publiek|huid)\b|\b(?:is|zijn) blank\b(?! gelakt)|\b(?:europees|"
        r"westers|nederlands|hollands) uiterlijk\b|"
        r"\bhollandse? (?:jongen|meid|"
        r"meisje|nuchterheid|koppie)\b",
        _SURE,
        "De omschrijving zegt iets over huidskleur of ras.",
        "Laat dit weg.",
        sought=True,
        others=True,
        unless=r"\bwitte (?:was|wijn|kleding|jas)\b",
    ),
    sign(
        _KIND,
        r"\b(?:hier|in nederland|in ons land|in de regio|in het dorp) (?:geboren|opgegroeid|getogen)\b|"
        r"\bgeboren (?:en getogen |en "
        r"opgegroeid )?(?:in (?:nederland|holland|ons land|de eu|europa)|nederlander)\b|"
        r"\bvan oorsprong (?:uit )?nederland\w*|"
        rf"\b(?:minimaal|minstens|al|ten minste|langer dan) {COUNT} jaar (?:in nederland )?(?:woonachtig|wonen\w*|"
        rf"woont|in nederland)\b|"
        r"\becht(?:e)? (?:nederlanders?|hollanders?|groningers?|friezen|fries|stadjers?)\b|\b(?:hele|"
        r"volledig) ingeburgerd\w*",
        _SURE,
        "De omschrijving zegt waar iemand geboren of opgegroeid moet zijn.",
        _SAY_WORK,
    ),
    sign(
        _KIND,
        rf"\bautochto(?:on|ne)\s+{PERSON}\b|\b{_LANDS} (?:of|en) {_LANDS} paspoort\b|"
        r"\b(?:andere|vreemde|welke|bepaalde|geen enkele andere) nationaliteit(?:en)?\b|"
        r"\b(?:nederlands|nl|europees|eu|eu-)\s?-?paspoort\b|\bpaspoort van (?:nederland|een eu-land)\b|"
        r"\bdubbele nationaliteit\b|"
        r"\b(?:eu|europese)[- ](?:burgers?|ingezetenen?)\b",
        _ASK,
        "Een paspoort of nationaliteit is bijna nooit nodig voor het werk.",
        "Schrijf: 'Je mag in Nederland werken.' Iemand met een verblijfsvergunning mag dat ook.",
        unless=(
            r"\b(?:of (?:een )?(?:werkvergunning|verblijfsvergunning|tewerkstellingsvergunning)|controleer\w*|"
            r"aanvra\w+)\b"
        ),
    ),
    sign(
        _KIND,
        r"\b(?:aangepast aan|vertrouwd met|bekend met|begrijp\w*|delen) (?:de |onze )?(?:nederlandse|hollandse|"
        r"westerse) "
        r"(?:cultuur|normen(?: en waarden)?|waarden|gewoonten)\b|\bpast (?:qua|in onze) cultuur\b|\b(?:nederlandse|"
        r"westerse) normen en waarden\b|"
        r"\b(?:makkelijk|nederlands) uit te spreken (?:naam|achternaam)\b|\bgeen (?:buitenlandse|vreemde) (?:naam|"
        r"achternaam)\b",
        _ASK,
        "Dit sluit mensen met een andere achtergrond uit.",
        "Zeg welk gedrag het werk vraagt, bijvoorbeeld: je komt op tijd en spreekt klanten vriendelijk aan.",
    ),
)
