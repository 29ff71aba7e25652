"""Words for the conditions of work, in plain text; ours (eigen beleid), and never complete."""

from matching.domain.work import Werkvoorwaarde

WORDS: tuple[tuple[Werkvoorwaarde, tuple[str, ...]], ...] = (
    (
        Werkvoorwaarde.TILLEN_BOVEN_10KG,
        (
            r"zwaar\w* (?:til\w*|werk|spullen|dozen|lasten|rolcontainers)",
            r"zwaar lichamelijk",
            r"(?:lichamelijk|fysiek) (?:zwaar|pittig|intensief|inspannend)\w*",
            r"tilwerk",
            r"sjouw\w*",
            r"(?:kunnen|kunt|stevig) tillen",
            r"fysiek(?:e)? (?:werk|fit|sterk|uitdag\w+)",
        ),
    ),
    (
        Werkvoorwaarde.LANGDURIG_STAAN,
        (
            r"(?:lang|langdurig|veel|de hele dag|hele dag) (?:\w+ )?(?:staan|staat|lopen|lopend|op de been|"
            r"op je benen)",
            r"staa[nt] (?:je )?(?:veel|lang|de hele dag)",
            r"staand\w* (?:werk|beroep)",
            r"veel gelopen",
        ),
    ),
    (
        Werkvoorwaarde.LANGDURIG_ZITTEN,
        (
            r"zittend\w* (?:werk|beroep|functie)",
            r"(?:lang|veel|langdurig|hele dag) (?:zitten|zit je)",
            r"zit (?:je )?(?:veel|lang|de hele dag)",
        ),
    ),
    (Werkvoorwaarde.KNIELEN_BUKKEN, (r"knielen|kniel je|bukken|bukt|bukwerk|hurken|gebukt|op je knieen",)),
    (
        Werkvoorwaarde.WERKEN_OP_HOOGTE,
        (
            r"op (?:grote )?hoogte(?! (?:van|te|bent|bin))",
            r"hoogwerkers?",
            r"ladders?",
            r"steigers?",
            r"op (?:het dak|daken)",
        ),
    ),
    (
        Werkvoorwaarde.BUITEN_WERKEN,
        (
            r"(?:werk\w*|bent|bezig|is) (?:\w+ ){0,3}buiten(?! (?:kantoor|de|het|werk)\b)",
            r"buiten (?:\w+ )?(?:werk\w*|aan het werk|bezig|in)",
            r"buitenwerk",
            r"buitenlucht",
            r"weer en wind",
            r"alle (?:weer|weersomstandigheden)",
            r"in de regen",
        ),
    ),
    (
        Werkvoorwaarde.HITTE_KOU,
        (
            r"koelcel\w*|vriescel\w*|vrieshuis|koelhuis|diepvries\w*",
            r"(?:in de|gekoelde) (?:kou|omgeving|koeling|ruimtes?|afdeling)",
            r"bij (?:hoge|lage) temperaturen",
            r"-?\d+ graden",
            r"(?:in de )?hitte",
            r"(?:is|wordt|kan|het) (?:er )?(?:\w+ ){0,2}(?:warm|koud|fris|heet)(?: (?:zijn|worden))?",
            r"(?:soms |vaak |erg )?(?:warm|koud|heet) (?:zijn|worden)",
            r"(?:soms|vaak|erg) (?:warm|koud|heet)",
        ),
    ),
    (
        Werkvoorwaarde.LAWAAI_DRUKTE,
        (
            r"lawaai\w*|herrie|rumoerig\w*|gehoorbescherming|geluid van machines",
            r"(?:is|kan|wordt) (?:het |er |het er )?(?:\w+ )?druk",
            r"drukke (?:keuken|omgeving|winkel|werkplek|zaak|hal|avonden|balie)",
            r"drukte (?:in|aan|op|bij)",
        ),
    ),
    (
        Werkvoorwaarde.PRIKKELARME_WERKPLEK,
        (r"rustige (?:werkplek|omgeving|plek|werkomgeving|ruimte)", r"weinig prikkels|prikkelarm\w*", r"zonder drukte"),
    ),
    (
        Werkvoorwaarde.HOOG_TEMPO_DEADLINES,
        (
            r"(?:hoog|flink|stevig) (?:werk)?tempo",
            r"tempo (?:ligt|is) (?:er )?(?:best )?hoog",
            r"(?:hoge )?werkdruk|deadlines?|tijdsdruk|stressbestendig|doorwerken|hectisch\w*",
        ),
    ),
    (
        Werkvoorwaarde.ONREGELMATIG_PLOEGEN,
        (
            r"(?:\d-?\s?|twee|drie|vijf)?ploegen(?:dienst\w*|systeem|rooster)?",
            r"onregelmatig\w*",
            r"wissel(?:ende)?\s?dienst\w*",
            r"wisselende (?:tijden|werktijden)",
            r"roosterdienst\w*|volgens rooster",
            r"vroege en late dienst\w*",
        ),
    ),
    (Werkvoorwaarde.NACHTWERK, (r"nacht(?:dienst\w*|werk|ploeg|en)", r"'s nachts", r"in de nacht")),
    (
        Werkvoorwaarde.ZELFSTANDIG_WERKEN,
        (
            r"zelfstandig(?:e|heid)?",
            r"alleen (?:kunt |kan |te )?werken",
            r"werk\w* (?:je )?(?:vaak |meestal |veel )?alleen",
            r"zonder toezicht",
        ),
    ),
    (
        Werkvoorwaarde.VASTE_STRUCTUUR,
        (
            r"vaste (?:structuur|werktijden|taken|tijden|routes?|ritme|dagen)",
            r"duidelijke structuur|gestructureerd\w*|regelmaat|routine(?:werk)?",
            r"elke dag (?:hetzelfde|dezelfde)",
        ),
    ),
    (
        Werkvoorwaarde.WERKVARIATIE,
        (
            r"afwisselend\w*|gevarieerd\w*|afwisseling|veelzijdig\w*",
            r"geen dag (?:is )?hetzelfde",
            r"elke dag (?:is )?anders",
        ),
    ),
    (
        Werkvoorwaarde.KLANTCONTACT,
        (
            r"klantcontact\w*",
            r"contact met (?:\w+ )?(?:klanten|gasten|bezoekers|bewoners|clienten|mensen)",
            r"(?:klanten|gasten|bezoekers) (?:die|te woord|help\w*|ontvang\w*|advis\w*|bedien\w*)",
            r"(?:help\w*|ontvang\w*|adviseer\w*|bedien\w*|begroet\w*) (?:je |de |onze |al )*(?:klanten|"
            r"gasten|bezoekers)",
            r"(?:klant|gast)vriendelijk\w*",
            r"aanspreekpunt voor",
        ),
    ),
    (
        Werkvoorwaarde.BEELDSCHERMWERK,
        (
            r"beeldscherm\w*|computerwerk",
            r"achter (?:de|een|je) (?:computer|pc|scherm|bureau)",
            r"in (?:ons|het) (?:\w+)?systeem",
        ),
    ),
    (
        Werkvoorwaarde.AANPASSING_WERKPLEK,
        (
            r"werkplek\w* (?:kan |kunnen |wordt )?(?:\w+ ){0,2}(?:aangepast|aanpassen|aan te passen)",
            r"aangepaste? werkplek",
            r"rolstoeltoegankelijk\w*",
        ),
    ),
)
