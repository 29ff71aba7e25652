# language: nl
Functionaliteit: Participatiebaan
  Ten hoogste twee jaar, met behoud van uitkering, vanaf 27 jaar, en alleen werk dat niemand verdringt.
  Bron: raadscommissie Werk en Inkomen 2019 (A-39 tot en met A-47), Participatiewet artikel 7 en 10a.

  Achtergrond:
    Gegeven het is vandaag 2026-08-01
    En een kandidaat met bijstand
    En bij "stap naar werk te groot" staat ja
    En een ontwikkelplan met 1 leerdoel
    En een participatiebaan bij een instelling

  Scenario: Een gewone participatiebaan van twee jaar
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2028-08-31
    Dan mag de plaatsing

  Abstract Scenario: Twee jaar eindigt op de juiste dag
    Als de consulent toetst of plaatsing kan van <start> tot en met <een dag te laat>
    Dan zegt regel "participatiebaan-maximum" voldoet_niet, en wel tot en met <laatste dag>

    Voorbeelden:
      | start      | een dag te laat | laatste dag |
      | 2026-09-01 | 2028-09-01      | 2028-08-31  |
      | 2026-08-31 | 2028-08-31      | 2028-08-30  |
      | 2027-02-28 | 2029-02-28      | 2029-02-27  |
      | 2027-03-01 | 2029-03-01      | 2029-02-28  |
      | 2028-02-29 | 2030-03-01      | 2030-02-28  |

  Scenario: Een pauze telt niet mee voor de twee jaar
    Gegeven de kandidaat had een participatiebaan van 2025-01-01 tot en met 2025-12-31
    Als de consulent toetst of plaatsing kan van 2026-08-01 tot en met 2027-07-31
    Dan zegt regel "participatiebaan-maximum" voldoet
    En is de laatste dag voor "participatiebaan" 2027-07-31

  Scenario: De dag voor de 27e verjaardag is te vroeg
    Gegeven de kandidaat is geboren op 1999-09-02
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-02-28
    Dan zegt regel "participatiebaan-27" voldoet_niet
    En mag de plaatsing niet
    En mag niemand afwijken van "participatiebaan-27"

  Scenario: Op de 27e verjaardag mag het
    Gegeven de kandidaat is geboren op 1999-09-02
    Als de consulent toetst of plaatsing kan van 2026-09-02 tot en met 2027-02-28
    Dan mag de plaatsing

  Scenario: Geboren op 29 februari is men 27 op 1 maart
    Gegeven de kandidaat is geboren op 2000-02-29
    Als de consulent toetst of plaatsing kan van 2027-03-01 tot en met 2027-08-31
    Dan zegt regel "participatiebaan-27" voldoet

  Scenario: Geboren op 29 februari is men op 28 februari nog geen 27
    Gegeven de kandidaat is geboren op 2000-02-29
    Als de consulent toetst of plaatsing kan van 2027-02-28 tot en met 2027-08-27
    Dan zegt regel "participatiebaan-27" voldoet_niet

  Scenario: Van de wet mag een consulent niet afwijken, ook niet met een reden
    Gegeven de kandidaat is geboren op 1999-09-02
    En de consulent wijkt af van "participatiebaan-27" omdat "het scheelt maar een dag"
    Als de consulent de kandidaat plaatst van 2026-09-01 tot en met 2027-02-28
    Dan wordt het geweigerd door regel "participatiebaan-27"
    En heeft de kandidaat 0 plaatsingen

  Scenario: Niet bekend hoe oud iemand is
    Gegeven van de kandidaat is de leeftijd niet bekend
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-02-28
    Dan zegt regel "participatiebaan-27" onbekend
    En is nog niet bekend of de plaatsing mag

  Scenario: De stap naar werk is niet te groot
    Gegeven bij "stap naar werk te groot" staat nee
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-02-28
    Dan mag de plaatsing niet zomaar

  Scenario: Nog niet beoordeeld of de stap naar werk te groot is
    Gegeven bij "stap naar werk te groot" staat onbekend
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-02-28
    Dan is nog niet bekend of de plaatsing mag

  Abstract Scenario: Voor wie een participatiebaan is
    Gegeven een kandidaat <situatie>
    En bij "stap naar werk te groot" staat ja
    En bij "akkoord UWV" staat <akkoord>
    En een ontwikkelplan met 1 leerdoel
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-02-28
    Dan is de uitkomst <uitkomst>

    Voorbeelden:
      | situatie         | akkoord  | uitkomst |
      | met IOAW         | onbekend | mag      |
      | met WW           | ja       | mag      |
      | met WW           | onbekend | onbekend |
      | met WW           | nee      | mag_niet |
      | zonder uitkering | onbekend | mag_niet |

  Scenario: Een bedrijf dat aan alle voorwaarden voldoet
    Gegeven een participatiebaan bij een werkgever profit
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-02-28
    Dan mag de plaatsing

  Scenario: Een bedrijf zonder begeleiding
    Gegeven een participatiebaan bij een werkgever profit
    En bij de aanbieder staat bij "begeleiding" nee
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-02-28
    Dan mag de plaatsing niet zomaar

  Scenario: Werk dat betaald werk verdringt, mag nergens
    Gegeven bij de aanbieder staat bij "geenVerdringing" nee
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-02-28
    Dan mag de plaatsing niet

  Scenario: Nog niet nagegaan of er verdringing is
    Gegeven bij de aanbieder staat bij "geenVerdringing" onbekend
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-02-28
    Dan is nog niet bekend of de plaatsing mag

  Scenario: Het plan heeft een volgende stap nodig
    Gegeven een ontwikkelplan zonder volgende stap
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-02-28
    Dan zegt regel "participatiebaan-volgende-stap" onbekend
    En is nog niet bekend of de plaatsing mag

  Scenario: Samen met een werkleerplek twee jaar onbetaald: de laatste dag zonder gesprek
    Gegeven de kandidaat had een werkleerplek van 2025-08-01 tot en met 2026-07-31
    Als de consulent toetst of plaatsing kan van 2026-08-01 tot en met 2027-07-31
    Dan mag de plaatsing
    En is de laatste dag voor "werken-met-behoud" 2027-07-31

  Scenario: Samen met een werkleerplek meer dan twee jaar onbetaald: alleen met een reden
    Gegeven de kandidaat had een werkleerplek van 2025-08-01 tot en met 2026-07-31
    Als de consulent toetst of plaatsing kan van 2026-08-01 tot en met 2027-08-01
    Dan zegt regel "werken-met-behoud-maximum" bespreekbaar, en wel tot en met 2027-07-31
    En mag de plaatsing alleen met een reden

  Scenario: Er zijn er 500 en er komt een bij
    Gegeven een capaciteitsbron met 500 plaatsen per dag vanaf 2020-01-01
    En de plek put uit de bron
    En de consulent plaatst de kandidaat van 2026-09-01 tot en met 2027-02-28
    Dan lukt het
    En zijn er op 2026-08-31 op de bron 500 plaatsen vrij
    En zijn er op 2026-09-01 op de bron 499 plaatsen vrij
    En zijn er op 2027-02-28 op de bron 499 plaatsen vrij
    En zijn er op 2027-03-01 op de bron 500 plaatsen vrij

  Scenario: Vol is een wachtlijst, geen afwijzing
    Gegeven een capaciteitsbron met 2 plaatsen per dag vanaf 2020-01-01
    En de plek put uit de bron
    En 2 andere kandidaten zijn geplaatst van 2026-09-01 tot en met 2027-02-28
    Als de consulent de kandidaat plaatst van 2026-10-01 tot en met 2027-03-31
    Dan wordt het geweigerd omdat het vol is
    En is de eerste mogelijke start 2027-03-01

  # Na negen maanden wordt beoordeeld of de kans op werk groter is: Participatiewet artikel 10a lid 8.
  # Negen maanden vanaf 1 september 2026 zijn voorbij op 31 mei 2027; twaalf maanden op 31 augustus 2027.

  Scenario: Na een beoordeling met stoppen moet een later einde worden teruggebracht
    Gegeven een lopende plaatsing van 2026-09-01 tot en met 2028-08-31
    Als het 2027-06-01 wordt
    En de consulent evalueert op 2027-06-01 met advies stoppen
    Dan lukt het
    En moet het einde worden teruggebracht naar 2027-08-31
    En is de laatste dag van de plaatsing 2028-08-31

  Scenario: De toets, de ladder en de lijst zeggen het ook
    Gegeven een lopende plaatsing van 2026-09-01 tot en met 2028-08-31
    Als het 2027-06-01 wordt
    En de consulent evalueert op 2027-06-01 met advies stoppen
    Dan zegt de lijst van de kandidaat dat het einde moet worden teruggebracht naar 2027-08-31
    Als de consulent toetst of plaatsing kan van 2028-09-01 tot en met 2028-12-31
    Dan staat bij het antwoord dat het einde moet worden teruggebracht naar 2027-08-31
    Als de consulent de ladder opvraagt voor 2027-06-01
    Dan staat bij het antwoord dat het einde moet worden teruggebracht naar 2027-08-31

  Scenario: De stap die erbij staat, maakt het in orde
    Gegeven een lopende plaatsing van 2026-09-01 tot en met 2028-08-31
    Als het 2027-06-01 wordt
    En de consulent evalueert op 2027-06-01 met advies stoppen
    En de consulent de stap doet die erbij staat omdat "de kans op werk is niet groter"
    Dan lukt het
    En is de laatste dag van de plaatsing 2027-08-31
    En hoeft het einde niet te worden teruggebracht

  Scenario: Is die dag geweest, dan is de stap een einde
    Gegeven een lopende plaatsing van 2026-09-01 tot en met 2028-08-31
    Als het 2027-10-01 wordt
    En de consulent evalueert op 2027-10-01 met advies stoppen
    Dan moet het einde worden teruggebracht naar 2027-08-31
    Als de consulent de stap doet die erbij staat omdat "kandidaat_stopt"
    Dan lukt het
    En is de laatste dag van de plaatsing 2027-08-31

  Scenario: Verlengen kan na een beoordeling met stoppen niet voorbij twaalf maanden
    Gegeven een lopende plaatsing van 2026-09-01 tot en met 2027-06-30
    Als het 2027-06-01 wordt
    En de consulent evalueert op 2027-06-01 met advies stoppen
    Dan hoeft het einde niet te worden teruggebracht
    Als de consulent de plaatsing verlengt tot en met 2027-09-01 op zelfde_plek
    Dan wordt het geweigerd door regel "participatiebaan-negen-maanden", en wel tot en met 2027-08-31
    Als de consulent de plaatsing verlengt tot en met 2027-08-31 op zelfde_plek
    Dan lukt het

  Scenario: Op de laatste dag van negen maanden is het nog te vroeg voor deze beoordeling
    Gegeven een lopende plaatsing van 2026-09-01 tot en met 2028-08-31
    Als het 2027-05-31 wordt
    En de consulent evalueert op 2027-05-31 met advies stoppen
    Dan hoeft het einde niet te worden teruggebracht

  Scenario: Dezelfde dag anders beoordeeld: de laatste telt
    Gegeven een lopende plaatsing van 2026-09-01 tot en met 2028-08-31
    Als het 2027-06-01 wordt
    En de consulent evalueert op 2027-06-01 met advies doorgaan
    En de consulent evalueert op 2027-06-01 met advies stoppen
    Dan moet het einde worden teruggebracht naar 2027-08-31
    Als de consulent evalueert op 2027-06-01 met advies doorgaan
    Dan hoeft het einde niet te worden teruggebracht

  Abstract Scenario: Twaalf maanden eindigen op de juiste dag, en dagen ertussen tellen niet
    Gegeven de kandidaat had een participatiebaan van <eerst van> tot en met <eerst tot>
    En een lopende plaatsing van <start> tot en met 2028-01-31
    Als het <beoordeeld> wordt
    En de consulent evalueert op <beoordeeld> met advies stoppen
    Dan moet het einde worden teruggebracht naar <uiterlijk>

    Voorbeelden:
      | eerst van  | eerst tot  | start      | beoordeeld | uiterlijk  |
      | 2026-08-01 | 2026-08-31 | 2026-09-01 | 2027-05-01 | 2027-07-31 |
      | 2026-03-01 | 2026-05-31 | 2026-09-01 | 2027-03-03 | 2027-05-31 |
      | 2026-05-31 | 2026-08-31 | 2026-09-01 | 2027-03-01 | 2027-05-30 |
