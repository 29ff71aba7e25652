"""Why somebody and work do not go on together: closed codes per side, what each is about, and how it is said.

Source: eigen beleid; the life itself is model.md C.5. Never a reason of health, age or origin: law.md B.6.
"""

from collections.abc import Mapping
from enum import StrEnum

from matching.domain.grounds import Ground


class Side(StrEnum):
    """Who says no."""

    CONSULENT = "consulent"
    KANDIDAAT = "kandidaat"
    WERKGEVER = "werkgever"


class UnfitReason(StrEnum):
    """Why a consulent or jobhunter finds somebody not fit for this work (niet_geschikt)."""

    UREN = "uren"
    DAGDELEN = "dagdelen"
    STARTDATUM = "startdatum"
    REISTIJD = "reistijd"
    VAARDIGHEDEN = "vaardigheden"
    ERVARING = "ervaring"
    TAAL = "taal"
    OPLEIDING = "opleiding"
    PAPIEREN = "papieren"
    WERKVOORWAARDEN = "werkvoorwaarden"
    BEGELEIDING = "begeleiding"
    EIGEN_WENS = "eigen_wens"
    ANDERS = "anders"


class DeclineReason(StrEnum):
    """Why the candidate does not want this work (geen_interesse)."""

    UREN = "uren"
    DAGDELEN = "dagdelen"
    STARTDATUM = "startdatum"
    REISTIJD = "reistijd"
    LOON = "loon"
    WERK = "werk"
    WERKVOORWAARDEN = "werkvoorwaarden"
    BEGELEIDING = "begeleiding"
    AANBIEDER = "aanbieder"
    ANDERS = "anders"


class RejectReason(StrEnum):
    """Why the employer does not go on with somebody (afgewezen_aanbieder)."""

    TE_WEINIG_UREN = "te_weinig_uren"
    TE_VEEL_UREN = "te_veel_uren"
    DAGDELEN = "dagdelen"
    STARTDATUM = "startdatum"
    VAARDIGHEDEN = "vaardigheden"
    ERVARING = "ervaring"
    TAAL = "taal"
    OPLEIDING = "opleiding"
    PAPIEREN = "papieren"
    VERVOER = "vervoer"
    BEGELEIDING = "begeleiding"
    ANDERE_KANDIDAAT = "andere_kandidaat"
    ANDERS = "anders"


RefusalReason = UnfitReason | DeclineReason | RejectReason
REASONS: Mapping[Side, type[RefusalReason]] = {
    Side.CONSULENT: UnfitReason,
    Side.KANDIDAAT: DeclineReason,
    Side.WERKGEVER: RejectReason,
}
_ABOUT: Mapping[str, Ground] = {
    "uren": Ground.UREN,
    "te_weinig_uren": Ground.UREN,
    "te_veel_uren": Ground.UREN,
    "dagdelen": Ground.DAGDELEN,
    "startdatum": Ground.START,
    "reistijd": Ground.REIS,
    "vervoer": Ground.REIS,
    "loon": Ground.LOON,
    "werk": Ground.WERK,
    "eigen_wens": Ground.WERK,
    "vaardigheden": Ground.VAARDIGHEDEN,
    "ervaring": Ground.VAARDIGHEDEN,
    "taal": Ground.TAAL,
    "opleiding": Ground.OPLEIDING,
    "papieren": Ground.PAPIEREN,
    "werkvoorwaarden": Ground.WERKVOORWAARDEN,
    "begeleiding": Ground.BEGELEIDING,
    "aanbieder": Ground.AANBIEDER,
    "andere_kandidaat": Ground.PLAATSEN,
}


def grounds_of(reason: str) -> tuple[Ground, ...]:
    """Give what a reason is about: when that changes, the pair may be proposed again. "anders" is about everything."""
    return (_ABOUT[reason],) if reason in _ABOUT else tuple(Ground)


_CONSULENT: Mapping[str, str] = {
    UnfitReason.UREN: "vond de uren niet passen ({person} bij {work})",
    UnfitReason.DAGDELEN: "vond de dagdelen niet passen",
    UnfitReason.STARTDATUM: "vond de startdatum niet passen",
    UnfitReason.REISTIJD: "vond de reis te ver",
    UnfitReason.VAARDIGHEDEN: "vond dat er nog vaardigheden ontbreken",
    UnfitReason.ERVARING: "vond dat er nog ervaring ontbreekt",
    UnfitReason.TAAL: "vond de taal nog niet genoeg voor dit werk",
    UnfitReason.OPLEIDING: "vond de opleiding niet passen",
    UnfitReason.PAPIEREN: "zag dat er een rijbewijs of certificaat ontbreekt",
    UnfitReason.WERKVOORWAARDEN: "vond dat een werkvoorwaarde niet past",
    UnfitReason.BEGELEIDING: "vond de begeleiding niet passen",
    UnfitReason.EIGEN_WENS: "zag dat het niet past bij de eigen wens",
    UnfitReason.ANDERS: "had een andere reden",
}
_KANDIDAAT: Mapping[str, str] = {
    DeclineReason.UREN: "vond {work} niet passen",
    DeclineReason.DAGDELEN: "vond de dagdelen niet passen",
    DeclineReason.STARTDATUM: "vond de startdatum niet passen",
    DeclineReason.REISTIJD: "vond de reis te ver",
    DeclineReason.LOON: "vond het loon niet passen",
    DeclineReason.WERK: "wil dit werk niet",
    DeclineReason.WERKVOORWAARDEN: "vond dat een werkvoorwaarde niet past",
    DeclineReason.BEGELEIDING: "vond de begeleiding niet passen",
    DeclineReason.AANBIEDER: "wil niet bij deze werkgever werken",
    DeclineReason.ANDERS: "had een andere reden",
}
_WERKGEVER: Mapping[str, str] = {
    RejectReason.TE_WEINIG_UREN: "vond {person} te weinig",
    RejectReason.TE_VEEL_UREN: "vond {person} te veel",
    RejectReason.DAGDELEN: "zocht iemand op andere dagdelen",
    RejectReason.STARTDATUM: "zocht iemand die op een andere dag begint",
    RejectReason.VAARDIGHEDEN: "zocht andere vaardigheden",
    RejectReason.ERVARING: "zocht meer ervaring",
    RejectReason.TAAL: "vond de taal nog niet genoeg voor dit werk",
    RejectReason.OPLEIDING: "zocht een andere opleiding",
    RejectReason.PAPIEREN: "vroeg een rijbewijs of certificaat dat ontbreekt",
    RejectReason.VERVOER: "vond de reis naar het werk een bezwaar",
    RejectReason.BEGELEIDING: "kan de begeleiding niet geven",
    RejectReason.ANDERE_KANDIDAAT: "koos een andere kandidaat",
    RejectReason.ANDERS: "had een andere reden",
}
SENTENCES: Mapping[Side, Mapping[str, str]] = {
    Side.CONSULENT: _CONSULENT,
    Side.KANDIDAAT: _KANDIDAAT,
    Side.WERKGEVER: _WERKGEVER,
}
