# language: nl
Functionaliteit: Een vacature telefonisch opnemen
  Een voorlopige lijst en de goede vragen, meteen; geen kaart tot de werkgever heeft bevestigd. Bron: issue 6.

  Achtergrond:
    Gegeven het is vandaag 2026-11-02
    En een kandidaat die past

  Scenario: Meteen een lijst en vragen
    Gegeven een kandidaat zonder rijbewijs
    Als de jobhunter een vacature telefonisch opneemt
    Dan lukt het
    En wacht de vacature op de werkgever
    En is er meteen een voorlopige lijst met de kandidaat
    En is een van de vragen aan de werkgever "Is een rijbewijs echt nodig, en waarvoor?"
    En is er een taak vacature_laten_bevestigen bij de vacature

  Scenario: Alleen een werkgever en een titel is genoeg, de rest is onbekend
    Gegeven een kandidaat zonder rijbewijs
    Als de jobhunter alleen werkgever en titel "Magazijnmedewerker" opneemt
    Dan lukt het
    En wacht de vacature op de werkgever
    En is een van de vragen aan de werkgever "Is een rijbewijs echt nodig, en waarvoor?"

  Scenario: Een werkgever die niet bestaat
    Als de jobhunter een vacature opneemt voor een onbekende werkgever
    Dan klopt de vraag niet bij "/werkgever"

  Scenario: Een werkgever neemt niet zelf telefonisch op
    Als de werkgever een vacature telefonisch opneemt
    Dan mag die rol dat niet

  Scenario: Tot en met akkoord kan, de kaart niet
    Gegeven de jobhunter een vacature telefonisch opneemt
    Als de consulent de kandidaat voordraagt omdat "hij wil graag naar deze werkgever"
    En de jobhunter oordeelt geschikt
    En het met de kandidaat wordt besproken
    En de kandidaat ja zegt
    Dan heeft de voordracht status akkoord
    Als de jobhunter de kaart geeft
    Dan wordt het geweigerd en staat de poging opgeschreven
    En zegt het antwoord "door de werkgever nog niet bevestigd"
    Als de werkgever bevestigt per telefoon
    Dan is de vacature open
    En staat opgeschreven wie bevestigde, wanneer en hoe
    En is er geen taak vacature_laten_bevestigen bij de vacature
    Als de jobhunter de kaart geeft
    Dan lukt het

  Scenario: Indienen of openen zonder bevestiging kan niet
    Gegeven de jobhunter een vacature telefonisch opneemt
    Als de jobhunter de vacature indient
    Dan wordt de stap geweigerd en staat de poging opgeschreven
    Als de jobhunter de vacature opent
    Dan wordt de stap geweigerd en staat de poging opgeschreven

  Scenario: Twee keer bevestigen kan niet
    Gegeven de jobhunter een vacature telefonisch opneemt
    Als de werkgever bevestigt per e_mail
    En de werkgever bevestigt per e_mail
    Dan wordt de stap geweigerd en staat de poging opgeschreven

  Scenario: Een dag die nog komt kan niet
    Gegeven de jobhunter een vacature telefonisch opneemt
    Als de werkgever bevestigt op 2026-11-03
    Dan klopt de vraag niet bij "/datum"
    En wacht de vacature op de werkgever

  Scenario: Een gewone vacature hoeft niemand te bevestigen
    Gegeven een vacature met 1 plaats
    Als de werkgever bevestigt per telefoon
    Dan wordt de stap geweigerd en staat de poging opgeschreven

  Scenario: De werkgever wil toch niet
    Gegeven de jobhunter een vacature telefonisch opneemt
    Als de jobhunter de vacature intrekt
    Dan is de vacature ingetrokken
    En is er geen taak vacature_laten_bevestigen bij de vacature
    Als de werkgever bevestigt per telefoon
    Dan wordt de stap geweigerd en staat de poging opgeschreven
