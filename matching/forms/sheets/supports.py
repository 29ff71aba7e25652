"""The sheet of dienstverleningen."""

from matching.domain.support import SupportKind
from matching.forms.sheets.cells import DAY, NUMBER, TEXT, code
from matching.forms.sheets.column import Column, One
from matching.forms.sheets.sheet import Sheet
from matching.forms.support import SupportForm

SUPPORTS = Sheet(
    name="dienstverleningen",
    noun="dienstverlening",
    form=SupportForm,
    holders=(
        One(Column("kandidaat", "het bronnummer van de kandidaat", ("kandidaatnummer",)), ("kandidaat",), TEXT),
        One(Column("soort", "zoals jobcoaching of training"), ("soort",), code(SupportKind)),
        One(Column("startdatum", "de eerste dag", ("start", "van")), ("startdatum",), DAY),
        One(Column("einddatum", "de laatste dag; leeg zolang het loopt", ("einde", "tot")), ("einddatum",), DAY),
        One(Column("uren_totaal", "hoeveel uur in totaal", ("uren",)), ("urenTotaal",), NUMBER),
        One(
            Column("gegeven_door", "de organisatie of rol, geen naam", ("aanbieder",), is_text=True),
            ("gegevenDoor",),
            TEXT,
        ),
        One(Column("plaatsing", "het bronnummer van de plaatsing, als die bekend is"), ("plaatsing",), TEXT),
    ),
    referring=("kandidaat", "plaatsing"),
    required=("bronnummer", "kandidaat", "soort", "startdatum"),
    examples=(
        {
            "bron": "voorbeeld",
            "bronnummer": "DV-1",
            "kandidaat": "KD-2",
            "soort": "jobcoaching",
            "startdatum": "2026-09-01",
            "einddatum": "2027-02-28",
            "uren_totaal": "26",
            "gegeven_door": "jobcoach van de gemeente",
        },
    ),
)
