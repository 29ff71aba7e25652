"""Why a wish may not be asked: the acts that forbid the distinction, as far as they were looked up.

Which article applies is for the municipality's lawyer: nothing is cited that was not read (law.md B.6).
"""

from collections.abc import Mapping

from matching.rules.letters import TO_CONFIRM
from matching.rules.rule import Source
from matching.vetting.finding import FindingKind as Kind

INTERMEDIARY = Source(
    "College voor de Rechten van de Mens (mensenrechten.nl, 21 april 2022): ook wie bemiddelt is gebonden; "
    "een verzoek om te discrimineren volgt u niet op"
)


def _awgb(ground: str, also: str = "") -> Source:
    return Source(f"Algemene wet gelijke behandeling (AWGB): {ground}{also}, {TO_CONFIRM}")


_INDIRECT = (
    "; indirect onderscheid telt naar het gevolg (College voor de Rechten van de Mens, Recruiter of computer?, 2021)"
)
_NEVER = "eigen beleid: dit is nooit een reden om iemand wel of niet voor te stellen"
WHY: Mapping[Kind, Source] = {
    Kind.LEEFTIJD: Source(f"Wet gelijke behandeling op grond van leeftijd bij de arbeid (WGBL), {TO_CONFIRM}"),
    Kind.GESLACHT: _awgb("geslacht"),
    Kind.AFKOMST: _awgb("ras en nationaliteit"),
    Kind.TAAL: _awgb("ras", _INDIRECT),
    Kind.GODSDIENST: _awgb("godsdienst en levensovertuiging"),
    Kind.GEZONDHEID: Source(
        f"Wet gelijke behandeling op grond van handicap of chronische ziekte (WGBH/CZ), {TO_CONFIRM}"
    ),
    Kind.ZWANGERSCHAP: Source(f"{_NEVER}; AWGB: geslacht, {TO_CONFIRM}"),
    Kind.GEZIN: Source(f"{_NEVER}; AWGB: burgerlijke staat, {TO_CONFIRM}"),
    Kind.UITERLIJK: Source(f"{_NEVER}{_INDIRECT}"),
    Kind.POLITIEK: _awgb("politieke gezindheid", "; lidmaatschap van een vakbond: AVG artikel 9"),
    Kind.SEKSUELE_GERICHTHEID: _awgb("seksuele gerichtheid"),
    Kind.LOOPBAAN: Source(
        f"{_NEVER}; een loopbaan zonder onderbreking is genoemd als risico op discriminatie (nd.nl, september 2020)"
    ),
    Kind.GEZONDHEIDSGEGEVEN: Source(f"AVG artikel 9: gezondheid van iemand hoort niet in een vacature, {TO_CONFIRM}"),
    Kind.EIS_ZONDER_REDEN: Source("eigen beleid: bij een eis die vereist is, hoort een reden"),
}
