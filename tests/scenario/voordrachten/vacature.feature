# language: nl
Functionaliteit: Het leven van een vacature
  Concept, ingediend, open, deels vervuld, vervuld, ingetrokken, verlopen; en elke verkeerde afslag.
  Bron: model C.5 (Vacancy), issue 6.

  Achtergrond:
    Gegeven het is vandaag 2026-11-02
    En een kandidaat die past

  Scenario: Van concept tot open
    Gegeven een concept van een vacature
    Als de werkgever de vacature indient
    Dan is de vacature ingediend
    Als de jobhunter de vacature opent
    Dan is de vacature open

  Scenario: Een concept met een vlag wacht na indienen op een mens
    Gegeven een concept met de tekst "Wij zoeken een jonge collega."
    Als de jobhunter de vacature indient
    Dan is de vacature in_beoordeling

  Scenario: Een concept bekijken mag, een kaart geven niet
    Gegeven een concept van een vacature
    En een voordracht met status akkoord
    Als de jobhunter de kaart geeft
    Dan wordt het geweigerd en staat de poging opgeschreven

  Scenario: Twee keer indienen kan niet
    Gegeven een concept van een vacature
    Als de jobhunter de vacature indient
    En de jobhunter de vacature indient
    Dan wordt de stap geweigerd en staat de poging opgeschreven

  Scenario: Een andere werkgever dient niet in
    Gegeven een concept van een vacature
    Als een andere werkgever de vacature indient
    Dan mag die rol de stap niet en staat de poging opgeschreven

  Scenario: Een werkgever opent niet zelf
    Gegeven een concept van een vacature
    Als de werkgever de vacature indient
    En de werkgever de vacature opent
    Dan mag die rol de stap niet en staat de poging opgeschreven

  Scenario: Een auditor trekt niets in
    Gegeven een vacature met 1 plaats
    Als de auditor de vacature intrekt
    Dan mag die rol de stap niet en staat de poging opgeschreven

  Scenario: De eerste van twee plaatsen vult de vacature deels, de laatste helemaal
    Gegeven een vacature met 2 plaatsen
    En een kandidaat die is aangenomen vanaf 2026-11-16
    Dan is de vacature deels_vervuld
    En zijn er 1 van de 2 plaatsen vervuld
    Gegeven een andere kandidaat met een voordracht met status gesprek
    Als de werkgever aanneemt vanaf 2026-11-16
    Dan lukt het
    En is de vacature vervuld
    En heeft de eerdere voordracht status aangenomen

  Scenario: De laatste plaats laat de rest vervallen, en dat is niemands nee
    Gegeven een vacature met 1 plaats
    En een voordracht met status vrijgegeven
    En een andere kandidaat met een voordracht met status gesprek
    Als de werkgever aanneemt vanaf 2026-11-16
    Dan is de vacature vervuld
    En is de eerdere voordracht vervallen met reden vacature_vervuld en zei niemand nee

  Scenario: Een plaatsing die voor de start vervalt, geeft de plaats terug
    Gegeven een vacature met 1 plaats
    En een kandidaat die is aangenomen vanaf 2026-11-16
    Dan is de vacature vervuld
    Als de plaatsing vervalt voor de start
    Dan is de vacature open
    En zijn er 0 van de 1 plaatsen vervuld

  Scenario: Een vergissing geeft de plaats terug, en wat erdoor verviel gaat verder
    Gegeven een vacature met 1 plaats
    En een voordracht met status vrijgegeven
    En een andere kandidaat met een voordracht met status gesprek
    Als de werkgever aanneemt vanaf 2026-11-16
    Dan is de eerdere voordracht vervallen met reden vacature_vervuld en zei niemand nee
    Als de aanname een vergissing was
    Dan is de vacature open
    En heeft de voordracht status gesprek
    En heeft de eerdere voordracht status vrijgegeven

  Scenario: Er komen plaatsen bij, en er gaan plaatsen af
    Gegeven een vacature met 1 plaats
    En een kandidaat die is aangenomen vanaf 2026-11-16
    Als de werkgever het aantal plaatsen verandert in 3
    Dan is de vacature deels_vervuld
    Als de werkgever het aantal plaatsen verandert in 1
    Dan is de vacature vervuld

  Scenario: Een andere vraag maakt een voordracht verouderd, de kandidaat past nog
    Gegeven een vacature met 1 plaats
    En een voordracht met status geschikt
    Als de vacature verandert in 20 tot 32 uur
    Dan is de voordracht verouderd: "de uren van de vacature: 24 tot 32 uur werd 20 tot 32 uur"
    En heeft de voordracht status geschikt
    En past de kandidaat nog bij de verouderde voordracht
    Als de jobhunter opnieuw naar de voordracht kijkt
    Dan is de voordracht niet verouderd
    En heeft de voordracht status geschikt

  Scenario: Een andere vraag maakt een voordracht verouderd, de kandidaat past niet meer
    Gegeven een vacature met 1 plaats
    En een voordracht met status akkoord
    Als de vacature verandert in 36 tot 40 uur
    Dan is de voordracht verouderd: "de uren van de vacature: 24 tot 32 uur werd 36 tot 40 uur"
    En heeft de voordracht status akkoord
    En past de kandidaat niet meer bij de verouderde voordracht

  Scenario: Een andere titel of meer plaatsen maakt niets verouderd
    Gegeven een vacature met 1 plaats
    En een voordracht met status geschikt
    Als de titel verandert in "Magazijnmedewerker (m/v/x)"
    En de werkgever het aantal plaatsen verandert in 2
    Dan is de voordracht niet verouderd
    Als de jobhunter opnieuw naar de voordracht kijkt
    Dan wordt het geweigerd en staat de poging opgeschreven

  Scenario: Een bewaarde lijst blijft staan en zegt wat er is veranderd
    Gegeven een vacature met 1 plaats
    Als de jobhunter een lijst maakt
    Dan is de bewaarde lijst niet verouderd
    Als de vacature verandert in 36 tot 40 uur
    Dan is de bewaarde lijst verouderd: "de uren van de vacature: 24 tot 32 uur werd 36 tot 40 uur"
    En staat de kandidaat nog op de bewaarde lijst, en nu in uitgesloten

  Scenario: Intrekken laat voordrachten vervallen en maakt van een plaatsing een taak
    Gegeven een vacature met 2 plaatsen
    En een kandidaat die is aangenomen vanaf 2026-11-16
    En een andere kandidaat met een voordracht met status vrijgegeven
    Als de jobhunter de vacature intrekt
    Dan is de vacature ingetrokken
    En is de voordracht vervallen met reden vacature_ingetrokken en zei niemand nee
    En heeft de eerdere voordracht status aangenomen
    En is er een taak plaatsing_nalopen bij de vacature

  Scenario: Een tweede keer intrekken kan niet
    Gegeven een vacature met 1 plaats
    Als de jobhunter de vacature intrekt
    En de jobhunter de vacature intrekt
    Dan wordt de stap geweigerd en staat de poging opgeschreven

  Scenario: Na de sluitingsdatum is een vacature verlopen
    Gegeven een vacature met 1 plaats
    En de vacature sluit op 2026-11-06
    En een voordracht met status geschikt
    Als het 2026-11-06 wordt
    En de dagelijkse stap loopt
    Dan is de vacature open
    Als het 2026-11-07 wordt
    En de dagelijkse stap loopt
    Dan is de vacature verlopen
    En is de voordracht vervallen met reden vacature_ingetrokken en zei niemand nee
    Als de dagelijkse stap loopt
    Dan is de vacature verlopen
    Als de jobhunter de vacature indient
    Dan wordt de stap geweigerd en staat de poging opgeschreven

  Scenario: Ook zonder de dagelijkse stap is een vacature na de sluitingsdatum verlopen
    Gegeven een vacature met 1 plaats
    En de vacature sluit op 2026-11-06
    En een voordracht met status vrijgegeven
    Als het 2026-11-07 wordt
    Dan is de vacature verlopen
    En is de voordracht vervallen met reden vacature_ingetrokken en zei niemand nee
    En is er geen lijst meer van de vacature
    En staat de vacature niet meer bij het werk voor de kandidaat
    Als de werkgever de kaart opent
    Dan is de kaart niet meer te zien
    En staat de poging om de kaart te zien opgeschreven
    Als het gesprek op 2026-11-12 wordt gepland
    Dan wordt het geweigerd en staat de poging opgeschreven

  Scenario: Vrijgeven na de sluitingsdatum kan niet, ook zonder de dagelijkse stap
    Gegeven een vacature met 1 plaats
    En de vacature sluit op 2026-11-06
    En een voordracht met status akkoord
    Als het 2026-11-07 wordt
    En de jobhunter de kaart geeft
    Dan wordt het geweigerd en staat de poging opgeschreven

  Scenario: Een verouderde voordracht gaat niet naar de werkgever voor iemand opnieuw keek
    Gegeven een vacature met 1 plaats
    En een voordracht met status akkoord
    Als de vacature verandert in 20 tot 32 uur
    En de jobhunter de kaart geeft
    Dan wordt het geweigerd en staat de poging opgeschreven
    En zegt de weigering "Eerst opnieuw beoordelen"
    Als de jobhunter opnieuw naar de voordracht kijkt
    En de jobhunter de kaart geeft
    Dan lukt het

  Scenario: Een verouderde voordracht krijgt geen gesprek voor iemand opnieuw keek
    Gegeven een vacature met 1 plaats
    En een voordracht met status vrijgegeven
    Als de vacature verandert in 20 tot 32 uur
    En het gesprek op 2026-11-12 wordt gepland
    Dan wordt het geweigerd en staat de poging opgeschreven
    En zegt de weigering "Eerst opnieuw beoordelen"

  Scenario: Opnieuw kijken naar wie niet meer past, vraagt een reden
    Gegeven een vacature met 1 plaats
    En een voordracht met status akkoord
    Als de vacature verandert in 36 tot 40 uur
    En de jobhunter opnieuw naar de voordracht kijkt
    Dan wordt gevraagd waarom het toch verder gaat
    Als de consulent opnieuw kijkt met de reden "De werkgever neemt ook 24 uur."
    Dan is de voordracht niet verouderd
    En heeft de voordracht status akkoord

  Scenario: Een verlopen vacature gaat met een andere sluitingsdatum niet weer open
    Gegeven een vacature met 1 plaats
    En de vacature sluit op 2026-11-06
    En een voordracht met status vrijgegeven
    Als het 2026-11-07 wordt
    Dan weigert de vacature een andere sluitingsdatum
    En is de vacature verlopen
    Als de titel verandert in "Magazijnmedewerker (m/v/x)"
    En de dagelijkse stap loopt
    Dan is de vacature verlopen
    En is de voordracht vervallen met reden vacature_ingetrokken en zei niemand nee
