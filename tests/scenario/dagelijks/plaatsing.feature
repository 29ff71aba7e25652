# language: nl
Functionaliteit: Het dagelijkse werk op een plaatsing
  Gesprekken, het einde, het maximum, de beoordeling na negen maanden en het aanbod voor scholing.
  Bron: brief over de werkleerplek (A-07, A-10), Participatiewet artikel 10a lid 5 en 8.

  Scenario: Een gesprek staat een week van tevoren op de lijst en sluit zich als het is gehouden
    Gegeven iemand heeft een "werkleerplek" van 2026-08-31 tot en met 2027-02-28
    Als het werk van 2026-10-04 is gedaan
    Dan is er geen taak "evaluatie houden"
    Als het werk van 2026-10-05 is gedaan
    Dan is er een taak "evaluatie houden", uiterlijk 2026-10-12
    Als er een gesprek is op 2026-10-09
    En het werk van 2026-10-10 is gedaan
    Dan is de taak "evaluatie houden" vanzelf gesloten

  Scenario: Een proefplaats heeft een gesprek na vier weken en een voor het einde
    Gegeven iemand heeft een "proefplaats" van 2026-09-01 tot en met 2026-10-31
    Als het werk van 2026-09-22 is gedaan
    Dan is er een taak "evaluatie houden", uiterlijk 2026-09-29
    Als er een gesprek is op 2026-09-29
    En het werk van 2026-10-10 is gedaan
    Dan is er een taak "evaluatie houden", uiterlijk 2026-10-17

  Scenario: Het einde nadert zonder besluit, ook als er een week niemand was
    Gegeven iemand heeft een "werkleerplek" van 2026-08-31 tot en met 2027-02-28
    Als het werk van 2027-01-31 is gedaan
    Dan is er een taak "einde besluiten", uiterlijk 2027-02-28
    Als het werk van 2027-03-09 is gedaan
    Dan is er een taak "einde besluiten", uiterlijk 2027-02-28
    Als de plaatsing krijgt als einde 2027-05-31
    En het werk van 2027-03-10 is gedaan
    Dan is de taak "einde besluiten" vanzelf gesloten

  Scenario: Acht weken voor het maximum is de vraag wat er daarna past
    Gegeven iemand heeft een "werkleerplek" van 2026-08-31 tot en met 2027-08-30
    Als het werk van 2027-07-04 is gedaan
    Dan is er geen taak "vervolgvorm bepalen"
    Als het werk van 2027-07-05 is gedaan
    Dan is er een taak "vervolgvorm bepalen", uiterlijk 2027-08-30
    En zegt de taak "vervolgvorm bepalen" ook "Volgens de regels past: reguliere baan en vrijwilligerswerk"
    En zegt de taak "vervolgvorm bepalen" niet ", werkleerplek"
    En is er geen taak "einde besluiten"
    Als de plaatsing eindigt op 2027-08-30 door maximum_bereikt
    En het werk van 2027-09-05 is gedaan
    Dan is er een taak "vervolgvorm bepalen", uiterlijk 2027-08-30
    Als de kandidaat is uitgestroomd
    En het werk van 2027-09-06 is gedaan
    Dan is de taak "vervolgvorm bepalen" vanzelf gesloten

  Scenario: Een schrikkeldag telt: een jaar vanaf 29 februari
    Gegeven iemand heeft een "werkleerplek" van 2028-02-29 tot en met 2029-02-28
    Als het werk van 2029-01-10 is gedaan
    Dan is er een taak "vervolgvorm bepalen", uiterlijk 2029-02-28

  Scenario: Na negen maanden wordt beoordeeld of de kansen groter zijn
    Gegeven iemand heeft een "participatiebaan" van 2026-05-31 tot en met 2028-05-30
    Als het werk van 2027-01-31 is gedaan
    Dan is er geen taak "negen maanden beoordelen"
    Als het werk van 2027-02-01 is gedaan
    Dan is er een taak "negen maanden beoordelen", uiterlijk 2027-03-01
    En zegt de taak "negen maanden beoordelen" ook "eindigt dit op 30 mei 2027"
    Als er een gesprek is op 2027-03-02
    En het werk van 2027-03-03 is gedaan
    Dan is de taak "negen maanden beoordelen" vanzelf gesloten
    En is er geen taak "einde besluiten"

  Scenario: Zijn de kansen niet groter, dan eindigt het na twaalf maanden
    Gegeven iemand heeft een "participatiebaan" van 2026-05-31 tot en met 2028-05-30
    En er is een gesprek op 2027-03-02 met advies stoppen
    Als het werk van 2027-03-03 is gedaan
    Dan is er een taak "einde besluiten", uiterlijk 2027-05-30
    Als de plaatsing krijgt als einde 2027-05-30
    En het werk van 2027-03-04 is gedaan
    Dan is de taak "einde besluiten" vanzelf gesloten

  Scenario: Wie geen startkwalificatie heeft, krijgt na zes maanden een aanbod voor scholing
    Gegeven iemand heeft een "participatiebaan" van 2026-08-31 tot en met 2028-08-30
    En een startkwalificatie is er: nee
    Als het werk van 2027-02-15 is gedaan
    Dan is er een taak "scholing aanbieden", uiterlijk 2027-03-01
    Als de taak "scholing aanbieden" is afgehandeld
    En het werk van 2027-04-01 is gedaan
    Dan is er geen taak "scholing aanbieden"

  Scenario: Is de startkwalificatie onbekend, dan wordt dat eerst gevraagd
    Gegeven iemand heeft een "participatiebaan" van 2026-08-31 tot en met 2028-08-30
    Als het werk van 2027-03-01 is gedaan
    Dan is er een taak "scholing aanbieden", uiterlijk 2027-03-01
    En zegt de taak "scholing aanbieden" ook "is niet bekend"
    Als een startkwalificatie is er: ja
    En het werk van 2027-03-02 is gedaan
    Dan is de taak "scholing aanbieden" vanzelf gesloten

  Abstract Scenario: Een beoordeling en een aanbod aan het einde van een maand en in een schrikkeljaar
    Gegeven iemand heeft een "participatiebaan" van <start> tot en met <einde>
    En een startkwalificatie is er: nee
    Als het werk van <na zes> is gedaan
    Dan is er een taak "scholing aanbieden", uiterlijk <na zes>
    Als het werk van <na negen> is gedaan
    Dan is er een taak "negen maanden beoordelen", uiterlijk <na negen>

    Voorbeelden:
      | start      | einde      | na zes     | na negen   |
      | 2027-08-31 | 2029-08-30 | 2028-03-01 | 2028-05-31 |
      | 2026-08-31 | 2028-08-30 | 2027-03-01 | 2027-05-31 |
      | 2028-02-29 | 2030-02-27 | 2028-08-29 | 2028-11-29 |

  Scenario: Bij praktijkleren is er een gesprek over elk gehaald leerdoel
    Gegeven iemand heeft een "praktijkleren" van 2026-08-31 tot en met 2027-08-30
    En alle leerdoelen zijn gehaald op 2026-11-20
    Als het werk van 2026-11-20 is gedaan
    Dan is er een taak "evaluatie houden", uiterlijk 2026-12-04
    Als er een gesprek is op 2026-11-24
    En het werk van 2026-11-25 is gedaan
    Dan is de taak "evaluatie houden" vanzelf gesloten

  Scenario: Een gesprek dat te laat is, blijft één taak
    Gegeven iemand heeft een "werkleerplek" van 2026-08-31 tot en met 2027-02-28
    Als het werk van 2026-12-15 is gedaan
    Dan is er een taak "evaluatie houden", uiterlijk 2026-10-12
    Als de plaatsing eindigt op 2026-12-16 door kandidaat_stopt
    En het werk van 2026-12-17 is gedaan
    Dan is de taak "evaluatie houden" vanzelf gesloten

  Scenario: Zes maanden vanaf 31 augustus eindigt op de laatste dag van februari, ook in een schrikkeljaar
    Gegeven iemand heeft een "werkleerplek" van 2027-08-31 tot en met 2028-02-29
    En er is een gesprek op 2028-01-20
    Als het werk van 2028-02-01 is gedaan
    Dan is er een taak "einde besluiten", uiterlijk 2028-02-29

  Scenario: Een half jaar vanaf 31 augustus loopt in een schrikkeljaar tot en met 29 februari
    Gegeven iemand heeft een "participatiebaan" van 2027-08-31 tot en met 2029-08-30
    En er is een gesprek op 2028-02-29
    Als het werk van 2028-02-29 is gedaan
    Dan is er geen taak "premie besluiten"
    Als het werk van 2028-03-01 is gedaan
    Dan is er een taak "premie besluiten", uiterlijk 2028-03-15
