# language: nl
Functionaliteit: Van de lijst naar een gesprek
  Eén of tien mensen tegelijk worden gevraagd, via hun aanspreekpunt. Wat daaruit volgt is een taak, die vanzelf sluit.
  Niemand wordt in een groep afgewezen.
  Bron: issue 6, wettelijk kader B.9, A-72.

  Achtergrond:
    Gegeven het is vandaag 2026-11-02
    En een kandidaat die past
    En een vacature van 24 tot 32 uur

  Scenario: Het aanspreekpunt wordt gevraagd
    Als de jobhunter het de kandidaat laat vragen
    Dan lukt het
    En heeft de voordracht status geschikt
    En is er een taak kandidaat_vragen voor 2026-11-09
    En zegt de taak "Het werk begint op 4 januari."

  Scenario: De taak sluit vanzelf als de kandidaat heeft geantwoord
    Als de jobhunter het de kandidaat laat vragen
    En het met de kandidaat wordt besproken
    Dan is er een taak kandidaat_vragen voor 2026-11-09
    Als de kandidaat ja zegt
    Dan is er geen taak kandidaat_vragen meer

  Scenario: Wie al is gevraagd en antwoordde, wordt niet nog eens gevraagd
    Gegeven een voordracht met status akkoord
    Als de jobhunter het de kandidaat laat vragen
    Dan klopt de vraag niet bij "/kandidaten/0"
    En heeft de voordracht status akkoord

  Scenario: Wie in uitvragen staat, wordt gevraagd met een reden
    Gegeven een kandidaat van wie weinig bekend is
    Als de jobhunter het de kandidaat laat vragen
    Dan klopt de vraag niet bij "/kandidaten/0/reden"
    Als de jobhunter het de kandidaat laat vragen omdat "kent het werk van vroeger"
    Dan lukt het

  Scenario: Een werkgever vraagt niet zelf
    Als de werkgever het de kandidaat laat vragen
    Dan mag die rol dat niet

  Scenario: Een onbekende kandidaat in de groep: niemand wordt gevraagd
    Als de jobhunter het de kandidaat en een onbekende laat vragen
    Dan klopt de vraag niet bij "/kandidaten/1/kandidaat"
    En is er van de kandidaat geen voordracht

  Scenario: Een groep afwijzen kan niet
    Gegeven een voordracht met status gesprek
    Als de jobhunter een groep afwijst
    Dan mag die rol dat niet
    En heeft de voordracht status gesprek

  Scenario: Later heeft een dag en wordt een taak
    Gegeven een voordracht met status besproken_met_kandidaat
    Als de kandidaat later zegt en op 2026-11-20 weer wil praten
    Dan is er een taak kandidaat_opnieuw_vragen voor 2026-11-20
    Als het met de kandidaat wordt besproken
    Dan is er geen taak kandidaat_opnieuw_vragen meer

  Scenario: Later zonder dag: na twee weken
    Gegeven een voordracht met status besproken_met_kandidaat
    Als de kandidaat later zegt
    Dan is er een taak kandidaat_opnieuw_vragen voor 2026-11-16

  Scenario: Later op een dag die is geweest, kan niet
    Gegeven een voordracht met status besproken_met_kandidaat
    Als de kandidaat later zegt en op 2026-11-02 weer wil praten
    Dan klopt de vraag niet bij "/opnieuwVanaf"

  Scenario: Een werkgever die niet antwoordt, wordt gebeld
    Gegeven een voordracht met status vrijgegeven
    Als het 2026-11-06 wordt
    En gebeurt wat vanzelf gebeurt
    Dan is er geen taak antwoord_werkgever_navragen meer
    Als het 2026-11-12 wordt
    En gebeurt wat vanzelf gebeurt
    Dan is er een taak antwoord_werkgever_navragen voor 2026-11-09
    Als de werkgever afwijst met reden taal
    Dan is er geen taak antwoord_werkgever_navragen meer

  Scenario: Is de vacature vervuld, dan vervalt de rest en zei niemand nee
    Als de jobhunter het de kandidaat laat vragen
    En de vacature wordt vervuld
    Dan is de voordracht vervallen met reden vacature_vervuld en zei niemand nee
    En is er geen taak kandidaat_vragen meer

  Abstract Scenario: Een verkeerde stap gaat één stap terug
    Gegeven een voordracht met status <status>
    Als de laatste stap ongedaan wordt gemaakt
    Dan heeft de voordracht status <ervoor>
    Als de laatste stap ongedaan wordt gemaakt
    Dan wordt het geweigerd en staat de poging opgeschreven
    En heeft de voordracht status <ervoor>

    Voorbeelden:
      | status                  | ervoor                  |
      | geschikt                | bekeken                 |
      | besproken_met_kandidaat | geschikt                |
      | akkoord                 | besproken_met_kandidaat |
      | vrijgegeven             | akkoord                 |
      | gesprek                 | vrijgegeven             |

  Scenario: Wat de werkgever zag, is niet ongedaan te maken
    Gegeven een voordracht met status vrijgegeven
    Als de werkgever de kaart opent
    En de laatste stap ongedaan wordt gemaakt
    Dan wordt het geweigerd en staat de poging opgeschreven
    En heeft de voordracht status vrijgegeven

  Scenario: Een ingetrokken akkoord is geen stap om terug te nemen
    Gegeven een voordracht met status akkoord
    Als de kandidaat het akkoord intrekt
    En de laatste stap ongedaan wordt gemaakt
    Dan wordt het geweigerd en staat de poging opgeschreven

  Scenario: Zonder gesprek is er geen agenda
    Gegeven een voordracht met status vrijgegeven
    Als de werkgever de agenda opent
    Dan is er nog geen gesprek

  Scenario: De agenda is voor deze werkgever, zolang het gesprek doorgaat
    Gegeven een voordracht met status gesprek
    Als de werkgever de agenda opent
    Dan noemt de agenda het gesprek en niet met wie
    Als een andere werkgever de agenda opent
    Dan mag die rol dat niet
    Als de kandidaat het akkoord intrekt
    En de werkgever de agenda opent
    Dan is het niet meer te zien

  Scenario: Voor de kaart staat er waar u op let
    Gegeven een voordracht met status akkoord
    Als de consulent vraagt waar op te letten
    Dan is loont_werken_controleren onbekend
    En is proefplaats_mogelijk ja
