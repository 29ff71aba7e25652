"""The sheet of gebeurtenissen."""

from matching.domain.event import ActivationStep, Destination, EventKind, Extent, Referral
from matching.forms.event import EventForm
from matching.forms.sheets.cells import DAY, TEXT, YES_NO, code
from matching.forms.sheets.column import Column, One
from matching.forms.sheets.parts import PROGRAMME_CELL
from matching.forms.sheets.sheet import Sheet

EVENTS = Sheet(
    name="gebeurtenissen",
    noun="gebeurtenis",
    form=EventForm,
    holders=(
        One(Column("kandidaat", "het bronnummer van de kandidaat", ("kandidaatnummer",)), ("kandidaat",), TEXT),
        One(Column("soort", "zoals benaderd, gesprek of activering", ("gebeurtenis",)), ("soort",), code(EventKind)),
        One(Column("datum", "de dag waarop het gebeurde", ("op",)), ("datum",), DAY),
        One(Column("programma", "zoals werkprogramma of kansen_in_kaart"), ("programma",), PROGRAMME_CELL),
        One(Column("trede", "bij activering, zoals vrijwilligerswerk"), ("trede",), code(ActivationStep)),
        One(Column("naar", "bij doorverwezen, zoals centrum_voor_werk"), ("naar",), code(Referral)),
        One(Column("mate", "bij uitstroom: volledig of deels"), ("mate",), code(Extent)),
        One(Column("bestemming", "bij uitstroom, zoals regulier_fulltime"), ("bestemming",), code(Destination)),
        One(Column("nog_aan_het_werk", "bij nazorg: ja of nee"), ("nogAanHetWerk",), YES_NO),
        One(Column("ingetrokken", "ja als dit verkeerd was ingevoerd"), ("ingetrokken",), YES_NO),
        One(Column("plaatsing", "het bronnummer van de plaatsing, als die bekend is"), ("plaatsing",), TEXT),
    ),
    referring=("kandidaat", "plaatsing"),
    required=("bronnummer", "kandidaat", "soort", "datum"),
    examples=(
        {
            "bron": "voorbeeld",
            "bronnummer": "GB-1",
            "kandidaat": "KD-1",
            "soort": "activering",
            "datum": "2026-06-01",
            "programma": "werkprogramma",
            "trede": "vrijwilligerswerk",
        },
        {
            "bron": "voorbeeld",
            "bronnummer": "GB-2",
            "kandidaat": "KD-2",
            "soort": "doorverwezen",
            "datum": "2026-06-08",
            "programma": "kansen_in_kaart",
            "naar": "centrum_voor_werk",
        },
        {
            "bron": "voorbeeld",
            "bronnummer": "GB-3",
            "kandidaat": "KD-1",
            "soort": "uitstroom",
            "datum": "2026-09-01",
            "mate": "volledig",
            "bestemming": "regulier_fulltime",
        },
    ),
)
