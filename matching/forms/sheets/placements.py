"""The sheet of plaatsingen."""

from matching.domain.instrument import Instrument
from matching.domain.placement import EndReason
from matching.forms.placement import PlacementForm
from matching.forms.sheets.cells import DAY, TEXT, code
from matching.forms.sheets.column import Column, One, texts
from matching.forms.sheets.parts import PROGRAMME_CELL, WERKSOORT, term, terms
from matching.forms.sheets.sheet import Sheet

PLACEMENTS = Sheet(
    name="plaatsingen",
    noun="plaatsing",
    form=PlacementForm,
    holders=(
        One(Column("kandidaat", "het bronnummer van de kandidaat", ("kandidaatnummer",)), ("kandidaat",), TEXT),
        One(Column("instrument", "zoals werkleerplek of reguliere_baan"), ("instrument",), code(Instrument)),
        *term("beroep", "het werk dat iemand daar doet", "beroep", "beroepCode"),
        WERKSOORT,
        One(Column("startdatum", "de eerste dag", ("start", "begindatum", "van")), ("startdatum",), DAY),
        One(Column("gepland_einde", "de laatste dag volgens plan", ("einddatum_gepland",)), ("geplandEinde",), DAY),
        One(
            Column("beeindigd_op", "de echte laatste dag; leeg zolang de plaatsing loopt", ("einde", "tot")),
            ("beeindigdOp",),
            DAY,
        ),
        One(Column("einde_reden", "zoals leerdoelen_behaald", ("reden_einde",)), ("eindeReden",), code(EndReason)),
        terms("geleerd", "vaardigheden die daar zijn geleerd: solderen | samenwerken", ("geleerd",)),
        One(Column("plek", "het bronnummer van de plek, als die bekend is"), ("plek",), TEXT),
        One(Column("vacature", "het bronnummer van de vacature, als die bekend is"), ("vacature",), TEXT),
        texts(
            ("programmas",),
            Column("programmas", "programma's waaronder het telt: pilot_oost | werkprogramma", ("programma",)),
            PROGRAMME_CELL,
        ),
    ),
    referring=("kandidaat", "plek", "vacature"),
    required=("bronnummer", "kandidaat", "instrument", "beroep", "startdatum"),
    examples=(
        {
            "bron": "voorbeeld",
            "bronnummer": "PT-1",
            "kandidaat": "KD-1",
            "instrument": "participatiebaan",
            "beroep": "hovenier",
            "werksoort": "groen",
            "startdatum": "2024-03-04",
            "gepland_einde": "2025-03-03",
            "beeindigd_op": "2025-03-03",
            "einde_reden": "maximum_bereikt",
            "geleerd": "snoeien",
        },
        {
            "bron": "voorbeeld",
            "bronnummer": "PT-2",
            "kandidaat": "KD-2",
            "instrument": "werkleerplek",
            "beroep": "medewerker groenvoorziening",
            "werksoort": "groen",
            "startdatum": "2026-09-01",
            "gepland_einde": "2027-02-28",
            "plek": "PL-1",
            "programmas": "pilot_oost | werkprogramma",
        },
    ),
)
