# language: nl
Functionaliteit: Werkleerplek
  Een werkleerplek duurt eerst ten hoogste 6 maanden en in totaal ten hoogste 12 maanden.
  Bron: brief van het college van Groningen over de duur van een werkleerplek (A-01 tot en met A-10).

  Achtergrond:
    Gegeven het is vandaag 2026-08-01
    En een kandidaat met bijstand
    En bij "deelname centrum voor werk" staat ja
    En een ontwikkelplan met 1 leerdoel
    En een werkleerplek bij een gemeente afdeling

  Scenario: Een gewone eerste periode van een half jaar
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-02-28
    Dan mag de plaatsing
    En zegt regel "werkleerplek-eerste-periode" voldoet
    En is er 0 maanden en 0 dagen gebruikt voor "werkleerplek"

  Scenario: Korter mag ook
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2026-09-30
    Dan mag de plaatsing

  Abstract Scenario: De laatste dag van zes maanden die mag
    Als de consulent toetst of plaatsing kan van <start> tot en met <laatste dag>
    Dan zegt regel "werkleerplek-eerste-periode" voldoet

    Voorbeelden:
      | start      | laatste dag |
      | 2026-08-31 | 2027-02-28  |
      | 2026-08-15 | 2027-02-14  |
      | 2026-10-31 | 2027-04-30  |
      | 2026-11-30 | 2027-05-29  |
      | 2027-01-31 | 2027-07-30  |
      | 2027-08-29 | 2028-02-28  |
      | 2027-08-30 | 2028-02-29  |
      | 2027-08-31 | 2028-02-29  |
      | 2027-09-01 | 2028-02-29  |
      | 2028-02-29 | 2028-08-28  |

  Abstract Scenario: De eerste dag na zes maanden die niet mag
    Als de consulent toetst of plaatsing kan van <start> tot en met <een dag te laat>
    Dan zegt regel "werkleerplek-eerste-periode" voldoet_niet, en wel tot en met <laatste dag>
    En mag de plaatsing alleen met een reden

    Voorbeelden:
      | start      | een dag te laat | laatste dag |
      | 2026-08-31 | 2027-03-01      | 2027-02-28  |
      | 2026-08-15 | 2027-02-15      | 2027-02-14  |
      | 2026-10-31 | 2027-05-01      | 2027-04-30  |
      | 2026-11-30 | 2027-05-30      | 2027-05-29  |
      | 2027-01-31 | 2027-07-31      | 2027-07-30  |
      | 2027-08-29 | 2028-02-29      | 2028-02-28  |
      | 2027-08-31 | 2028-03-01      | 2028-02-29  |
      | 2028-02-29 | 2028-08-29      | 2028-08-28  |

  Scenario: Zonder einde rekent passend met de langste periode die mag
    Als de consulent toetst of plaatsing kan vanaf 2026-08-31
    Dan mag de plaatsing
    En is de laatste dag waarmee is gerekend 2027-02-28

  Scenario: Wie zonder einde plaatst, hoort tot wanneer het wel kan
    Als de consulent de kandidaat plaatst vanaf 2026-08-31
    Dan wordt het geweigerd, en wel tot en met 2027-02-28
    En heeft de kandidaat 0 plaatsingen

  Scenario: Een te lange eerste periode verandert niets
    Als de consulent de kandidaat plaatst van 2026-09-01 tot en met 2027-03-01
    Dan wordt het geweigerd door regel "werkleerplek-eerste-periode", en wel tot en met 2027-02-28
    En mag de consulent afwijken van "werkleerplek-eerste-periode"
    En heeft de kandidaat 0 plaatsingen

  Scenario: Een consulent wijkt met een reden af van de eerste periode
    Gegeven de consulent wijkt af van "werkleerplek-eerste-periode" omdat "de opleiding duurt een week langer"
    Als de consulent de kandidaat plaatst van 2026-09-01 tot en met 2027-03-07
    Dan lukt het
    En staat de afwijking van "werkleerplek-eerste-periode" bij de plaatsing

  Scenario: Een jobhunter mag niet afwijken
    Gegeven de consulent wijkt af van "werkleerplek-eerste-periode" omdat "de opleiding duurt een week langer"
    Als de jobhunter de kandidaat plaatst van 2026-09-01 tot en met 2027-03-07
    Dan mag die rol dat niet
    En heeft de kandidaat 0 plaatsingen

  Scenario: Een tweede half jaar sluit aan: samen precies een jaar
    Gegeven de kandidaat had een werkleerplek van 2026-03-01 tot en met 2026-07-31
    Als de consulent toetst of plaatsing kan van 2026-08-01 tot en met 2027-02-28
    Dan mag de plaatsing
    En is de laatste dag voor "werkleerplek" 2027-02-28
    En is er 5 maanden en 0 dagen gebruikt voor "werkleerplek"

  Scenario: Een dag meer dan een jaar
    Gegeven de kandidaat had een werkleerplek van 2026-03-01 tot en met 2026-07-31
    Als de consulent toetst of plaatsing kan van 2026-08-01 tot en met 2027-03-01
    Dan zegt regel "werkleerplek-maximum" voldoet_niet, en wel tot en met 2027-02-28

  Scenario: Zes plus zes maanden tellen vanaf de eerste dag
    Gegeven de kandidaat heeft een werkleerplek van 2026-08-31 tot en met 2027-02-28
    Als de consulent toetst of plaatsing kan van 2027-03-01 tot en met 2027-08-31
    Dan zegt regel "werkleerplek-maximum" voldoet_niet, en wel tot en met 2027-08-30
    En is de laatste dag voor "werkleerplek" 2027-08-30

  Scenario: Een jaar dat op 29 februari begint
    Gegeven de kandidaat heeft een werkleerplek van 2028-02-29 tot en met 2028-08-28
    Als de consulent toetst of plaatsing kan van 2028-08-29 tot en met 2029-02-28
    Dan zegt regel "werkleerplek-maximum" voldoet
    En is de laatste dag voor "werkleerplek" 2029-02-28

  Scenario: Een jaar dat op 29 februari begint, en een dag te laat
    Gegeven de kandidaat heeft een werkleerplek van 2028-02-29 tot en met 2028-08-28
    Als de consulent toetst of plaatsing kan van 2028-08-29 tot en met 2029-03-01
    Dan zegt regel "werkleerplek-maximum" voldoet_niet, en wel tot en met 2029-02-28

  Scenario: Dagen tussen twee plekken tellen niet mee
    Gegeven de kandidaat had een werkleerplek van 2026-01-15 tot en met 2026-07-14
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-03-03
    Dan zegt regel "werkleerplek-maximum" voldoet
    En is de laatste dag voor "werkleerplek" 2027-03-03

  Scenario: Na een pauze van 48 dagen schuift de laatste dag 48 dagen op, en niet meer
    Gegeven de kandidaat had een werkleerplek van 2026-01-15 tot en met 2026-07-14
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-03-04
    Dan zegt regel "werkleerplek-maximum" voldoet_niet, en wel tot en met 2027-03-03

  Scenario: Een pauze met 29 februari erin telt die dag mee
    Gegeven de kandidaat heeft een werkleerplek van 2027-09-01 tot en met 2027-12-31
    Als de consulent toetst of plaatsing kan van 2028-03-01 tot en met 2028-10-31
    Dan zegt regel "werkleerplek-maximum" voldoet_niet, en wel tot en met 2028-10-30

  Scenario: Twee pauzes tellen bij elkaar op
    Gegeven de kandidaat had een werkleerplek van 2026-01-01 tot en met 2026-03-31
    En de kandidaat had een werkleerplek van 2026-05-01 tot en met 2026-06-30
    Als de consulent toetst of plaatsing kan van 2026-08-01 tot en met 2027-03-02
    Dan zegt regel "werkleerplek-maximum" voldoet
    En is de laatste dag voor "werkleerplek" 2027-03-02

  Scenario: Wie eerder stopte, houdt de dagen over
    Gegeven de kandidaat had een werkleerplek van 2026-03-01 tot en met 2026-05-31
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-05-31
    Dan mag de plaatsing
    En is de laatste dag voor "werkleerplek" 2027-05-31

  Scenario: Een ander instrument telt niet mee voor het jaar
    Gegeven de kandidaat had een vrijwilligerswerk van 2025-01-01 tot en met 2025-12-31
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-02-28
    Dan mag de plaatsing
    En is er 0 maanden en 0 dagen gebruikt voor "werkleerplek"

  Scenario: Het jaar begint niet vanzelf opnieuw
    Gegeven de kandidaat had een werkleerplek van 2025-01-01 tot en met 2025-12-31
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2026-09-30
    Dan zegt regel "werkleerplek-maximum" voldoet_niet
    En mag de plaatsing alleen met een reden

  Scenario: In een nieuw traject begint het jaar opnieuw
    Gegeven de kandidaat had een werkleerplek van 2025-01-01 tot en met 2025-12-31
    En het traject is na uitstroom heropend op 2026-07-01
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-02-28
    Dan mag de plaatsing
    En is er 0 maanden en 0 dagen gebruikt voor "werkleerplek"

  Scenario: Niet bekend of iemand meedeed aan het Centrum voor Werk
    Gegeven bij "deelname centrum voor werk" staat onbekend
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-02-28
    Dan is nog niet bekend of de plaatsing mag
    En is er een vraag over "Centrum voor Werk"

  Scenario: Wie niet meedeed aan het Centrum voor Werk, kan met een reden
    Gegeven bij "deelname centrum voor werk" staat nee
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-02-28
    Dan mag de plaatsing alleen met een reden

  Scenario: Zonder leerdoel begint er niets
    Gegeven een ontwikkelplan zonder leerdoelen
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-02-28
    Dan zegt regel "werkleerplek-leerdoel" onbekend
    En is nog niet bekend of de plaatsing mag
