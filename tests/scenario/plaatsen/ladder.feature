# language: nl
Functionaliteit: Welke plekken mag en kan iemand
  Elk instrument mag, mag niet of is nog niet bekend, met de reden. Er wordt niets vanzelf toegekend.
  Bron: model C.6, brief over de werkleerplek (A-10).

  Achtergrond:
    Gegeven het is vandaag 2026-08-01
    En een kandidaat met bijstand

  Abstract Scenario: Een antwoord opent of sluit een plek
    Gegeven bij "<vraag>" staat <antwoord>
    Als de consulent de ladder opvraagt voor 2026-09-01
    Dan staat "<instrument>" op de ladder als <uitkomst>

    Voorbeelden:
      | vraag                      | antwoord | instrument                 | uitkomst     |
      | Wmo-dagbesteding           | ja       | arbeidsmatige_dagbesteding | mag      |
      | Wmo-dagbesteding           | nee      | arbeidsmatige_dagbesteding | mag_niet |
      | Wmo-dagbesteding           | onbekend | arbeidsmatige_dagbesteding | onbekend     |
      | indicatie beschut          | nee      | nieuw_beschut              | mag_niet |
      | detachering beëindigd      | ja       | arbeidsfit_houden          | mag      |

  Scenario: Vrijwilligerswerk staat altijd open
    Als de consulent de ladder opvraagt voor 2026-09-01
    Dan staat "vrijwilligerswerk" op de ladder als mag

  Scenario: Wie jonger is dan 27 mag geen participatiebaan
    Gegeven de kandidaat is geboren op 1999-09-02
    En bij "stap naar werk te groot" staat ja
    Als de consulent de ladder opvraagt voor 2026-09-01
    Dan staat "participatiebaan" op de ladder als mag_niet
