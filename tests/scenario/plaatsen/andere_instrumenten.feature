# language: nl
Functionaliteit: De andere plekken op de ladder
  Voor wie elke plek is, met wat onbekend is als vraag en nooit als nee.
  Bron: werkprogramma Groningen 2020-2022, brief over iederz, Participatiewet artikel 10b, pagina basisbaan van de gemeente.

  Achtergrond:
    Gegeven het is vandaag 2026-08-01
    En een kandidaat met bijstand
    En een ontwikkelplan met 1 leerdoel

  Abstract Scenario: Praktijkleren is voor wie geen startkwalificatie heeft en niet naar school kan
    Gegeven bij "startkwalificatie" staat <startkwalificatie>
    En bij "regulier onderwijs mogelijk" staat <school>
    En een praktijkleren bij een werkgever profit
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-08-31
    Dan <uitkomst>

    Voorbeelden:
      | startkwalificatie | school   | uitkomst                             |
      | nee               | nee      | mag de plaatsing                     |
      | ja                | nee      | mag de plaatsing niet zomaar         |
      | nee               | ja       | mag de plaatsing niet zomaar         |
      | onbekend          | nee      | is nog niet bekend of de plaatsing mag |
      | nee               | onbekend | is nog niet bekend of de plaatsing mag |

  Scenario: Een gewone basisbaan van 32 uur
    Gegeven bij "geen plek op de gewone arbeidsmarkt" staat ja
    En bij "lopend traject" staat nee
    En een basisbaan bij een instelling
    En de plaatsing is 32 uur per week
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-08-31
    Dan mag de plaatsing

  Abstract Scenario: Een basisbaan is 32 tot 36 uur
    Gegeven bij "geen plek op de gewone arbeidsmarkt" staat ja
    En bij "lopend traject" staat nee
    En een basisbaan bij een instelling
    En de plaatsing is <uren> uur per week
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-08-31
    Dan zegt regel "basisbaan-uren" <uitkomst>

    Voorbeelden:
      | uren | uitkomst     |
      | 31   | bespreekbaar |
      | 32   | voldoet      |
      | 36   | voldoet      |
      | 37   | voldoet_niet |

  Abstract Scenario: Voor wie een basisbaan is
    Gegeven bij "geen plek op de gewone arbeidsmarkt" staat <geen plek>
    En bij "lopend traject" staat <traject>
    En een basisbaan bij een instelling
    En de plaatsing is 32 uur per week
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-08-31
    Dan <uitkomst>

    Voorbeelden:
      | geen plek | traject  | uitkomst                               |
      | nee       | nee      | mag de plaatsing niet zomaar           |
      | onbekend  | nee      | is nog niet bekend of de plaatsing mag |
      | ja        | ja       | mag de plaatsing niet zomaar           |
      | ja        | onbekend | is nog niet bekend of de plaatsing mag |

  Scenario: Een basisbaan is vanaf 27 jaar
    Gegeven de kandidaat is geboren op 1999-09-02
    En bij "geen plek op de gewone arbeidsmarkt" staat ja
    En bij "lopend traject" staat nee
    En een basisbaan bij een instelling
    En de plaatsing is 32 uur per week
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-08-31
    Dan mag de plaatsing niet zomaar

  Abstract Scenario: Nieuw beschut vraagt een indicatie
    Gegeven bij "indicatie beschut" staat <indicatie>
    En bij "indicatie banenafspraak" staat nee
    En een nieuw beschut bij iederz
    Als de consulent toetst of plaatsing kan vanaf 2026-09-01
    Dan is de uitkomst <uitkomst>

    Voorbeelden:
      | indicatie | uitkomst |
      | ja        | mag      |
      | nee       | mag_niet |
      | onbekend  | onbekend |

  Abstract Scenario: Een afspraakbaan vraagt een indicatie
    Gegeven bij "indicatie banenafspraak" staat <indicatie>
    En een vacature voor een afspraakbaan
    Als de consulent toetst of plaatsing kan vanaf 2026-09-01
    Dan is de uitkomst <uitkomst>

    Voorbeelden:
      | indicatie | uitkomst |
      | ja        | mag      |
      | nee       | mag_niet |
      | onbekend  | onbekend |

  Scenario: Een gewone baan is er ook zonder uitkering, en zonder einde
    Gegeven een kandidaat zonder uitkering
    En een vacature voor een gewone baan
    Als de consulent toetst of plaatsing kan vanaf 2026-09-01
    Dan mag de plaatsing

  Scenario: Vrijwilligerswerk mag iedereen, zonder einde
    Gegeven een kandidaat zonder uitkering
    En een vrijwilligerswerk bij een instelling
    Als de consulent toetst of plaatsing kan vanaf 2026-09-01
    Dan mag de plaatsing

  Scenario: Een basisbaan zonder einde is geen tijdelijk contract
    Gegeven bij "geen plek op de gewone arbeidsmarkt" staat ja
    En bij "lopend traject" staat nee
    En een basisbaan bij een instelling
    En de plaatsing is 32 uur per week
    Als de consulent toetst of plaatsing kan vanaf 2026-09-01
    Dan zegt regel "basisbaan-tijdelijk" voldoet_niet
    En mag de plaatsing niet zomaar

  Scenario: Twee indicaties die elkaar uitsluiten zijn een vraag, geen nee
    Gegeven bij "indicatie beschut" staat ja
    En bij "indicatie banenafspraak" staat ja
    En een nieuw beschut bij iederz
    Als de consulent toetst of plaatsing kan vanaf 2026-09-01
    Dan zegt regel "nieuw-beschut-of-banenafspraak" onbekend
    En is de uitkomst onbekend

  Abstract Scenario: Arbeidsmatige dagbesteding duurt niet langer dan de indicatie
    Gegeven bij "Wmo-dagbesteding" staat ja
    En de indicatie dagbesteding loopt tot en met 2028-02-29
    En een arbeidsmatige dagbesteding bij een gon partij
    Als de consulent toetst of plaatsing kan van 2027-03-01 tot en met <einde>
    Dan zegt regel "arbeidsmatige-dagbesteding-duur" <uitkomst>

    Voorbeelden:
      | einde      | uitkomst     |
      | 2028-02-28 | voldoet      |
      | 2028-02-29 | voldoet      |
      | 2028-03-01 | voldoet_niet |

  Scenario: Tot wanneer de indicatie loopt is niet bekend
    Gegeven bij "Wmo-dagbesteding" staat ja
    En een arbeidsmatige dagbesteding bij een gon partij
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-08-31
    Dan zegt regel "arbeidsmatige-dagbesteding-duur" onbekend
    En is nog niet bekend of de plaatsing mag

  Abstract Scenario: Arbeidsmatige dagbesteding vraagt een Wmo-indicatie
    Gegeven bij "Wmo-dagbesteding" staat <indicatie>
    En de indicatie dagbesteding loopt tot en met 2027-08-31
    En een arbeidsmatige dagbesteding bij een gon partij
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-08-31
    Dan <uitkomst>

    Voorbeelden:
      | indicatie | uitkomst                               |
      | ja        | mag de plaatsing                       |
      | nee       | mag de plaatsing niet zomaar           |
      | onbekend  | is nog niet bekend of de plaatsing mag |

  Abstract Scenario: Arbeidsfit houden is na een detachering die ophield
    Gegeven bij "detachering beëindigd" staat <antwoord>
    En een arbeidsfit houden bij iederz
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2026-11-30
    Dan <uitkomst>

    Voorbeelden:
      | antwoord | uitkomst                               |
      | ja       | mag de plaatsing                       |
      | nee      | mag de plaatsing niet zomaar           |
      | onbekend | is nog niet bekend of de plaatsing mag |
