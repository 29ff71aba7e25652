"""How the life of a vacancy and of a card is said to an employer."""

from collections.abc import Mapping

from matching.domain.opportunity import VacancyStatus
from matching.domain.proposal import ProposalStatus
from matching.domain.refusal_reasons import RejectReason

STATUS: Mapping[VacancyStatus, tuple[str, str, str]] = {
    VacancyStatus.CONCEPT: ("concept", "plain", "U hebt deze vacature nog niet verstuurd."),
    VacancyStatus.INGEDIEND: ("verstuurd", "ask", "Een collega van de gemeente leest de vacature en opent haar."),
    VacancyStatus.IN_BEOORDELING: ("wordt bekeken", "talk", "Een mens kijkt eerst naar wat in de tekst is gevonden."),
    VacancyStatus.OPEN: ("open", "good", "Wij zoeken mensen die passen. U krijgt een kaart als iemand akkoord is."),
    VacancyStatus.DEELS_VERVULD: ("deels vervuld", "good", "Er zijn nog plaatsen vrij. Wij zoeken verder."),
    VacancyStatus.VERVULD: ("vervuld", "plain", "Alle plaatsen zijn vervuld."),
    VacancyStatus.INGETROKKEN: ("ingetrokken", "plain", "U of een collega trok de vacature in."),
    VacancyStatus.VERLOPEN: ("verlopen", "plain", "De sluitdatum is voorbij."),
    VacancyStatus.GEWEIGERD: ("geweigerd", "no", "De gemeente opent deze vacature niet. Bel uw contactpersoon."),
    VacancyStatus.TERUG_NAAR_AANBIEDER: ("terug bij u", "talk", "Pas de vacature aan en verstuur haar opnieuw."),
}
"""The word, how it is coloured, and what happens now."""
CARD_STATUS: Mapping[ProposalStatus, str] = {
    ProposalStatus.VRIJGEGEVEN: "wacht op uw antwoord",
    ProposalStatus.GESPREK: "gesprek gepland",
    ProposalStatus.AANGENOMEN: "aangenomen",
    ProposalStatus.AFGEWEZEN_AANBIEDER: "u ging niet verder",
    ProposalStatus.GEEN_INTERESSE: "niet meer te zien",
    ProposalStatus.VERVALLEN: "niet meer te zien",
}
REASONS: tuple[tuple[str, str], ...] = (
    (RejectReason.TE_WEINIG_UREN, "Te weinig uren"),
    (RejectReason.TE_VEEL_UREN, "Te veel uren"),
    (RejectReason.DAGDELEN, "De dagdelen passen niet"),
    (RejectReason.STARTDATUM, "De startdatum past niet"),
    (RejectReason.VAARDIGHEDEN, "Wij zoeken andere vaardigheden"),
    (RejectReason.ERVARING, "Wij zoeken meer ervaring"),
    (RejectReason.TAAL, "De taal is nog niet genoeg voor dit werk"),
    (RejectReason.OPLEIDING, "De opleiding past niet"),
    (RejectReason.PAPIEREN, "Er ontbreekt een rijbewijs of certificaat"),
    (RejectReason.VERVOER, "De reis naar het werk is een bezwaar"),
    (RejectReason.BEGELEIDING, "Wij kunnen de begeleiding niet geven"),
    (RejectReason.ANDERE_KANDIDAAT, "Wij kozen een andere kandidaat"),
    (RejectReason.ANDERS, "Een andere reden"),
)
"""Why an employer does not go on, in the words of the one who chooses."""
EDITABLE = (
    VacancyStatus.CONCEPT,
    VacancyStatus.TERUG_NAAR_AANBIEDER,
    VacancyStatus.INGEDIEND,
    VacancyStatus.IN_BEOORDELING,
    VacancyStatus.OPEN,
    VacancyStatus.DEELS_VERVULD,
)
"""What can still be changed."""
UNSENT = (VacancyStatus.CONCEPT, VacancyStatus.TERUG_NAAR_AANBIEDER)
"""What the employer has at hand and we do not."""
FILLABLE = (VacancyStatus.OPEN, VacancyStatus.DEELS_VERVULD)
EXPLORABLE = (VacancyStatus.CONCEPT, *FILLABLE)
