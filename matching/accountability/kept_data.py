"""Which data passend keeps, table by table: about whom, why, where from, how long, and which rights open them."""

from dataclasses import dataclass

from matching.domain.permissions import ROLES, Right
from matching.domain.role import Role
from matching.rules.retention import DOSSIER, EMPLOYERS, LISTS, LOOKS, MESSAGES, NIGHTS, PROFILE, VACANCIES, Term

WITH_THE_PERSON = "zolang de persoon er staat; gaat weg met wissen"
PEOPLE = (PROFILE, DOSSIER)


@dataclass(frozen=True, slots=True)
class Category:
    """One kind of data.

    Attributes:
        tables: as they are called in the databases; every table stands in one category. None is a part of documents
            that stand in another, with rights of its own.
        about: about whom it is.
        terms: after which it is wiped; their numbers are proposals until the municipality lays down its own.
        besides: how long what no term reaches stays.
        opened_by: who has one of these rights may see it, as far as it is theirs; without any, only who it is of.
    """

    name: str
    tables: tuple[str, ...]
    about: str
    holds: str
    purpose: str
    source: str
    terms: tuple[Term, ...]
    besides: str
    opened_by: tuple[Right, ...]

    @property
    def seen_by(self) -> tuple[Role, ...]:
        """The roles that may see it, in alphabetical order."""
        return tuple(sorted({role for right in self.opened_by for role in ROLES[right]}))


