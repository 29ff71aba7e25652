# language: nl
Functionaliteit: Vragen aan kandidaat en werkgever
  Wat niet bekend is, wordt één taak met de woorden om te vragen; een antwoord is een feit, en u ziet wat het verandert.
  Bron: issue 6, model C.4.3, C.4.7 en D-7.

  Achtergrond:
    Gegeven het is vandaag 2026-11-02
    En een vacature van 24 tot 32 uur

  Scenario: Alle vragen aan een kandidaat zijn één taak
    Gegeven een kandidaat van wie alleen uren en vervoer bekend zijn
    Als de jobhunter de vragen aan de kandidaat tot taak maakt
    Dan lukt het
    En is er één taak met de vragen aan de kandidaat

  Scenario: Nog eens vragen verandert niets
    Gegeven een kandidaat van wie de uren niet bekend zijn
    Als de jobhunter de vragen aan de kandidaat tot taak maakt
    En de jobhunter de vragen aan de kandidaat tot taak maakt
    Dan is er één taak met de vragen aan de kandidaat
    En staat in de taak "Hoeveel uur"

  Scenario: Een antwoord brengt iemand van uitvragen naar een plaats in de volgorde
    Gegeven een kandidaat van wie alleen uren en vervoer bekend zijn
    Als de kandidaat vertelt over werk, dagdelen en wensen
    Dan gaat de kandidaat voor de vacature van uitvragen naar gerangschikt
    En is de plaats op de lijst dezelfde als in het antwoord

  Scenario: Een antwoord sluit iemand uit, en zegt door welke regel
    Gegeven een kandidaat van wie de uren niet bekend zijn
    Als de kandidaat antwoordt: 8 uur
    Dan gaat de kandidaat voor de vacature van uitvragen naar uitgesloten
    En is het antwoord een feit van de kandidaat van 2026-11-02

  Scenario: Een antwoord sluit de vraag
    Gegeven een kandidaat van wie de uren niet bekend zijn
    Als de jobhunter de vragen aan de kandidaat tot taak maakt
    Dan staat in de taak "Hoeveel uur"
    Als de kandidaat antwoordt: 24 uur
    Dan staat niet in de taak "Hoeveel uur"

  Scenario: Wie niets antwoordt, krijgt te lezen wat wel kan
    Gegeven een kandidaat van wie de uren niet bekend zijn
    Als de kandidaat niets antwoordt
    Dan klopt het antwoord niet

  Scenario: Een antwoord van een dag die nog komt
    Gegeven een kandidaat van wie de uren niet bekend zijn
    Als de kandidaat op 2026-11-03 antwoordt: 24 uur
    Dan klopt de vraag niet bij "/profiel/uren"

  Scenario: Een auditor vraagt niets
    Gegeven een kandidaat van wie de uren niet bekend zijn
    Als de auditor de vragen aan de kandidaat tot taak maakt
    Dan mag die rol dat niet

  Scenario: De vragen aan een werkgever zijn één taak
    Gegeven een kandidaat die past
    Als de jobhunter de vragen aan de werkgever tot taak maakt
    En de jobhunter de vragen aan de werkgever tot taak maakt
    Dan lukt het

  Scenario: Een antwoord van de werkgever verplaatst mensen
    Gegeven een kandidaat die past
    Als de werkgever antwoordt: 36 tot 40 uur
    Dan gaan er mensen van gerangschikt naar uitgesloten
    En staat bij de vacature dat de chef het zei
