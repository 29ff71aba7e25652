"""The sheet of werkgevers."""

from matching.domain.employer import EmployerStatus, ProviderKind
from matching.forms.employer import EmployerForm
from matching.forms.sheets.cells import TEXT, code
from matching.forms.sheets.column import Column, One
from matching.forms.sheets.parts import OWNER, OWNER_PHONE
from matching.forms.sheets.sheet import Sheet

EMPLOYERS = Sheet(
    name="werkgevers",
    noun="werkgever",
    form=EmployerForm,
    holders=(
        One(Column("naam", "de naam van de organisatie", ("werkgever", "bedrijf"), is_text=True), ("naam",), TEXT),
        One(Column("soort", "wat voor organisatie het is, zoals werkgever_profit"), ("soort",), code(ProviderKind)),
        One(Column("kvk_nummer", "acht cijfers", ("kvk",)), ("kvkNummer",), TEXT),
        One(Column("plaats", "de vestigingsplaats", ("vestigingsplaats",), is_text=True), ("plaats",), TEXT),
        One(Column("email", "waar berichten heen gaan", ("e_mail", "mail", "emailadres")), ("email",), TEXT),
        One(Column("status", "aangemeld, geverifieerd of geblokkeerd"), ("status",), code(EmployerStatus)),
        OWNER,
    ),
    telephone=OWNER_PHONE,
    required=("bronnummer", "naam", "aanspreekpunt"),
    examples=(
        {
            "bron": "voorbeeld",
            "bronnummer": "WG-1",
            "naam": "Groenbedrijf De Voorbeeldtuin",
            "soort": "sociale_onderneming",
            "plaats": "Groningen",
            "status": "geverifieerd",
            "aanspreekpunt": "Anke Voorbeeld",
            "aanspreekpunt_telefoon": "050-5550101",
        },
        {
            "bron": "voorbeeld",
            "bronnummer": "WG-2",
            "naam": "Magazijn Voorbeeld Noord",
            "soort": "werkgever_profit",
            "plaats": "Hoogezand",
            "status": "aangemeld",
            "aanspreekpunt": "Anke Voorbeeld",
        },
    ),
)
