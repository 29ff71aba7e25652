"""The sheet of arbeidsmarktwaardescans."""

from matching.domain.scan import ChanceLevel
from matching.forms.scan import ScanForm
from matching.forms.sheets.cells import DAY, TEXT, code
from matching.forms.sheets.column import Column, Many, One, Shelf
from matching.forms.sheets.items import Part, Shape, main
from matching.forms.sheets.profile import PROFILE
from matching.forms.sheets.sheet import Sheet

_CHANCE = Shape(
    main("beroep", TEXT),
    {
        "kans": Part("kans", code(ChanceLevel)),
        "regio": Part("regio", TEXT),
        "bron": Part("bron", TEXT),
        "peildatum": Part("peildatum", DAY),
        "code": Part("beroepCode", TEXT),
    },
)

SCANS = Sheet(
    name="scans",
    noun="scan",
    form=ScanForm,
    holders=(
        One(Column("kandidaat", "het bronnummer van de kandidaat", ("kandidaatnummer",)), ("kandidaat",), TEXT),
        One(Column("afgenomen_op", "de dag van de scan", ("datum", "scandatum")), ("afgenomenOp",), DAY),
        One(Column("afgenomen_door", "id van de collega of partner, geen naam", ("door",)), ("afgenomenDoor",), TEXT),
        One(Column("versie", "de versie van de scan", is_text=True), ("versie",), TEXT),
        One(Column("geldig_tot", "de laatste dag; leeg: twaalf maanden"), ("geldigTot",), DAY),
        *PROFILE,
        Many(
            ("kansen",),
            (
                Shelf(
                    Column(
                        "kansen",
                        "magazijnmedewerker; kans goed; regio Groningen; bron UWV; peildatum 2026-05-01",
                        is_text=True,
                    ),
                    {},
                    _CHANCE,
                ),
            ),
        ),
        One(
            Column(
                "motivatie",
                "de eigen woorden van de kandidaat, ten hoogste 500 tekens; niets over gezondheid",
                is_text=True,
                about_person=True,
            ),
            ("motivatie",),
            TEXT,
        ),
    ),
    referring=("kandidaat",),
    required=("bronnummer", "kandidaat", "afgenomen_op"),
    examples=(
        {
            "bron": "voorbeeld",
            "bronnummer": "SC-1",
            "kandidaat": "KD-1",
            "afgenomen_op": "2026-05-12",
            "afgenomen_door": "consulent-1",
            "versie": "1",
            "vaardigheden": "snoeien | klanten helpen; bron kandidaat; op 2026-06-02",
            "geen_vaardigheden": "solderen",
            "werkervaring": "hovenier; werksoort groen; taken snoeien, bladblazen; van 2019-03-01; tot 2021-06-30",
            "opleidingen": "vmbo; naam groen; diploma ja",
            "talen": "Nederlands; onderdeel spreken; niveau goed | Nederlands; onderdeel lezen; niveau redelijk",
            "rijbewijzen": "B",
            "vervoer": "fiets | openbaar_vervoer",
            "kan": "buiten_werken",
            "kan_niet": "nachtwerk",
            "wensen": "hovenier",
            "wens_werksoorten": "winkel",
            "wil_niet_werksoorten": "schoonmaak",
            "volledig": "rijbewijzen",
            "werk_en_denkniveau": "2",
            "uren_min": "16",
            "uren_max": "24",
            "dagdelen": "ma-ochtend | ma-middag | di-ochtend | di-middag | do-ochtend | do-middag",
            "geen_dagdelen": "za-avond | zo-avond",
            "beschikbaar_vanaf": "2026-06-01",
            "max_reistijd_min": "45",
            "postcode": "9711",
            "begeleiding_nodig": "nee",
            "herkomst": "uren; bron kandidaat; op 2026-06-02",
            "kansen": "hovenier; kans goed; regio Groningen; bron UWV; peildatum 2026-05-01",
            "motivatie": "Ik werk graag buiten en met mijn handen.",
        },
        {
            "bron": "voorbeeld",
            "bronnummer": "SC-2",
            "kandidaat": "KD-2",
            "afgenomen_op": "12 mei 2026",
            "vaardigheden": "orders verzamelen",
            "rijbewijzen": "B",
            "geen_rijbewijzen": "BE",
            "uren_max": "32",
        },
    ),
)
