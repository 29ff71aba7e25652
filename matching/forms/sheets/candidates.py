"""The sheet of kandidaten: the mediation, the ontwikkelplan, and beside them who somebody is."""

from matching.domain.candidate import CandidateStatus, Uitkeringssituatie
from matching.domain.development_plan import GoalStatus, PlanAim
from matching.domain.dutch import listing
from matching.forms.candidate import CandidateForm
from matching.forms.sheets.cells import DAY, PLAIN_TRI, TEXT, YES_NO, code
from matching.forms.sheets.column import Column, Many, One, Shelf
from matching.forms.sheets.facts import holders_with_herkomst, tri_fact
from matching.forms.sheets.items import Part, Shape, main
from matching.forms.sheets.parts import CODE_PART, OWNER, OWNER_PHONE
from matching.forms.sheets.sheet import Sheet

_STATUSES = tuple(status for status in CandidateStatus if status is not CandidateStatus.GEWIST)
_GOAL = Shape(
    main("vaardigheid", TEXT),
    {"code": CODE_PART, "status": Part("status", code(GoalStatus)), "behaald": Part("behaaldOp", DAY)},
)
_FACTS = (
    tri_fact(
        "indicatie_banenafspraak",
        ("indicatieBanenafspraak",),
        Column("indicatie_banenafspraak", "ja, nee of leeg (niet bekend)", ("banenafspraak",)),
    ),
    tri_fact(
        "werkvergunning",
        ("werkvergunning",),
        Column("werkvergunning", "mag iemand hier werken: ja, nee of leeg", ("mag_werken",)),
    ),
    tri_fact(
        "startkwalificatie",
        ("startkwalificatie",),
        Column("startkwalificatie", "mbo niveau 2 of hoger, havo of vwo: ja, nee of leeg"),
    ),
)
_ASKED = (
    ("regulier_onderwijs_mogelijk", "regulierOnderwijsMogelijk", "is regulier onderwijs nog een optie"),
    ("deelname_centrum_voor_werk", "deelnameCentrumVoorWerk", "deed iemand mee in het Centrum voor Werk"),
    ("eigen_wens", "eigenWens", "wil de kandidaat dit zelf"),
    ("stap_naar_werk_te_groot", "stapNaarWerkTeGroot", "is de stap naar werk nu nog te groot"),
    ("geen_plek_reguliere_markt", "geenPlekReguliereMarkt", "is er geen plek op de reguliere arbeidsmarkt"),
    ("lopend_traject", "lopendTraject", "loopt er een traject naar regulier werk"),
    ("indicatie_beschut", "indicatieBeschut", "is er een indicatie beschut werk"),
    ("doelgroep_lks", "doelgroepLks", "doelgroep loonkostensubsidie"),
    ("wmo_dagbesteding", "wmoDagbesteding", "is er een Wmo-indicatie voor dagbesteding"),
    ("verwachting_uitstroom", "verwachtingUitstroom", "verwacht de verwijzer uitstroom naar werk of praktijkleren"),
    ("gon_verwijzing", "gonVerwijzing", "verwezen door een GON-partij"),
    ("via_erkende_route", "viaErkendeRoute", "via een erkende route naar het Instroomportaal; niet welke"),
    ("detachering_geeindigd", "detacheringGeeindigd", "is er een detachering geëindigd"),
    ("ondersteuning_nodig", "ondersteuningNodig", "is er ondersteuning nodig bij een eerste stap"),
    ("inwoner", "inwoner", "woont iemand in deze gemeente"),
    ("toestemming_college", "toestemmingCollege", "gaf het college toestemming voor een proefplaats"),
    ("uwv_akkoord", "uwvAkkoord", "is UWV akkoord"),
    ("werk_binnen_een_jaar", "werkBinnenEenJaar", "korte afstand: is gewoon werk binnen een jaar mogelijk"),
)
_ANSWERS = tuple(
    tri_fact(name, ("voorwaarden", key), Column(name, f"{help}: ja, nee of leeg")) for name, key, help in _ASKED
)
_IDENTITY = (
    (Column("naam", "de volledige naam; alleen voor de identiteit", ("kandidaat_naam",), is_text=True), "name", TEXT),
    (Column("geboortedatum", "de geboortedatum", ("geboren", "geb_datum")), "birth_date", DAY),
    (Column("geslacht", "zoals geregistreerd", is_text=True), "sex", TEXT),
    (Column("nationaliteit", "zoals geregistreerd", is_text=True), "nationality", TEXT),
    (Column("adres", "straat en huisnummer", ("straat",), is_text=True), "address", TEXT),
    (Column("postcode", "zoals 9711 AB"), "postcode", TEXT),
    (Column("plaats", "de woonplaats", ("woonplaats",), is_text=True), "place", TEXT),
    (Column("telefoon", "zoals 06-12345678", ("telefoonnummer", "mobiel")), "phone", TEXT),
)

