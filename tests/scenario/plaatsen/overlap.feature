# language: nl
Functionaliteit: Twee plaatsingen naast elkaar
  Een kandidaat is nooit op twee plekken in hetzelfde dagdeel, en nooit twee keer op hetzelfde instrument.
  Bron: eigen beleid (model D-4).

  Achtergrond:
    Gegeven het is vandaag 2026-08-01
    En een kandidaat met bijstand
    En bij "deelname centrum voor werk" staat ja
    En een ontwikkelplan met 1 leerdoel

  Scenario: Hetzelfde dagdeel op dezelfde dag kan niet
    Gegeven de kandidaat heeft een vrijwilligerswerk van 2026-09-01 tot en met 2027-02-28 op ma-ochtend
    En een werkleerplek bij een gemeente afdeling
    En de plaatsing is op ma-ochtend en di-ochtend
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-02-28
    Dan zegt regel "dagdeel-vrij" voldoet_niet

  Scenario: Een ander dagdeel kan wel
    Gegeven de kandidaat heeft een vrijwilligerswerk van 2026-09-01 tot en met 2027-02-28 op vr-middag
    En een werkleerplek bij een gemeente afdeling
    En de plaatsing is op ma-ochtend en di-ochtend
    Als de consulent toetst of plaatsing kan van 2026-09-01 tot en met 2027-02-28
    Dan mag de plaatsing

  Scenario: Hetzelfde dagdeel daarna kan wel
    Gegeven de kandidaat heeft een vrijwilligerswerk van 2026-08-03 tot en met 2026-09-06 op ma-ochtend
    En een werkleerplek bij een gemeente afdeling
    En de plaatsing is op ma-ochtend
    Als de consulent toetst of plaatsing kan van 2026-09-07 tot en met 2027-03-06
    Dan mag de plaatsing

  Scenario: Twee periodes van hetzelfde instrument overlappen nooit, ook niet op een ander dagdeel
    Gegeven de kandidaat heeft een werkleerplek van 2026-08-03 tot en met 2026-10-31 op ma-ochtend
    En een werkleerplek bij een gemeente afdeling
    En de plaatsing is op vr-ochtend
    Als de consulent toetst of plaatsing kan van 2026-10-31 tot en met 2027-01-31
    Dan zegt regel "een-tegelijk" voldoet_niet, en wel vanaf 2026-11-01

  Scenario: De dag na het einde begint de volgende
    Gegeven de kandidaat heeft een werkleerplek van 2026-08-03 tot en met 2026-10-31 op ma-ochtend
    En een werkleerplek bij een gemeente afdeling
    En de plaatsing is op vr-ochtend
    Als de consulent toetst of plaatsing kan van 2026-11-01 tot en met 2027-01-31
    Dan zegt regel "een-tegelijk" voldoet
