# language: nl
Functionaliteit: Leerwerkplek
  Een leerwerkplek is betaald werk van een jaar bij de gemeente of een aanverwante organisatie, voor wie dat zelf wil.
  Bron: goede praktijk van Weert (A-11 tot en met A-14).

  Achtergrond:
    Gegeven het is vandaag 2026-08-01
    En een kandidaat met bijstand
    En bij "eigen wens" staat ja
    En een leerwerkplek bij een gemeente afdeling

  Scenario: Een gewone leerwerkplek van een jaar
    Als de consulent toetst of plaatsing kan van 2026-10-01 tot en met 2027-09-30
    Dan mag de plaatsing

  Abstract Scenario: Een jaar eindigt op de juiste dag
    Als de consulent toetst of plaatsing kan van <start> tot en met <een dag te laat>
    Dan zegt regel "leerwerkplek-maximum" voldoet_niet, en wel tot en met <laatste dag>

    Voorbeelden:
      | start      | een dag te laat | laatste dag |
      | 2026-10-01 | 2027-10-01      | 2027-09-30  |
      | 2026-08-31 | 2027-08-31      | 2027-08-30  |
      | 2027-02-28 | 2028-02-28      | 2028-02-27  |
      | 2027-03-01 | 2028-03-01      | 2028-02-29  |
      | 2028-02-29 | 2029-03-01      | 2029-02-28  |

  Scenario: Ook bij een aanverwante organisatie
    Gegeven een leerwerkplek bij een aanverwante organisatie
    Als de consulent toetst of plaatsing kan van 2026-10-01 tot en met 2027-09-30
    Dan mag de plaatsing

  Scenario: Niet bij een bedrijf
    Gegeven een leerwerkplek bij een werkgever profit
    Als de consulent toetst of plaatsing kan van 2026-10-01 tot en met 2027-09-30
    Dan zegt regel "leerwerkplek-aanbieder" voldoet_niet

  Scenario: Niet als iemand het zelf niet wil
    Gegeven bij "eigen wens" staat nee
    Als de consulent toetst of plaatsing kan van 2026-10-01 tot en met 2027-09-30
    Dan mag de plaatsing niet zomaar

  Scenario: Niet bekend of iemand het zelf wil
    Gegeven bij "eigen wens" staat onbekend
    Als de consulent toetst of plaatsing kan van 2026-10-01 tot en met 2027-09-30
    Dan is nog niet bekend of de plaatsing mag

  Scenario: Een overplaatsing maakt het jaar vol
    Gegeven een lopende plaatsing van 2026-10-01 tot en met 2027-09-30
    En een leerwerkplek bij een aanverwante organisatie
    Als het 2027-03-01 wordt
    En de consulent de kandidaat overplaatst van 2027-04-01 tot en met 2027-09-30
    Dan lukt het

  Scenario: Een overplaatsing naar een latere dag is een verlenging, en die is er niet
    Gegeven een lopende plaatsing van 2026-10-01 tot en met 2027-09-30
    En een leerwerkplek bij een aanverwante organisatie
    Als het 2027-03-01 wordt
    En de consulent de kandidaat overplaatst van 2027-04-01 tot en met 2027-10-01
    Dan wordt het geweigerd door regel "leerwerkplek-jaar", en wel tot en met 2027-09-30

  Scenario: Wie op een leerwerkplek loon krijgt, wordt niet opnieuw naar een uitkering gevraagd
    Gegeven een lopende plaatsing van 2026-10-01 tot en met 2027-09-30
    En de kandidaat heeft nu geen uitkering meer
    En een leerwerkplek bij een aanverwante organisatie
    Als het 2027-03-01 wordt
    En de consulent de kandidaat overplaatst van 2027-04-01 tot en met 2027-09-30
    Dan lukt het

  Scenario: Niet zonder uitkering
    Gegeven een kandidaat zonder uitkering
    En bij "eigen wens" staat ja
    Als de consulent toetst of plaatsing kan van 2026-10-01 tot en met 2027-09-30
    Dan mag de plaatsing niet zomaar

  Scenario: Twee verschillende begeleiders zijn nodig
    Gegeven de werkbegeleider is ook de consulent
    Als de consulent toetst of plaatsing kan van 2026-10-01 tot en met 2027-09-30
    Dan zegt regel "leerwerkplek-begeleiding" voldoet_niet

  Scenario: Nog niet bekend wie begeleidt
    Gegeven er is nog geen werkbegeleider
    Als de consulent toetst of plaatsing kan van 2026-10-01 tot en met 2027-09-30
    Dan zegt regel "leerwerkplek-begeleiding" onbekend
    En is nog niet bekend of de plaatsing mag

  Scenario: Een tweede jaar is er niet
    Gegeven de kandidaat had een leerwerkplek van 2025-08-01 tot en met 2026-07-31
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2026-09-30
    Dan zegt regel "leerwerkplek-maximum" voldoet_niet
