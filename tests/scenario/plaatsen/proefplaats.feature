# language: nl
Functionaliteit: Proefplaats
  Twee maanden, te verlengen tot ten hoogste zes, met toestemming van het college en uitzicht op een baan daar.
  Bron: Participatiewet artikel 6 lid 1 h en 8a lid 2 d.

  Achtergrond:
    Gegeven het is vandaag 2026-08-01
    En een kandidaat met bijstand
    En bij "toestemming college" staat ja
    En een proefplaats bij een werkgever profit
    En een beoogde baan bij dezelfde aanbieder

  Scenario: Een gewone proefplaats van twee maanden
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2026-10-31
    Dan mag de plaatsing

  Abstract Scenario: Twee maanden eindigt op de juiste dag
    Als de consulent toetst of plaatsing kan van <start> tot en met <een dag te laat>
    Dan zegt regel "proefplaats-eerste-periode" voldoet_niet, en wel tot en met <laatste dag>
    En mag de plaatsing niet

    Voorbeelden:
      | start      | een dag te laat | laatste dag |
      | 2026-09-01 | 2026-11-01      | 2026-10-31  |
      | 2026-12-30 | 2027-03-01      | 2027-02-28  |
      | 2026-12-31 | 2027-03-01      | 2027-02-28  |
      | 2027-12-31 | 2028-03-01      | 2028-02-29  |
      | 2027-12-29 | 2028-02-29      | 2028-02-28  |

  Scenario: Met de verlenging samen precies zes maanden
    Gegeven de kandidaat heeft een proefplaats van 2026-12-31 tot en met 2027-02-28
    Als de consulent toetst of plaatsing kan van 2027-03-01 tot en met 2027-06-30
    Dan zegt regel "proefplaats-maximum" voldoet
    En is de laatste dag voor "proefplaats" 2027-06-30

  Scenario: Een dag meer dan zes maanden is tegen de wet
    Gegeven de kandidaat heeft een proefplaats van 2026-12-31 tot en met 2027-02-28
    En de consulent wijkt af van "proefplaats-maximum" omdat "het contract begint een dag later"
    Als de consulent de kandidaat plaatst van 2027-03-01 tot en met 2027-07-01
    Dan wordt het geweigerd door regel "proefplaats-maximum", en wel tot en met 2027-06-30
    En mag niemand afwijken van "proefplaats-maximum"
    En heeft de kandidaat 1 plaatsingen

  Abstract Scenario: Zonder toestemming van het college kan het niet
    Gegeven bij "toestemming college" staat <antwoord>
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2026-10-31
    Dan is de uitkomst <uitkomst>

    Voorbeelden:
      | antwoord | uitkomst |
      | nee      | mag_niet |
      | onbekend | onbekend |

  Abstract Scenario: Een nieuwe proefplaats na een pauze begint weer met ten hoogste twee maanden
    Gegeven de kandidaat had een proefplaats van 2026-03-01 tot en met 2026-03-31
    Als de consulent toetst of plaatsing kan van 2026-12-01 tot en met <einde>
    Dan zegt regel "proefplaats-eerste-periode" <uitkomst>

    Voorbeelden:
      | einde      | uitkomst     |
      | 2027-01-31 | voldoet      |
      | 2027-02-01 | voldoet_niet |
      | 2027-04-30 | voldoet_niet |

  Scenario: Voor een verlenging is er een gesprek
    Gegeven een lopende plaatsing van 2026-09-01 tot en met 2026-10-31
    Als het 2026-10-20 wordt
    En de consulent de plaatsing verlengt tot en met 2026-12-31 op zelfde_plek
    Dan wordt het geweigerd door regel "proefplaats-gesprek"

  Scenario: Na het gesprek kan de verlenging
    Gegeven een lopende plaatsing van 2026-09-01 tot en met 2026-10-31
    Als het 2026-10-20 wordt
    En de werkbegeleider evalueert op 2026-10-19 met advies doorgaan
    En de consulent de plaatsing verlengt tot en met 2026-12-31 op zelfde_plek
    Dan lukt het

  Scenario: Een tweede verlenging vraagt een gesprek na de eerste
    Gegeven een lopende plaatsing van 2026-09-01 tot en met 2026-10-31
    Als het 2026-10-20 wordt
    En de werkbegeleider evalueert op 2026-10-19 met advies doorgaan
    En de consulent de plaatsing verlengt tot en met 2026-12-31 op zelfde_plek
    En het 2026-12-20 wordt
    En de consulent de plaatsing verlengt tot en met 2027-02-28 op zelfde_plek
    Dan wordt het geweigerd door regel "proefplaats-gesprek"

  Scenario: De beoogde baan is ergens anders
    Gegeven een beoogde baan bij een andere aanbieder
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2026-10-31
    Dan mag de plaatsing niet

  Scenario: Zonder bijstand is er geen proefplaats
    Gegeven een kandidaat met IOAW
    En bij "toestemming college" staat ja
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2026-10-31
    Dan mag de plaatsing niet