CATEGORIES = (
    Category(
        "Wie iemand is",
        ("person", "person_key", "vum_person", "vum_person_key", "vault", "master_key"),
        "kandidaat",
        "versleuteld: naam, geboortedatum, geslacht, nationaliteit, adres, telefoon, huishouden (om te zien of werk "
        "loont); de sleutel per persoon",
        "contact, regels van de wet over leeftijd, gelijke behandeling toetsen op aantallen; nooit voor een score",
        "consulent, inlezen van het bronsysteem, VUM",
        PEOPLE,
        WITH_THE_PERSON,
        (Right.SEE_IDENTITY, Right.OPEN_IN_NEED, Right.SEE_INTRODUCED, Right.SEE_SELF),
    ),
    Category(
        "Profiel",
        ("candidate", "version", "scan", "support", "event"),
        "kandidaat",
        "werk, vaardigheden, diploma's, talen, uren, dagdelen, reistijd, wensen, ontwikkelplan, uitkeringssituatie, "
        "wat er gebeurde; elk gegeven met bron en datum; elke versie van elk document",
        "werk vinden dat past, en uitleggen waarom",
        "kandidaat, consulent, scan, bronsysteem, VUM",
        PEOPLE,
        WITH_THE_PERSON,
        (Right.SEE_CANDIDATES, Right.SEE_FOLLOWED),
    ),
    Category(
        "Werkvoorwaarden en eigen woorden",
        (),
        "kandidaat",
        "onder welke voorwaarden iemand kan werken, zonder oorzaak; wat de kandidaat zelf zei",
        "werk uitsluiten dat niet gaat; nooit voor een lagere score",
        "kandidaat, consulent, scan",
        PEOPLE,
        WITH_THE_PERSON,
        (Right.SEE_CONDITIONS, Right.SEE_SELF),
    ),
    Category(
        "Voordrachten en plaatsingen",
        ("proposal", "placement"),
        "kandidaat",
        "wie is gevraagd, akkoord of niet, kaart, antwoord van de werkgever, begin, verlenging, einde, uitkomst",
        "iemand voordragen met akkoord, en volgen wat ervan wordt",
        "jobhunter, consulent, werkgever, kandidaat",
        (DOSSIER,),
        WITH_THE_PERSON,
        (Right.SEE_PROPOSALS, Right.SEE_PLACEMENTS, Right.SEE_CARD),
    ),
    Category(
        "Taken en berichten",
        ("task", "message", "outlook"),
        "kandidaat, medewerker",
        "wat iemand moet doen en voor wie; de tekst van een bericht",
        "niemand vergeten",
        "passend zelf, medewerkers",
        (MESSAGES,),
        WITH_THE_PERSON,
        (Right.SEE_TASKS,),
    ),
    Category(
        "Lijsten",
        ("recipe", "exposure", "batch_list", "batch_row", "saved_search"),
        "kandidaat",
        "het recept van elke lijst, wie er te zien was en op welke plaats; alleen nummers",
        "een lijst later precies namaken en uitleggen; gelijke behandeling meten",
        "passend zelf",
        (LISTS, NIGHTS),
        "",
        (Right.SEE_RANKING, Right.SEE_DOSSIER),
    ),
    Category(
        "Grootboek en inzagelog",
        ("ledger", "look", "emergency_access", "look_review", "ranking_switch"),
        "medewerker, kandidaat (alleen nummer)",
        "wie wat wijzigde of bekeek, wanneer, in welke rol en waarvoor; noodtoegang met reden; "
        "controles; de schakelaar",
        "verantwoorden en misbruik vinden",
        "passend zelf",
        (LOOKS,),
        "grootboek, controles en schakelaar blijven, zonder de inhoud van wie gewist is",
        (Right.SEE_LOOKS,),
    ),
    Category(
        "Werk",
        ("vacancy", "plek", "seat_source", "vum_vacancy"),
        "werkgever",
        "vacatures, plekken en hoeveel plaatsen er zijn",
        "mensen en werk bij elkaar brengen",
        "werkgever, jobhunter, VUM",
        (VACANCIES,),
        "een plek, en werk waar een voordracht of plaatsing bij hoort, blijft zo lang als die er is",
        (Right.SEE_VACANCIES, Right.SEE_PLEKKEN),
    ),
    Category(
        "Werkgevers",
        ("employer",),
        "contactpersoon van een werkgever",
        "naam van de organisatie, contactpersoon, telefoon, e-mail",
        "contact over vacatures en voordrachten",
        "werkgever, jobhunter",
        (EMPLOYERS,),
        "zolang er werk of een voordracht van deze werkgever is",
        (Right.SEE_EMPLOYERS,),
    ),
    Category(
        "Medewerkers",
        ("colleague",),
        "medewerker",
        "naam, telefoon, e-mail, rol, en wie wanneer vervangt",
        "de juiste mens bellen",
        "beheerder, jobhunter, consulent",
        (),
        "passend wist dit nog niet",
        (Right.SEE_COLLEAGUES,),
    ),
    Category(
        "Inloggen, en wat nog niet is verstuurd",
        ("session", "login_attempt", "login_code", "draft"),
        "medewerker, werkgever, kandidaat",
        "wie is ingelogd, op wat voor browser, met het kenmerk daarvan als controlegetal; een code om een keer in "
        "te loggen, als controlegetal; wat iemand typte en nog niet verstuurde",
        "toegang; niets opnieuw hoeven typen",
        "voorziening waar men inlogt, de gebruiker zelf",
        (),
        "inloggen: tot een dag nadat het afliep; getypt: 30 dagen",
        (),
    ),
    Category(
        "Uitwisseling",
        ("vum_question", "subscription", "delivery", "answer", "list_mark"),
        "kandidaat (alleen nummer)",
        "welke vraag aan of van VUM, welk bericht aan welk systeem, antwoord op een herhaald verzoek; zonder naam",
        "gegevens delen zoals de wet dat vraagt, en weten met wie",
        "passend zelf, VUM, aangesloten systemen",
        (),
        "vragen van VUM en antwoorden op verzoeken 24 uur; wat is bezorgd blijft, zonder persoon",
        (Right.SUBSCRIBE, Right.ASK_VUM),
    ),
    Category(
        "Inrichting",
        ("installation", "reference", "kept_report", "ready_report"),
        "niemand",
        "beroepen, postcodes, reistijden, eigen getallen, welke installatie dit is",
        "rekenen met bekende bronnen",
        "beheerder",
        (),
        "gaat niet over personen; blijft",
        (Right.SEE_SETUP,),
    ),
)
