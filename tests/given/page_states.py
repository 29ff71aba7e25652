"""Every page and state of the screens per role: an address, and the button that leads to a state no address has.

A name in braces is somebody or something of the demonstration, filled in by the walk. What a form says when it is sent
empty is the state behind its button; a status other than 200 stands before the address.
"""

from dataclasses import dataclass

EVERYBODY = """
/over-het-algoritme
/privacy
/toegankelijkheid
/versies
/regels
/inloggen
/code | Log in
404 /vacatures/V-99999
403 /mijn
"""
JOBHUNTER = """
/
/?van=alle
/?van=mij&stand=wacht
/?van=mij&stand=wacht&pagina=1000
/vacatures/{vacature}
{lijst}
{lijst} | Bewaar
{andere}
{plekkenlijst}
{plekkenlijst}/kandidaten/{leerling}
{lijst}?pagina=1000
{lijst}?lijst=uitvragen&kies=2
{lijst}?lijst=uitgesloten
{lijst}/kandidaten/{een}
{lijst}/vergelijking?kandidaat={een}&kandidaat={twee}&kandidaat={drie}
400 {lijst}/vergelijking
{lijst}/vragen?kandidaat={een} | Vraag het
{lijst}/meenemen
/vacatures/V-101/verkenning?wijziging=eis-1&wijziging=werktijden
/vacatures/{vacature}/voordrachten
/vacatures/V-105/voordrachten
/voordrachten/{voordracht}
/voordrachten/{voordracht} | Leg vast wat de kandidaat zegt
{zoekopdracht}
{zoekopdracht} | Wijzig de naam
/taken
/mensen
/mensen | Zoek#main
/zoeken | Zoek#main
/rapportages
/rapportages/R1
400 /rapportages/R1?peildatum=2999-01-01
"""
WERKGEVER = """
/werkgever
/werkgever/vacatures/nieuw
/werkgever/vacatures/nieuw | Begin
/werkgever/vacatures/{nieuw}/tekst
/werkgever/vacatures/{nieuw}/stappen/werk
/werkgever/vacatures/{nieuw}/stappen/werk | Kijk of dit zo kan
/werkgever/vacatures/{nieuw}/stappen/tijden
/werkgever/vacatures/{nieuw}/stappen/eisen
/werkgever/vacatures/{nieuw}/stappen/begeleiding
/werkgever/vacatures/{nieuw}/stappen/loon
/werkgever/vacatures/{nieuw}/bereik
/werkgever/vacatures/{nieuw}/controle
/werkgever/vacatures/{nieuw}/intrekken
/werkgever/vacatures/{eigen}
/werkgever/kaarten/{kaart} | Geef dit antwoord
410 /werkgever/kaarten/{weg}
403 /taken
"""
CONSULENT = """
/taken
/taken/{taak} | Handel af
/mensen | Zoek#main
/mensen/nieuw | Schrijf in en begin de scan
/kandidaten/{geplaatst}
/kandidaten/{ander}?wie=ja | Vraag noodtoegang
/kandidaten/{bemiddelbaar}/vragen
/kandidaten/{bemiddelbaar}/feiten
/kandidaten/{bemiddelbaar}/feiten | Bevestig wat is aangekruist
/kandidaten/{bemiddelbaar}/verbetering?over=werkvoorwaarden
/kandidaten/{bemiddelbaar}/verbetering?over=dagdelen | Leg vast
/kandidaten/{bemiddelbaar}/kansen
/kandidaten/{bemiddelbaar}/plekken
/kandidaten/{bemiddelbaar}/plan | Leg het plan vast
/kandidaten/{bemiddelbaar}/scan
/kandidaten/{bemiddelbaar}/scan?over=klaar | Leg de scan vast
/kandidaten/{bemiddelbaar}/toets | Toets
/kandidaten/{bemiddelbaar}/toets?werk=P-1&startdatum={dag}
/kandidaten/{geplaatst}/premies
/plaatsingen/{premie}/premie?halfjaar=1 | Leg het besluit vast
/kandidaten/{bemiddelbaar}/businesscases | Reken uit
/kandidaten/{bemiddelbaar}/businesscase?zaak={zaak} | Leg het besluit vast
/kandidaten/{bemiddelbaar}/bemiddeling | Sluit de bemiddeling af
/kandidaten/{bemiddelbaar} | Maak een inlogcode
/kandidaten/{bemiddelbaar}
/plaatsingen/{begeleid}
/plaatsingen/{begeleid}/stap?doe=evaluatie | Leg de evaluatie vast
/plaatsingen/{begeleid}/stap?doe=verlenging
/plaatsen
/plaatsen/wachtlijst?plek=P-1
/plaatsen/groep
/plaatsen/groep?mensen=K-2003&werk=P-1&startdatum={dag}
/plaatsen/groep/voorgesteld?plaatsing={begeleid}
/plekken/P-1
/plekken/P-1/voordrachten
/sessies
/dubbelen | Vergelijk
/dubbelen/vacatures?zoek=ja
/dubbelen/vacatures/paar?blijft=V-101&gaatOp=V-102
"""
GUIDE = """
/begeleiding
/begeleiding/{begeleid}
/begeleiding/{begeleid} | Leg de evaluatie vast
"""
KANDIDAAT = """
/mijn
/mijn/gegevens
/mijn/verbeteren | Verstuur
/mijn/bezwaar | Verstuur mijn bezwaar
/mijn/bezwaar?gedaan=ja
/mijn/voorstellen/{voordracht} | Geef dit antwoord
"""
BEHEERDER = """
/beheer
/beheer/organisaties
/beheer/organisaties/nieuw | Leg de organisatie vast
/beheer/collegas
/beheer/collegas/nieuw | Leg de collega vast
/beheer/collegas/{collega} | Leg de vervanging vast
/beheer/organisaties/W-1 | Leg vast
/beheer/getallen
/beheer/getal?regel=werkleerplek-maximum | Bekijk wat dit verandert
/beheer/gewichten
/beheer/gewichten?werk=plek | Bekijk wat dit doet
/beheer/inlezen
/beheer/inlezen | Bekijk wat dit doet
/beheer/inlezen/{invoer}
/beheer/rangschikking | Zet de rangschikking uit
/beheer/inzagen?van=2020-01-06&tot=2020-01-12
/beheer/inzagen?van={dag}&tot={dag}
/dubbelen
/dubbelen/paar?blijft={een}&gaatOp={twee}
"""
AUDITOR = """
/
/eerlijkheid
/eerlijkheid?peildatum={dag}
"""
STATES = {
    "": EVERYBODY,
    "jobhunter": JOBHUNTER,
    "werkgever": WERKGEVER,
    "consulent": CONSULENT,
    "werkbegeleider": GUIDE,
    "kandidaat": KANDIDAAT,
    "beheerder": BEHEERDER,
    "auditor": AUDITOR,
}


@dataclass(frozen=True)
class State:
    """A page as somebody finds it.

    Attributes:
        press: the button that leads to it; "" when the address does. With `#main` the one in the page, not above it.
    """

    address: str
    press: str
    status: int


def states_of(role: str, **filled: str) -> list[State]:
    """Give the states of a role, filled in."""
    return [_read(line.format(**filled)) for line in STATES[role].strip().splitlines()]


def _read(line: str) -> State:
    address, _, press = line.partition(" | ")
    status, _, path = address.rpartition(" ")
    return State(path, press, int(status or 200))
