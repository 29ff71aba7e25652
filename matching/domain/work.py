"""Words for work that candidates, vacancies and plekken share."""

from enum import StrEnum


class WorkKind(StrEnum):
    """The kinds of work on offer that people are ranked for."""

    VACATURE = "vacature"
    PLEK = "plek"

    @property
    def prefix(self) -> str:
        """The letter before a short number."""
        return {WorkKind.VACATURE: "V", WorkKind.PLEK: "P"}[self]

    @property
    def plural(self) -> str:
        """Several of them, in words."""
        return {WorkKind.VACATURE: "vacatures", WorkKind.PLEK: "plekken"}[self]


class Werksoort(StrEnum):
    """Kinds of work on offer. Source: model.md C.2 (three occur in the letters; the rest is eigen beleid)."""

    INPAK_OMPAK = "inpak_ompak"
    GROEN = "groen"
    SCHOONMAAK = "schoonmaak"
    HORECA_CATERING = "horeca_catering"
    KEUKEN = "keuken"
    LOGISTIEK_MAGAZIJN = "logistiek_magazijn"
    TECHNIEK_METAAL = "techniek_metaal"
    HOUT = "hout"
    FIETSREPARATIE = "fietsreparatie"
    TEXTIEL_WASSERIJ = "textiel_wasserij"
    ADMINISTRATIE_DIGITALISERING = "administratie_digitalisering"
    ARCHIEF = "archief"
    RECEPTIE_GASTHEER = "receptie_gastheer"
    ZORG_WELZIJN = "zorg_welzijn"
    CONCIERGE_ONDERHOUD = "concierge_onderhoud"
    WINKEL = "winkel"
    ICT_DEMONTAGE = "ict_demontage"
    OVERIG = "overig"


class Werkvoorwaarde(StrEnum):
    """Conditions of work; never health. Source: model.md C.2, the VUM pattern."""

    TILLEN_BOVEN_10KG = "tillen_boven_10kg"
    LANGDURIG_STAAN = "langdurig_staan"
    LANGDURIG_ZITTEN = "langdurig_zitten"
    KNIELEN_BUKKEN = "knielen_bukken"
    WERKEN_OP_HOOGTE = "werken_op_hoogte"
    BUITEN_WERKEN = "buiten_werken"
    HITTE_KOU = "hitte_kou"
    LAWAAI_DRUKTE = "lawaai_drukte"
    PRIKKELARME_WERKPLEK = "prikkelarme_werkplek"
    HOOG_TEMPO_DEADLINES = "hoog_tempo_deadlines"
    ONREGELMATIG_PLOEGEN = "onregelmatig_ploegen"
    NACHTWERK = "nachtwerk"
    ZELFSTANDIG_WERKEN = "zelfstandig_werken"
    VASTE_STRUCTUUR = "vaste_structuur"
    WERKVARIATIE = "werkvariatie"
    KLANTCONTACT = "klantcontact"
    BEELDSCHERMWERK = "beeldschermwerk"
    AANPASSING_WERKPLEK = "aanpassing_werkplek"


class Ability(StrEnum):
    """What a candidate says of a condition of work."""

    KAN = "kan"
    KAN_NIET = "kan_niet"


class Occurrence(StrEnum):
    """What a provider says of a condition of work."""

    ONBEKEND = "onbekend"
    KOMT_VOOR = "komt_voor"
    KOMT_NIET_VOOR = "komt_niet_voor"
    AANPASBAAR = "aanpasbaar"


class Transport(StrEnum):
    """Means of transport. Source: VUM codeVervoermiddel."""

    AUTO = "auto"
    BROMFIETS = "bromfiets"
    FIETS = "fiets"
    MOTOR = "motor"
    OPENBAAR_VERVOER = "openbaar_vervoer"
    LOPEN = "lopen"


class LanguageAspect(StrEnum):
    """The four ways to use a language. Source: VUM Taalbeheersing."""

    SPREKEN = "spreken"
    SCHRIJVEN = "schrijven"
    LEZEN = "lezen"
    LUISTEREN = "luisteren"


class GuidanceForm(StrEnum):
    """The guidance somebody needs at work."""

    GEEN = "geen"
    BUDDY = "buddy"
    WERKBEGELEIDER = "werkbegeleider"
    JOBCOACH = "jobcoach"
