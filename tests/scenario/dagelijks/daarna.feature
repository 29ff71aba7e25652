# language: nl
Functionaliteit: Het dagelijkse werk na een plaatsing
  Nazorg, terugkeer in de uitkering, een ander soort werk na uitval.
  Bron: A-17, A-28, A-45.

  Scenario: Na uitstroom is er nazorg na één, drie en zes maanden
    Gegeven iemand heeft een "participatiebaan" van 2026-08-31 tot en met 2028-08-30
    En de plaatsing eindigt op 2026-12-30 door doorstroom_regulier_werk
    En de kandidaat is uitgestroomd
    Als het werk van 2027-01-24 is gedaan
    Dan is er een taak "nazorg vragen", uiterlijk 2027-01-31
    Als de taak "nazorg vragen" is afgehandeld
    En het werk van 2027-03-24 is gedaan
    Dan is er een taak "nazorg vragen", uiterlijk 2027-03-31
    Als het werk van 2027-07-01 is gedaan
    Dan is er een taak "nazorg vragen", uiterlijk 2027-07-01
    En is er een taak "terugkeer nagaan", uiterlijk 2027-07-01
    Als het werk van 2028-01-01 is gedaan
    Dan is er geen taak "nazorg vragen"
    En is er een taak "terugkeer nagaan", uiterlijk 2027-12-31

  Scenario: Nazorg bij gewoon werk telt vanaf de eerste dag
    Gegeven iemand heeft een "reguliere baan" vanaf 2027-01-31
    Als het werk van 2027-02-25 is gedaan
    Dan is er een taak "nazorg vragen", uiterlijk 2027-03-01

  Scenario: Wie uitviel door weinig variatie, krijgt een ander soort werk voorgesteld
    Gegeven iemand heeft een "nieuw beschut" vanaf 2026-09-01
    En de plaatsing eindigt op 2026-10-15 door uitval_weinig_variatie
    Als het werk van 2026-10-16 is gedaan
    Dan is er een taak "ander soort werk voorstellen", uiterlijk 2026-10-29
    Als iemand heeft een "werkleerplek" van 2026-11-01 tot en met 2027-04-30
    En het werk van 2026-11-02 is gedaan
    Dan is de taak "ander soort werk voorstellen" vanzelf gesloten

  Scenario: Wie alle leerdoelen haalde, staat dezelfde dag in de ranglijsten, en iemand zoekt een baan
    Gegeven iemand heeft een "werkleerplek" van 2026-08-31 tot en met 2027-02-28
    En de kandidaat is geplaatst
    Als het werk van 2026-11-20 is gedaan
    Dan staat de kandidaat niet in de ranglijst van een vacature
    Als alle leerdoelen zijn gehaald op 2026-11-20
    En het werk van 2026-11-20 is gedaan
    Dan staat de kandidaat in de ranglijst van een vacature
    En is er een taak "bemiddelen naar baan", uiterlijk 2026-12-04
    En zegt de taak "bemiddelen naar baan" ook "staat in de ranglijsten"
    Als de kandidaat is uitgestroomd
    En het werk van 2026-11-21 is gedaan
    Dan is de taak "bemiddelen naar baan" vanzelf gesloten

  Scenario: Na zes maanden wordt gevraagd of het profiel nog klopt, en een half jaar later weer
    Gegeven iemand heeft een "werkleerplek" van 2026-08-31 tot en met 2027-08-30
    Als het werk van 2027-02-14 is gedaan
    Dan is er geen taak "profiel bevestigen"
    Als het werk van 2027-02-15 is gedaan
    Dan is er een taak "profiel bevestigen", uiterlijk 2027-03-01
    Als de taak "profiel bevestigen" is afgehandeld
    En het werk van 2027-08-20 is gedaan
    Dan is er een taak "profiel bevestigen", uiterlijk 2027-08-31

  Abstract Scenario: Zes maanden voordat een uitkering van UWV eindigt, pakt iemand dat op
    Gegeven de uitkering is ww_uwv, tot en met <einde>
    Als het werk van <ervoor> is gedaan
    Dan is er geen taak "uwv einde oppakken"
    Als het werk van <vanaf> is gedaan
    Dan is er een taak "uwv einde oppakken", uiterlijk <uiterlijk>
    Als het werk van <voorbij> is gedaan
    Dan is de taak "uwv einde oppakken" vanzelf gesloten

    Voorbeelden:
      | einde      | ervoor     | vanaf      | uiterlijk  | voorbij    |
      | 2026-08-31 | 2026-02-27 | 2026-02-28 | 2026-03-14 | 2026-09-01 |
      | 2028-08-31 | 2028-02-28 | 2028-02-29 | 2028-03-14 | 2028-09-01 |
      | 2027-01-15 | 2026-07-14 | 2026-07-15 | 2026-07-29 | 2027-01-16 |

  Scenario: Is de einddatum niet bekend, dan wordt die gevraagd
    Gegeven de uitkering is ww_uwv, zonder bekende einddatum
    Als het werk van 2027-01-10 is gedaan
    Dan is er een taak "uwv einddatum uitvragen", uiterlijk 2027-01-24
    Als het werk van 2027-01-12 is gedaan
    Dan is er een taak "uwv einddatum uitvragen", uiterlijk 2027-01-24
    Als de uitkering is ww_uwv, tot en met 2028-01-31
    En het werk van 2027-01-13 is gedaan
    Dan is de taak "uwv einddatum uitvragen" vanzelf gesloten

  Abstract Scenario: Nazorg en terugkeer tellen maanden, ook aan het einde van een maand
    Gegeven iemand heeft een "participatiebaan" van 2026-02-28 tot en met 2028-02-27
    En de plaatsing eindigt op <laatste dag> door doorstroom_regulier_werk
    En de kandidaat is uitgestroomd
    Als het werk van <na drie> is gedaan
    Dan is er een taak "nazorg vragen", uiterlijk <na drie>
    Als het werk van <na zes> is gedaan
    Dan is er een taak "terugkeer nagaan", uiterlijk <na zes>

    Voorbeelden:
      | laatste dag | na drie    | na zes     |
      | 2026-08-30  | 2026-12-01 | 2027-03-01 |
      | 2027-08-30  | 2027-12-01 | 2028-03-01 |
      | 2027-11-29  | 2028-03-01 | 2028-05-30 |

  Scenario: Is iemand weer geplaatst, dan heeft de vraag naar terugkeer geen zin meer
    Gegeven iemand heeft een "participatiebaan" van 2026-08-31 tot en met 2028-08-30
    En de plaatsing eindigt op 2026-12-30 door doorstroom_regulier_werk
    En de kandidaat is uitgestroomd
    Als het werk van 2027-06-25 is gedaan
    Dan is er een taak "terugkeer nagaan", uiterlijk 2027-07-01
    Als de kandidaat is bemiddelbaar
    En het werk van 2027-06-26 is gedaan
    Dan is de taak "terugkeer nagaan" vanzelf gesloten

  Scenario: Bij een WIA- of Wajong-uitkering zonder einde wordt niets gevraagd
    Gegeven de uitkering is wia_wajong_uwv, zonder bekende einddatum
    Als het werk van 2027-01-10 is gedaan
    Dan is er geen taak "uwv einddatum uitvragen"
