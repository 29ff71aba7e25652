"""Dutch words for the codes of the field: levels, languages, conditions, sources."""

from matching.domain.fact import FactSource
from matching.domain.work import Transport, Werksoort, Werkvoorwaarde

LEVELS = {
    0: "geen",
    1: "basisonderwijs",
    2: "vmbo",
    3: "havo of vwo",
    4: "mbo",
    5: "hbo",
    6: "wo",
}
WORKING_LEVELS = {
    1: "geen basisopleiding",
    2: "basisniveau",
    3: "vmbo",
    4: "mbo, havo of vwo",
    5: "hbo",
    6: "wo",
}
LANGUAGE_LEVELS = {0: "onbekend", 1: "niet", 2: "redelijk", 3: "goed", 4: "uitstekend"}
_LANGUAGES = {
    "nld": "Nederlands",
    "eng": "Engels",
    "deu": "Duits",
    "fra": "Frans",
    "tur": "Turks",
    "ara": "Arabisch",
    "pol": "Pools",
    "tir": "Tigrinya",
    "ukr": "Oekraïens",
    "spa": "Spaans",
    "srn": "Sranantongo",
    "pap": "Papiaments",
}
SOURCES = {
    FactSource.SCAN: "arbeidsmarktwaardescan",
    FactSource.PLAATSING: "eerdere plaatsing",
    FactSource.KANDIDAAT: "kandidaat zelf",
    FactSource.CONSULENT: "consulent",
    FactSource.PARTNER: "partner",
}
TRANSPORT = {
    Transport.AUTO: "met de auto",
    Transport.BROMFIETS: "met de bromfiets",
    Transport.FIETS: "op de fiets",
    Transport.MOTOR: "met de motor",
    Transport.OPENBAAR_VERVOER: "met het openbaar vervoer",
    Transport.LOPEN: "lopend",
}
CONDITIONS = {
    Werkvoorwaarde.TILLEN_BOVEN_10KG: "meer dan 10 kilo tillen",
    Werkvoorwaarde.LANGDURIG_STAAN: "lang staan",
    Werkvoorwaarde.LANGDURIG_ZITTEN: "lang zitten",
    Werkvoorwaarde.KNIELEN_BUKKEN: "knielen en bukken",
    Werkvoorwaarde.WERKEN_OP_HOOGTE: "werken op hoogte",
    Werkvoorwaarde.BUITEN_WERKEN: "buiten werken",
    Werkvoorwaarde.HITTE_KOU: "werken in hitte of kou",
    Werkvoorwaarde.LAWAAI_DRUKTE: "werken in lawaai of drukte",
    Werkvoorwaarde.PRIKKELARME_WERKPLEK: "werken op een plek met weinig prikkels",
    Werkvoorwaarde.HOOG_TEMPO_DEADLINES: "werken in hoog tempo",
    Werkvoorwaarde.ONREGELMATIG_PLOEGEN: "onregelmatig of in ploegen werken",
    Werkvoorwaarde.NACHTWERK: "'s nachts werken",
    Werkvoorwaarde.ZELFSTANDIG_WERKEN: "zelfstandig werken",
    Werkvoorwaarde.VASTE_STRUCTUUR: "werken met een vaste structuur",
    Werkvoorwaarde.WERKVARIATIE: "afwisselend werk doen",
    Werkvoorwaarde.KLANTCONTACT: "contact met klanten",
    Werkvoorwaarde.BEELDSCHERMWERK: "werken aan een beeldscherm",
    Werkvoorwaarde.AANPASSING_WERKPLEK: "werken op een aangepaste werkplek",
}


_WERKSOORTEN = {
    Werksoort.INPAK_OMPAK: "inpakken en ompakken",
    Werksoort.GROEN: "groen",
    Werksoort.SCHOONMAAK: "schoonmaak",
    Werksoort.HORECA_CATERING: "horeca en catering",
    Werksoort.KEUKEN: "keuken",
    Werksoort.LOGISTIEK_MAGAZIJN: "logistiek en magazijn",
    Werksoort.TECHNIEK_METAAL: "techniek en metaal",
    Werksoort.HOUT: "hout",
    Werksoort.FIETSREPARATIE: "fietsreparatie",
    Werksoort.TEXTIEL_WASSERIJ: "textiel en wasserij",
    Werksoort.ADMINISTRATIE_DIGITALISERING: "administratie en digitalisering",
    Werksoort.ARCHIEF: "archief",
    Werksoort.RECEPTIE_GASTHEER: "receptie en gastheer",
    Werksoort.ZORG_WELZIJN: "zorg en welzijn",
    Werksoort.CONCIERGE_ONDERHOUD: "conciërge en onderhoud",
    Werksoort.WINKEL: "winkel",
    Werksoort.ICT_DEMONTAGE: "ICT-demontage",
    Werksoort.OVERIG: "overig werk",
}


def werksoort_text(werksoort: Werksoort) -> str:
    """Give a werksoort as people read it."""
    return _WERKSOORTEN[werksoort]


def language_name(iso639_3: str) -> str:
    """Give the Dutch name of a language, or its code when we have no name."""
    return _LANGUAGES.get(iso639_3, iso639_3)


def language_code(name: str) -> str:
    """Give the code of a language by its Dutch name, or what was said when we do not know it."""
    known = {words.casefold(): code for code, words in _LANGUAGES.items()}
    return known.get(name.strip().casefold(), name.strip())


_NOT_AS_SPELLED = {"school_opleiding": "school of opleiding"}


def in_words(code: str) -> str:
    """Write a code as words: "deels_vervuld" is deels vervuld."""
    return _NOT_AS_SPELLED.get(code, code.replace("_", " "))
