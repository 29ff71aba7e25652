"""Help in context: per page what one sees there and what one can do, in a few sentences of plain Dutch."""

from collections.abc import Mapping

from starlette.requests import Request

_LISTS: Mapping[str, tuple[str, ...]] = {
    "show_vacancies": (
        "Eerst ziet u het werk waar u zelf voor belt, of voor wie u invalt. De rest is één klik verder.",
        "Een lijst van mensen maakt u per vacature. Zij blijft bewaard en is later precies na te maken.",
    ),
    "show_plek": ("Een ranglijst zegt wie hier het meest leert: open leerdoelen tellen het zwaarst.",),
    "show_list": (
        "Bovenaan staat wie volgens wat bekend is het best past. Het is een voorstel: u kiest wie u belt.",
        "Het gestreepte deel van een balk is wat wij nog niet weten. Vraag daar eerst naar.",
        "Het getal achter een keuze zegt hoeveel mensen er dan meer of minder overblijven.",
        "Wie niet past, staat in het laatste tabblad: met de regel, wat het scheelt en wie er iets aan kan doen.",
    ),
    "show_person": (
        "De delen tellen precies op tot het geheel. Er is niets anders meegeteld.",
        "Een oordeel geeft u per persoon. Zegt u nee, dan kiest u een reden; die telt de volgende keer mee.",
    ),
    "explore": (
        "Schuif of kruis aan wat de werkgever anders zou kunnen doen. Elk getal is opnieuw uitgerekend.",
        "Bespreek met de werkgever wat het meest oplevert. Er verandert pas iets als de werkgever dat zegt.",
    ),
    "show_proposal": (
        "De stappen staan op volgorde. Een stap terug kan met een reden, zolang de werkgever nog niets zag.",
        "Zonder de kandidaat gaat er niets naar de werkgever.",
    ),
}
_PEOPLE: Mapping[str, tuple[str, ...]] = {
    "show_tasks": (
        "Wat te laat is, staat bovenaan. Bij elke taak staat waarom zij er is.",
        "Is iemand anders beter op zijn plaats, geef de taak dan door.",
    ),
    "show_people": (
        "Op naam vindt u alleen wie bij u hoort. Op klantnummer vindt u iedereen, en wie u daarover belt.",
        "Dat u zocht, wordt bewaard. Een kandidaat mag dat lezen.",
    ),
    "show_candidate": (
        "Wat hier ontbreekt, weten wij niet. Het telt nergens als nee.",
        "De lijn laat zien hoeveel maanden zijn gebruikt en waar het maximum ligt.",
    ),
    "show_questions": (
        "De vraag bovenaan verandert het meest voor deze persoon. U mag er ook een overslaan.",
        "Wie iets niet wil zeggen, hoeft dat niet. Wij vragen het dan pas bij een volgende scan weer.",
    ),
    "show_scan_question": (
        "U kunt stoppen wanneer u wilt: elk antwoord staat er meteen in.",
        "Pas aan het eind, in het overzicht, maakt u er een scan van.",
    ),
    "show_check": (
        "Verander een dag of een plek en u ziet meteen wat dat doet. Er wordt nog niets bewaard.",
        "Van beleid mag een consulent met een reden afwijken. Van de wet niet.",
    ),
    "show_group": (
        "Ieder wordt apart bekeken. Past één van hen niet, dan wordt er niemand voorgesteld.",
        "Het besluit neemt een consulent daarna per persoon.",
    ),
    "show_seats": ("Er staan aantallen, nooit namen. Plaatsen voor een GON-partij tellen apart.",),
    "show_guided": ("Bovenaan staat met wie u het langst niet sprak. U ziet een nummer en geen naam.",),
    "show_doubles": ("Samenvoegen kan terug. Kijk eerst zelf of het echt om dezelfde persoon gaat.",),
    "show_double_vacancies": ("Samenvoegen kan terug. Kijk eerst zelf of het echt om hetzelfde werk gaat.",),
}
_OUTSIDE: Mapping[str, tuple[str, ...]] = {
    "show_own_work": (
        "U krijgt geen lijst van mensen. Wij bellen wie past, en wie dat wil, laat u een kaart zien.",
        "Een vacature die u niet meer nodig hebt, trekt u in op haar eigen bladzijde.",
    ),
    "show_vacancy_step": (
        "Laat leeg wat u niet weet: dat is beter dan gokken.",
        "Hoe minder u eist, hoe meer mensen het werk kunnen doen. Vraag alleen wat op dag één nodig is.",
    ),
    "show_employer_card": (
        "U ziet alleen wat deze persoon wil laten zien. Een naam hoort u als er een gesprek is gepland.",
    ),
    "show_self": (
        "U beslist zelf. Zegt u nee, dan zoeken wij iets anders, en dat heeft geen gevolgen bij ons.",
        "Begrijpt u iets niet? Bel uw consulent. Die mag ook met u meekijken.",
    ),
    "show_own_facts": ("Staat er iets verkeerd? Verander het zelf, of schrijf op wat er niet klopt.",),
    "show_own_proposal": ("Neem de tijd. U mag eerst met iemand overleggen.",),
}
_OFFICE: Mapping[str, tuple[str, ...]] = {
    "show_setup": ("Een getal geldt vanaf een dag. U ziet eerst om hoeveel plaatsingen en taken het gaat.",),
    "show_imports": (
        "Eerst ziet u wat het bestand zou doen. Daarna kiest u of het erin komt.",
        "Hetzelfde bestand nog een keer inlezen verandert niets.",
    ),
    "show_upload": (
        "Rijen die niet goed zijn, haalt u op, verbetert u en leest u daarna los in.",
        "Het bestand wordt versleuteld bewaard en na een dag weggegooid. Alleen u kunt erbij.",
    ),
    "show_new_organisation": (
        "De organisatie blijft aangemeld, tot u op haar pagina vastlegt dat u haar hebt nagekeken.",
        "Bewaar onthoudt wat u typte, zonder iets vast te leggen.",
    ),
    "show_new_colleague": (
        "Leg eerst de collega vast, en geef daarna het id aan wie het inloggen regelt.",
        "Zonder mailadres krijgt iemand alleen taken in passend, en geen berichten.",
    ),
    "show_colleague": (
        "Tijdens een vervanging ziet de vervanger de taken, en staat die als aanspreekpunt op elke lijst.",
        "Is de vervanger zelf ook weg? Leg dan een ander vast: niemand vervangt een vervanger.",
    ),
    "show_weights": (
        "Een proef verandert niets. Doe er zo veel als u wilt.",
        "Wisselen er veel mensen, vraag dan eerst een toets op gelijke behandeling.",
    ),
    "show_organisations": ("Werk van een organisatie die niet is nagekeken, kijkt een mens eerst na.",),
    "show_looks": ("Bij elke regel staat waarom zij is uitgekozen. Schrijf op wat u ervan vindt.",),
    "show_report": ("Getallen onder de tien staan er niet, zodat niemand te herkennen is.",),
    "show_fairness": ("Een verschil is een vraag en nog geen oordeel. Kijk eerst welke regel het maakt.",),
    "show_sessions": ("Op een computer van een ander? Log daar altijd uit.",),
}
HELP: Mapping[str, tuple[str, ...]] = {**_LISTS, **_PEOPLE, **_OUTSIDE, **_OFFICE}
"""Sentences by the name of the page's function, as in `doors`."""


def help_on(request: Request) -> tuple[str, ...]:
    """Give the help of the page that is asked; nothing where there is none, or no page was found."""
    route = request.scope.get("route")
    return HELP.get(route.name, ()) if route is not None else ()  # of a part of the site it is ""
