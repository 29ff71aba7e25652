"""Why something was closed or opened again: codes for the grootboek, never free text. Source: eigen beleid."""

from enum import StrEnum


class CloseReason(StrEnum):
    """Why the mediation of a candidate ended."""

    WERK = "werk"
    OPLEIDING = "opleiding"
    VERHUIZING = "verhuizing"
    EIGEN_VERZOEK = "eigen_verzoek"
    GEEN_CONTACT = "geen_contact"
    PENSIOEN = "pensioen"
    OVERLEDEN = "overleden"
    ANDERS = "anders"


class ReopenReason(StrEnum):
    """Why a new traject begins."""

    EINDE_WERK = "einde_werk"
    EINDE_OPLEIDING = "einde_opleiding"
    EIGEN_VERZOEK = "eigen_verzoek"
    TERUG_IN_GEMEENTE = "terug_in_gemeente"
    ONTERECHT_AFGESLOTEN = "onterecht_afgesloten"
    ANDERS = "anders"


class WithdrawReason(StrEnum):
    """Why work or a place is no longer on offer."""

    ZELF_VERVULD = "zelf_vervuld"
    GEEN_WERK_MEER = "geen_werk_meer"
    AANBIEDER_STOPT = "aanbieder_stopt"
    ANDERS = "anders"


class LapseReason(StrEnum):
    """Why a placement that had not begun does not go on."""

    GEEN_AKKOORD_KANDIDAAT = "geen_akkoord_kandidaat"
    GEEN_AKKOORD_AANBIEDER = "geen_akkoord_aanbieder"
    ANDERE_PLEK = "andere_plek"
    WERK = "werk"
    PLEK_VERVALLEN = "plek_vervallen"
    ANDERS = "anders"


class UndoReason(StrEnum):
    """Why an entry is undone."""

    VERKEERDE_PERSOON = "verkeerde_persoon"
    VERKEERDE_PLEK = "verkeerde_plek"
    VERKEERDE_DATUM = "verkeerde_datum"
    DUBBEL = "dubbel"
    ANDERS = "anders"


class EmployerReason(StrEnum):
    """Why an employer was verified or blocked."""

    KVK_NAGEKEKEN = "kvk_nagekeken"
    BEZOCHT = "bezocht"
    AL_BEKEND = "al_bekend"
    OPGELOST = "opgelost"
    BESTAAT_NIET = "bestaat_niet"
    AFSPRAKEN_GESCHONDEN = "afspraken_geschonden"
    EIGEN_VERZOEK = "eigen_verzoek"
    ANDERS = "anders"


def with_reason(action: str, reason: StrEnum) -> str:
    """Write a deed with its reason as the grootboek keeps it."""
    return f"{action}:{reason}"


def deed_and_reason(action: str) -> tuple[str, str | None]:
    """Read a deed of the grootboek back, with its reason if it has one."""
    deed, _, reason = action.partition(":")
    return deed, reason or None
