# language: nl
Functionaliteit: Wat wordt onthouden
  Een paar waartegen iemand nee zei, komt pas terug als er iets is veranderd dat ertoe doet; en dan staat erbij wat.
  Bron: issue 6, model C.4.2 en C.4.8.

  Achtergrond:
    Gegeven het is vandaag 2026-11-02
    En een kandidaat die 24 uur wil werken
    En een vacature van 24 tot 32 uur

  Scenario: De werkgever vond het te weinig uren
    Gegeven een voordracht met status gesprek
    Als de werkgever afwijst met reden te_weinig_uren
    Dan wordt onthouden: "de werkgever vond 24 uur te weinig (2 november 2026)"
    En staat de kandidaat in uitgesloten omdat "de werkgever vond 24 uur te weinig (2 november 2026)"

  Scenario: Meer uren brengt het paar terug, met wat er veranderde
    Gegeven een voordracht met status gesprek
    Als de werkgever afwijst met reden te_weinig_uren
    En het 2026-11-20 wordt
    En de kandidaat wil 32 uur werken sinds 2026-11-20
    Dan staat de kandidaat op de lijst in gerangschikt
    En staat er bij de kandidaat "de uren van de kandidaat: 24 uur werd 32 uur"

  Scenario: Een andere vacature brengt het paar terug
    Gegeven een voordracht met status gesprek
    Als de werkgever afwijst met reden te_weinig_uren
    En een vacature van 16 tot 24 uur
    Dan staat er bij de kandidaat "de uren van de vacature: 24 tot 32 uur werd 16 tot 24 uur"

  Scenario: Wat er niet toe doet, verandert niets
    Gegeven een voordracht met status gesprek
    Als de werkgever afwijst met reden taal
    En een vacature van 16 tot 24 uur
    Dan staat de kandidaat op de lijst in uitgesloten

  Scenario: Ook een nee van de kandidaat wordt onthouden
    Gegeven een voordracht met status besproken_met_kandidaat
    Als de kandidaat nee zegt met reden loon
    Dan staat de kandidaat in uitgesloten omdat "de kandidaat vond het loon niet passen"

  Scenario: Een consulent kan toch verder gaan
    Gegeven een voordracht met status besproken_met_kandidaat
    Als de kandidaat nee zegt met reden loon
    En de consulent de kandidaat voordraagt
    Dan klopt de vraag niet bij "/reden"
    Als de consulent de kandidaat voordraagt omdat "de kandidaat belde en wil het nu wel"
    Dan lukt het

  Scenario: Ingetrokken werk is niemands afwijzing
    Gegeven een voordracht met status gesprek
    Als de vacature wordt ingetrokken
    Dan is de voordracht vervallen met reden vacature_ingetrokken en zei niemand nee

  Scenario: Wie lang niet is voorgedragen
    Dan staat de kandidaat bij wie 90 dagen niet is voorgedragen
    Gegeven een voordracht met status akkoord
    Dan staat de kandidaat bij wie 90 dagen niet is voorgedragen
    Als de jobhunter de kaart geeft
    Dan staat de kandidaat niet bij wie 90 dagen niet is voorgedragen
    Als het 2027-01-30 wordt
    Dan staat de kandidaat niet bij wie 90 dagen niet is voorgedragen
    Als het 2027-01-31 wordt
    Dan staat de kandidaat bij wie 90 dagen niet is voorgedragen

  Scenario: Hoe vaak iemand is getoond
    Dan staat de kandidaat op de lijst in gerangschikt
    En staat de kandidaat op de lijst in gerangschikt
    En is de kandidaat op 2 lijsten getoond