CANDIDATES = Sheet(
    name="kandidaten",
    noun="kandidaat",
    form=CandidateForm,
    holders=(
        One(Column("status", f"een van {listing(_STATUSES, 'of')}"), ("status",), code(_STATUSES)),
        OWNER,
        One(
            Column("ontheffing_tot", "tijdelijk niet verplicht te werken tot deze dag; nooit waarom"),
            ("ontheffingTot",),
            DAY,
        ),
        One(
            Column("wil_ondanks_ontheffing", "wil iemand toch bemiddeling: ja, nee of leeg"),
            ("wilOndanksOntheffing",),
            PLAIN_TRI,
        ),
        *holders_with_herkomst((*_FACTS, *_ANSWERS)),
        One(
            Column("indicatie_dagbesteding_tot", "laatste dag van de Wmo-indicatie voor dagbesteding; nooit waarom"),
            ("indicatieDagbestedingTot",),
            DAY,
        ),
        One(
            Column("uitkeringssituatie", f"een van {listing(Uitkeringssituatie, 'of')}", ("uitkering",)),
            ("uitkeringssituatie",),
            code(Uitkeringssituatie),
        ),
        One(Column("uitkering_sinds", "de eerste dag van de uitkering"), ("uitkeringSinds",), DAY),
        One(Column("aanvraag_op", "de dag waarop iemand een uitkering aanvroeg"), ("aanvraagOp",), DAY),
        One(Column("uwv_einddatum", "de laatste dag van de uitkering van UWV"), ("uwvEinddatum",), DAY),
        One(
            Column("laatst_voorgesteld_op", "wanneer iemand het laatst aan een werkgever is voorgesteld"),
            ("laatstVoorgesteldOp",),
            DAY,
        ),
        One(
            Column("beperking_verwerking", "ja als de verwerking is beperkt (AVG artikel 18)"),
            ("beperkingVerwerking",),
            YES_NO,
        ),
        One(Column("delen_vum", "ja als het profiel via VUM gedeeld mag worden"), ("delenVum",), PLAIN_TRI),
        One(Column("plan_doel", f"{listing(PlanAim, 'of')}"), ("ontwikkelplan", "doel"), code(PlanAim)),
        One(Column("plan_start", "de eerste dag van het ontwikkelplan"), ("ontwikkelplan", "startdatum"), DAY),
        Many(
            ("ontwikkelplan", "leerdoelen"),
            (
                Shelf(
                    Column(
                        "leerdoelen",
                        "wat iemand wil leren: kassa bedienen; status in_ontwikkeling | "
                        "solderen; status behaald; behaald 2026-05-12",
                        is_text=True,
                    ),
                    {"status": GoalStatus.OPEN},
                    _GOAL,
                ),
            ),
        ),
        One(
            Column(
                "volgende_stap",
                "wat er daarna komt; nooit waarom iemand iets niet kan",
                (),
                is_text=True,
                about_person=True,
            ),
            ("ontwikkelplan", "volgendeStap"),
            TEXT,
        ),
    ),
    identity=_IDENTITY,
    telephone=OWNER_PHONE,
    required=("bronnummer", "aanspreekpunt"),
    examples=(
        {
            "bron": "voorbeeld",
            "bronnummer": "KD-1",
            "naam": "Farida Voorbeeld",
            "geboortedatum": "1988-04-17",
            "geslacht": "vrouw",
            "nationaliteit": "Nederlandse",
            "adres": "Voorbeeldstraat 12",
            "postcode": "9711 AB",
            "plaats": "Groningen",
            "telefoon": "06-12345678",
            "status": "bemiddelbaar",
            "aanspreekpunt": "Bram Voorbeeld",
            "aanspreekpunt_telefoon": "050-5550102",
            "werkvergunning": "ja",
            "startkwalificatie": "nee",
            "eigen_wens": "ja",
            "herkomst": "startkwalificatie; bron kandidaat; op 2026-05-12",
            "uitkeringssituatie": "bijstand",
            "plan_doel": "betaalde_arbeid",
            "plan_start": "2026-06-01",
            "leerdoelen": "kassa bedienen; status in_ontwikkeling | klanten helpen",
            "volgende_stap": "een proefplaats in een winkel",
        },
        {
            "bron": "voorbeeld",
            "bronnummer": "KD-2",
            "naam": "Jan Voorbeeld",
            "geboortedatum": "12-05-1975",
            "plaats": "Hoogezand",
            "status": "geplaatst",
            "aanspreekpunt": "Bram Voorbeeld",
            "uitkeringssituatie": "bijstand",
        },
        {"bron": "voorbeeld", "bronnummer": "KD-3", "status": "intake", "aanspreekpunt": "Bram Voorbeeld"},
    ),
)
