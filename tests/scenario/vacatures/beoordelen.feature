# language: nl
Functionaliteit: Een vacature wacht op een mens als er iets in staat dat niet mag
  Niets wordt stil geweigerd. Een jobhunter of consulent besluit, met een reden; een werkgever nooit.
  Bron: model C.5, law B.6 en B.9.

  Scenario: Een gewone vacature gaat meteen open
    Als een werkgever de vacature "Wij zoeken een enthousiaste collega." indient
    Dan is de vacature open
    En is er een ranglijst te maken

  Abstract Scenario: Een wens die discrimineert houdt de vacature aan
    Als een werkgever de vacature "<tekst>" indient
    Dan is de vacature in_beoordeling
    En staat bij de bevindingen "<woorden>" als <soort>
    En is er geen ranglijst te maken

    Voorbeelden:
      | tekst                                        | woorden             | soort      |
      | Wij zoeken een jonge collega.                | jonge collega       | leeftijd   |
      | Liefst een vrouwelijke medewerker.           | vrouwelijke medewerker | geslacht |
      | Nederlands is je moedertaal.                 | moedertaal          | taal       |
      | Een hoofddoek dragen is niet toegestaan.     | hoofddoek           | godsdienst |
      | Geen gaten in je cv.                         | gaten in je cv      | loopbaan   |

  Scenario: De beoordelaar opent de vacature, met een reden
    Gegeven een vacature die wacht
    Als de consulent besluit tot open met de reden "De wet vraagt 18 jaar."
    Dan is de vacature open
    En staat de reden "De wet vraagt 18 jaar." bij de vacature
    En is er een ranglijst te maken

  Scenario: Wie de vacature opende wordt niet nog eens gevraagd
    Gegeven een vacature die wacht
    Als de consulent besluit tot open met de reden "Dit is hier goed."
    En de werkgever het aantal plaatsen verandert
    Dan is de vacature open

  Scenario: De werkgever past de tekst aan
    Gegeven een vacature die wacht
    Als de consulent besluit tot terug_naar_aanbieder met de reden "Haal de leeftijd eruit."
    En de werkgever de tekst verandert in "Wij zoeken een collega." en opnieuw indient
    Dan is de vacature ingediend
    Als de consulent besluit tot open met de reden "Zo is het goed."
    Dan is de vacature open

  Scenario: De werkgever past de tekst niet aan
    Gegeven een vacature die wacht
    Als de consulent besluit tot terug_naar_aanbieder met de reden "Haal de leeftijd eruit."
    En de werkgever de tekst verandert in "Wij zoeken een jonge collega." en opnieuw indient
    Dan is de vacature in_beoordeling

  Scenario: Een geweigerde vacature blijft geweigerd
    Gegeven een vacature die wacht
    Als de consulent besluit tot geweigerd met de reden "De werkgever wil niet aanpassen."
    En de consulent besluit tot open met de reden "Toch wel."
    Dan wordt dat geweigerd met 409
    En is de vacature geweigerd

  Scenario: Een werkgever besluit niet over de eigen vacature
    Gegeven een vacature die wacht
    Als de werkgever besluit tot open met de reden "Het is een goede tekst."
    Dan wordt dat geweigerd met 403
    En is de vacature in_beoordeling
