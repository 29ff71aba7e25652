"""How long what is kept: a proposal, until the municipality lays down its own terms from its selectielijst.

Source: law.md B.10. Its numbers are a proposal of passend ("eigen beleid"); only the least time for logs is law.
"""

from dataclasses import dataclass
from datetime import date

from matching.rules.rule import DatedRule, RuleKind, Source

_SINCE = date(2026, 11, 27)
_PROPOSAL = Source("voorstel, eigen beleid; vul de term van uw selectielijst in")
_LOGS = Source("voorstel, eigen beleid; ten minste zes maanden: AI-verordening art. 26 lid 6 en art. 19")
LEAST_FOR_LOGS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(DatedRule):
    """After how many months one kind of data is due.

    Attributes:
        least: a municipality may not set fewer months.
    """

    months: int
    least: int = 1


def _term(code: str, months: int, statement: str, source: Source = _PROPOSAL, least: int = 1) -> Term:
    return Term(
        code=f"bewaren-{code}",
        statement=statement,
        kind=RuleKind.EIGEN,
        source=source,
        valid_from=_SINCE,
        months=months,
        least=least,
    )


PROFILE = _term("profiel", 24, "Wie is afgesloten en nergens geplaatst was, wordt na deze tijd gewist.")
DOSSIER = _term("dossier", 60, "Wie is afgesloten en geplaatst was, wordt deze tijd na de laatste plaatsing gewist.")
MESSAGES = _term("bericht", 12, "Een bericht dat niet meer wacht, wordt na deze tijd gewist.")
LOOKS = _term("inzagelog", 24, "Een regel van het inzagelog wordt na deze tijd gewist.", _LOGS, LEAST_FOR_LOGS)
LISTS = _term(
    "ranglijst",
    24,
    "Een bewaarde ranglijst, en wie erop te zien was, wordt na deze tijd gewist.",
    _LOGS,
    LEAST_FOR_LOGS,
)
NIGHTS = _term("nachtlijst", 24, "De lijsten van een nacht worden na deze tijd gewist.", _LOGS, LEAST_FOR_LOGS)
VACANCIES = _term(
    "vacature",
    24,
    "Een vacature die niet meer loopt en waar van niemand een voordracht of plaatsing bij hoort, wordt na deze tijd "
    "gewist; nooit eerder dan de ranglijsten.",
)
EMPLOYERS = _term(
    "werkgever",
    24,
    "Een werkgever zonder vacature, plek of voordracht wordt na deze tijd gewist, met de contactgegevens.",
)
TERMS = (PROFILE, DOSSIER, MESSAGES, LOOKS, LISTS, NIGHTS, VACANCIES, EMPLOYERS)
"""In the order in which they are carried out: people before the lists that they stood on, and work after both."""
