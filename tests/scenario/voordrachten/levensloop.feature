# language: nl
Functionaliteit: Het leven van een voordracht
  Bekijken, oordelen, bespreken, akkoord, kaart, gesprek, antwoord van de werkgever; en elke verkeerde afslag.
  Bron: model C.5 (Match), A-63, A-72, wettelijk kader B.9.

  Achtergrond:
    Gegeven het is vandaag 2026-11-02
    En een kandidaat die past
    En een vacature van 24 tot 32 uur

  Scenario: Van eerste blik tot voorgestelde plaatsing
    Als de jobhunter de kandidaat voordraagt
    Dan lukt het
    En heeft de voordracht status bekeken
    Als de jobhunter oordeelt geschikt
    En het met de kandidaat wordt besproken
    En de kandidaat ja zegt
    Dan heeft de voordracht status akkoord
    Als de jobhunter de kaart geeft
    En er een gesprek wordt gepland
    Dan heeft de voordracht status gesprek
    Als de werkgever aanneemt vanaf 2026-11-16
    Dan lukt het
    En heeft de voordracht status aangenomen
    En is er een voorgestelde plaatsing

  Scenario: Eerst uitvragen, dan geschikt
    Gegeven een voordracht met status bekeken
    Als de jobhunter oordeelt uitvragen
    En de jobhunter oordeelt geschikt
    Dan heeft de voordracht status geschikt

  Scenario: Niet geschikt met een reden
    Gegeven een voordracht met status bekeken
    Als de jobhunter oordeelt niet_geschikt met reden uren
    Dan heeft de voordracht status niet_geschikt

  Scenario: Niet geschikt zonder reden kan niet
    Gegeven een voordracht met status bekeken
    Als de jobhunter oordeelt niet_geschikt
    Dan klopt de vraag niet bij "/reden"
    En heeft de voordracht status bekeken

  Scenario: Het systeem wijst niemand af
    Gegeven een voordracht met status bekeken
    Als de systeem oordeelt niet_geschikt met reden uren
    Dan mag die rol dat niet en staat de poging opgeschreven

  Scenario: Wie in uitvragen staat, gaat alleen met een reden verder
    Gegeven een kandidaat van wie weinig bekend is
    Als de jobhunter de kandidaat voordraagt
    Dan klopt de vraag niet bij "/reden"
    Als de jobhunter de kandidaat voordraagt omdat "de kandidaat vroeg er zelf om"
    Dan lukt het

  Scenario: Wie is uitgesloten, gaat alleen met een reden van een consulent verder
    Gegeven een vacature van 36 tot 40 uur
    Als de consulent de kandidaat voordraagt
    Dan klopt de vraag niet bij "/reden"
    Als de jobhunter de kandidaat voordraagt omdat "kan meer uren werken"
    Dan mag die rol dat niet
    Als de consulent de kandidaat voordraagt omdat "kan meer uren werken"
    Dan lukt het

  Scenario: Een tweede voordracht van hetzelfde paar kan niet
    Gegeven een voordracht met status geschikt
    Als de jobhunter de kandidaat voordraagt
    Dan wordt het geweigerd
    En staat bij de kandidaat dat een voordracht is geweigerd

  Scenario: Twee keer hetzelfde oordeel kan niet
    Gegeven een voordracht met status geschikt
    Als de jobhunter oordeelt geschikt
    Dan wordt het geweigerd en staat de poging opgeschreven

  Scenario: De kandidaat wil niet
    Gegeven een voordracht met status besproken_met_kandidaat
    Als de kandidaat nee zegt
    Dan klopt de vraag niet bij "/reden"
    Als de kandidaat nee zegt met reden loon
    Dan heeft de voordracht status geen_interesse

  Scenario: De kandidaat antwoordt later
    Gegeven een voordracht met status besproken_met_kandidaat
    Als de kandidaat later zegt
    Dan heeft de voordracht status later
    Als de kandidaat ja zegt
    Dan wordt het geweigerd en staat de poging opgeschreven
    Als het met de kandidaat wordt besproken
    En de kandidaat ja zegt
    Dan heeft de voordracht status akkoord

  Scenario: Een tweede antwoord telt niet
    Gegeven een voordracht met status akkoord
    Als de kandidaat ja zegt
    Dan wordt het geweigerd en staat de poging opgeschreven
    Als de kandidaat nee zegt met reden loon
    Dan wordt het geweigerd en staat de poging opgeschreven

  Abstract Scenario: Een stap voor zijn beurt kan niet
    Gegeven een voordracht met status <status>
    Als <stap>
    Dan wordt het geweigerd en staat de poging opgeschreven
    En heeft de voordracht status <status>

    Voorbeelden:
      | status                  | stap                                        |
      | bekeken                 | het met de kandidaat wordt besproken        |
      | bekeken                 | de kandidaat ja zegt                        |
      | bekeken                 | de jobhunter de kaart geeft                 |
      | geschikt                | de jobhunter de kaart geeft                 |
      | besproken_met_kandidaat | de jobhunter de kaart geeft                 |
      | besproken_met_kandidaat | er een gesprek wordt gepland                |
      | akkoord                 | er een gesprek wordt gepland                |
      | akkoord                 | de werkgever afwijst met reden taal         |
      | vrijgegeven             | de jobhunter de kaart geeft                 |
      | vrijgegeven             | de werkgever aanneemt vanaf 2026-11-16      |
      | vrijgegeven             | de jobhunter oordeelt geschikt              |
      | gesprek                 | de kandidaat ja zegt                        |

  Scenario: Een werkgever beslist niet zelf in het systeem
    Gegeven een voordracht met status gesprek
    Als de werkgever oordeelt geschikt
    Dan mag die rol dat niet en staat de poging opgeschreven

  Scenario: De werkgever wijst af, met een reden
    Gegeven een voordracht met status gesprek
    Als de werkgever afwijst zonder reden
    Dan klopt de vraag niet bij "/reden"
    Als de werkgever afwijst met reden te_weinig_uren
    Dan heeft de voordracht status afgewezen_aanbieder
    Als de werkgever aanneemt vanaf 2026-11-16
    Dan wordt het geweigerd en staat de poging opgeschreven

  Scenario: Na het intrekken kan er niets meer worden afgesproken
    Gegeven een voordracht met status vrijgegeven
    Als de kandidaat het akkoord intrekt
    Dan is de voordracht vervallen met reden akkoord_ingetrokken en zei niemand nee
    Als de kandidaat ja zegt
    Dan wordt het geweigerd en staat de poging opgeschreven
    Als de kandidaat het akkoord intrekt
    Dan wordt het geweigerd en staat de poging opgeschreven

  Scenario: Zonder akkoord valt er niets in te trekken
    Gegeven een voordracht met status geschikt
    Als de kandidaat het akkoord intrekt
    Dan wordt het geweigerd en staat de poging opgeschreven

  Scenario: Wie een oude versie zag, verandert niets
    Gegeven een voordracht met status geschikt
    Als de jobhunter met een oude versie oordeelt
    Dan is er intussen iets gewijzigd
    En heeft de voordracht status geschikt

  Scenario: Verouderd is niemands afwijzing
    Gegeven een voordracht met status bekeken
    Als de voordracht vervalt als verouderd
    Dan is de voordracht vervallen met reden verouderd en zei niemand nee
    En staat de kandidaat op de lijst in gerangschikt

  Scenario: Een reden die vanzelf volgt, geeft niemand met de hand
    Gegeven een voordracht met status bekeken
    Als de voordracht vervalt als vacature_vervuld
    Dan klopt de vraag niet bij "/reden"
