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

  # Een proefplaats per beoogde baan: model C.6, kolom plaatsen; eigen beleid.

  Scenario: Voor een baan waarvoor al iemand een proefplaats heeft, komt er geen tweede bij
    Gegeven een beoogde baan met 1 plaats
    En iemand anders heeft een proefplaats voor die baan van 2026-09-01 tot en met 2026-10-31
    Als de consulent toetst of plaatsing kan van 2026-10-01 tot en met 2026-11-30
    Dan zegt regel "proefplaats-een-per-baan" voldoet_niet, en wel vanaf 2026-11-01
    En mag de plaatsing alleen met een reden
    En mag de consulent afwijken van "proefplaats-een-per-baan"

  Scenario: Zonder reden wordt de tweede niet gepland
    Gegeven een beoogde baan met 1 plaats
    En iemand anders heeft een proefplaats voor die baan van 2026-09-01 tot en met 2026-10-31
    Als de consulent de kandidaat plaatst van 2026-10-01 tot en met 2026-11-30
    Dan wordt het geweigerd door regel "proefplaats-een-per-baan", en wel vanaf 2026-11-01
    En noemt regel "proefplaats-een-per-baan" de bron "eigen beleid"
    En heeft de kandidaat 0 plaatsingen

  Abstract Scenario: De baan is vrij op de dag nadat de ander stopt, ook na een korte maand
    Gegeven een beoogde baan met 1 plaats
    En iemand anders heeft een proefplaats voor die baan van <van ander> tot en met <tot ander>
    Als de consulent toetst of plaatsing kan van <start> tot en met <einde>
    Dan zegt regel "proefplaats-een-per-baan" <uitkomst>

    Voorbeelden:
      | van ander  | tot ander  | start      | einde      | uitkomst     |
      | 2026-12-31 | 2027-02-28 | 2027-02-28 | 2027-04-27 | voldoet_niet |
      | 2026-12-31 | 2027-02-28 | 2027-03-01 | 2027-04-30 | voldoet      |
      | 2027-12-31 | 2028-02-29 | 2028-02-29 | 2028-04-28 | voldoet_niet |
      | 2027-12-31 | 2028-02-29 | 2028-03-01 | 2028-04-30 | voldoet      |
      | 2026-11-01 | 2026-12-31 | 2026-09-01 | 2026-10-31 | voldoet      |
      | 2026-11-01 | 2026-12-31 | 2026-09-02 | 2026-11-01 | voldoet_niet |

  Scenario: Ook op een andere plek is het dezelfde baan
    Gegeven een beoogde baan met 1 plaats
    En iemand anders heeft een proefplaats voor die baan van 2026-09-01 tot en met 2026-10-31
    En een proefplaats bij een werkgever profit
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2026-10-31
    Dan zegt regel "proefplaats-een-per-baan" voldoet_niet

  Scenario: Op dezelfde plek voor een andere baan mag wel
    Gegeven een beoogde baan met 1 plaats
    En iemand anders heeft een proefplaats voor die baan van 2026-09-01 tot en met 2026-10-31
    En een beoogde baan met 1 plaats
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2026-10-31
    Dan mag de plaatsing

  Scenario: Een vacature met twee plaatsen is twee banen
    Gegeven een beoogde baan met 2 plaatsen
    En iemand anders heeft een proefplaats voor die baan van 2026-09-01 tot en met 2026-10-31
    Als de consulent de kandidaat plaatst van 2026-09-01 tot en met 2026-10-31
    Dan lukt het

  Scenario: Vervalt het voorstel van de ander, dan is de baan weer vrij
    Gegeven een beoogde baan met 1 plaats
    En iemand anders had een voorstel voor die baan van 2026-09-01 tot en met 2026-10-31, en dat verviel
    Als de consulent de kandidaat plaatst van 2026-09-01 tot en met 2026-10-31
    Dan lukt het

  Scenario: Met een reden mag een tweede naast de eerste
    Gegeven een beoogde baan met 1 plaats
    En iemand anders heeft een proefplaats voor die baan van 2026-09-01 tot en met 2026-10-31
    En de consulent wijkt af van "proefplaats-een-per-baan" omdat "de werkgever wil er twee proberen"
    Als de consulent de kandidaat plaatst van 2026-09-01 tot en met 2026-10-31
    Dan lukt het
    En staat de afwijking van "proefplaats-een-per-baan" bij de plaatsing

  Scenario: Wie er het eerst was, start gewoon, ook als er met een reden iemand bij komt
    Gegeven een beoogde baan met 1 plaats
    En de consulent plaatst de kandidaat van 2026-09-01 tot en met 2026-10-31
    En kandidaat en aanbieder akkoord gaan
    En de consulent besluit
    En iemand anders komt er voor die baan met een reden bij van 2026-10-01 tot en met 2026-11-30
    Als het 2026-09-01 wordt
    En de consulent de plaatsing start
    Dan lukt het

  Scenario: Een verlenging over de dagen van wie er met een reden bij kwam, vraagt zelf een reden
    Gegeven een beoogde baan met 1 plaats
    En een lopende plaatsing van 2026-09-01 tot en met 2026-10-31
    En iemand anders komt er voor die baan met een reden bij van 2026-10-01 tot en met 2026-11-30
    Als het 2026-10-20 wordt
    En de werkbegeleider evalueert op 2026-10-19 met advies doorgaan
    En de consulent de plaatsing verlengt tot en met 2026-12-31 op zelfde_plek
    Dan wordt het geweigerd door regel "proefplaats-een-per-baan"

  Scenario: Een verlenging stopt voor de proefplaats van de volgende
    Gegeven een beoogde baan met 1 plaats
    En een lopende plaatsing van 2026-09-01 tot en met 2026-10-31
    En iemand anders heeft een proefplaats voor die baan van 2026-12-01 tot en met 2027-01-31
    Als het 2026-10-20 wordt
    En de werkbegeleider evalueert op 2026-10-19 met advies doorgaan
    En de consulent de plaatsing verlengt tot en met 2026-12-01 op zelfde_plek
    Dan wordt het geweigerd door regel "proefplaats-een-per-baan", en wel tot en met 2026-11-30

  Scenario: Is de baan bezet, dan kan iemand wachten
    Gegeven een beoogde baan met 1 plaats
    En iemand anders heeft een proefplaats voor die baan van 2026-09-01 tot en met 2026-10-31
    En wie niet meteen past, wil op de wachtlijst
    Als de consulent de kandidaat plaatst van 2026-09-01 tot en met 2026-10-31
    Dan lukt het
    En wacht de kandidaat op een plaats, en wachten er samen 1

  Scenario: Wie in de baan zelf is aangenomen, laat geen baan over om naar te streven
    Gegeven een beoogde baan met 1 plaats
    En iemand anders is aangenomen in die baan vanaf 2026-09-01
    Als de consulent toetst of plaatsing kan van 2026-10-01 tot en met 2026-11-30
    Dan zegt regel "proefplaats-een-per-baan" voldoet_niet

  Scenario: Is er geen vacature genoemd, dan telt elke proefplaats op de plek
    Gegeven er is geen beoogde baan genoemd
    En de plek heeft 1 plaatsen
    En de plaatsing is op ma-ochtend
    En iemand anders heeft daar een proefplaats op ma-middag van 2026-09-01 tot en met 2026-10-31
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2026-10-31
    Dan zegt regel "proefplaats-een-per-baan" voldoet_niet, en wel vanaf 2026-11-01
