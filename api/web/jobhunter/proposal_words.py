"""How the life of a voordracht is said on a page: its milestones, its steps, and what one can choose."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from matching.domain.proposal import Proposal, ProposalLapse, ProposalStatus
from matching.domain.proposal_parts import CardField, ConsentWay
from matching.domain.reasons import UndoReason
from matching.domain.refusal_reasons import DeclineReason, RejectReason, UnfitReason
from matching.proposing.next_steps import Step
from matching.usecases.lapse_proposal import BY_HAND

_S = ProposalStatus
MILESTONES = ("Bekeken", "Geschikt", "Besproken", "Akkoord", "Kaart gegeven", "Gesprek", "Aangenomen")
_REACHED: Mapping[ProposalStatus, int] = {
    _S.BEKEKEN: 0,
    _S.UITVRAGEN: 0,
    _S.GESCHIKT: 1,
    _S.BESPROKEN_MET_KANDIDAAT: 2,
    _S.LATER: 2,
    _S.AKKOORD: 3,
    _S.VRIJGEGEVEN: 4,
    _S.GESPREK: 5,
    _S.AANGENOMEN: 6,
}
STEPS: Mapping[Step, str] = {
    Step.HERZIENING: "Opnieuw bekeken: gaat door",
    Step.OORDEEL: "Leg uw oordeel vast",
    Step.VRAAG: "Vraag het aanspreekpunt om het te bespreken",
    Step.BESPREKING: "Leg vast dat het besproken is",
    Step.ANTWOORD: "Leg vast wat de kandidaat zegt",
    Step.VRIJGAVE: "Geef de werkgever de kaart",
    Step.GESPREK: "Leg het gesprek vast",
    Step.AANNAME: "Leg vast dat de werkgever iemand aanneemt",
    Step.AFWIJZING: "Leg vast dat de werkgever niet verder gaat",
    Step.INTREKKING: "De kandidaat trekt het akkoord in",
    Step.VERVAL: "Laat de voordracht vervallen",
    Step.ONGEDAAN: "Maak de laatste stap ongedaan",
}
TITLES: Mapping[str, str] = {
    "voordracht_geopend": "Begonnen",
    "voordracht_geschikt": "Geschikt gevonden",
    "voordracht_uitvragen": "Er moet eerst iets worden gevraagd",
    "voordracht_niet_geschikt": "Niet geschikt gevonden",
    "voordracht_gevraagd": "Aan het aanspreekpunt gevraagd",
    "voordracht_besproken": "Besproken met de kandidaat",
    "voordracht_akkoord_ja": "De kandidaat is akkoord",
    "voordracht_akkoord_later": "De kandidaat beslist later",
    "voordracht_geen_interesse": "De kandidaat wil dit werk niet",
    "voordracht_vrijgegeven": "De werkgever kreeg de kaart",
    "voordracht_gesprek": "Gesprek vastgelegd",
    "voordracht_aangenomen": "Aangenomen",
    "voordracht_afgewezen": "De werkgever gaat niet verder",
    "voordracht_verouderd": "De vacature is veranderd",
    "voordracht_herzien": "Opnieuw bekeken",
    "voordracht_vervallen": "Vervallen",
    "voordracht_ongedaan": "Laatste stap ongedaan gemaakt",
}
JUDGEMENTS = (
    (_S.GESCHIKT.value, "past: ik bespreek het met de kandidaat"),
    (_S.UITVRAGEN.value, "eerst vragen: ik weet nog niet genoeg"),
    (_S.NIET_GESCHIKT.value, "past niet: ik geef een reden"),
)
ANSWERS = (("ja", "ja, de werkgever mag de kaart zien"), ("later", "later beslissen"), ("nee", "nee"))
_CARD = {
    CardField.VAARDIGHEDEN: "vaardigheden",
    CardField.ERVARING: "ervaring",
    CardField.UREN: "uren",
    CardField.START: "vanaf wanneer",
    CardField.REIZEN: "hoe ver reizen kan",
    CardField.AFSPRAAKBAAN: "indicatie banenafspraak, alleen als de kandidaat dat wil",
}
Options = tuple[tuple[str, str], ...]


def _options(codes: Iterable[StrEnum]) -> Options:
    return tuple((code.value, code.value.replace("_", " ")) for code in codes)


OPTIONS: Mapping[str, Options] = {
    "oordeel": JUDGEMENTS,
    "antwoord": ANSWERS,
    "wijze": _options(ConsentWay),
    "gegevens": tuple((one.value, words) for one, words in _CARD.items()),
    "ongeschikt": _options(UnfitReason),
    "geen_interesse": _options(DeclineReason),
    "afgewezen": _options(RejectReason),
    "vervallen": _options(one for one in ProposalLapse if one in BY_HAND),
    "ongedaan": _options(UndoReason),
}


def milestone_of(proposal: Proposal) -> int:
    """Give how far a voordracht came, also one that ended."""
    if proposal.status in _REACHED:
        return _REACHED[proposal.status]
    if proposal.interview:
        return _REACHED[_S.GESPREK]
    if proposal.release:
        return _REACHED[_S.VRIJGEGEVEN]
    return _REACHED[_S.BESPROKEN_MET_KANDIDAAT] if proposal.consents else 0
