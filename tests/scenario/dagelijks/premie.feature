# language: nl
Functionaliteit: De stimuleringspremie
  passend zegt hoe een premie ervoor staat; een mens beslist.
  Bron: agendacommissie 12 november 2019 (A-41, A-43, A-44), Participatiewet artikel 10a lid 6 en 31 lid 2 j.

  Achtergrond:
    Gegeven iemand heeft een "participatiebaan" van 2026-08-31 tot en met 2028-08-30

  Scenario: Zonder evaluatie in het half jaar is er nog niets te beslissen
    Als het werk van 2027-02-10 is gedaan
    Dan is er een taak "premie besluiten", uiterlijk 2027-02-28
    En staat de premie van half jaar 1 op nog_niet
    Als het werk van 2027-03-01 is gedaan
    En de consulent de premie van half jaar 1 toekent
    Dan wordt dat geweigerd: "geen evaluatie"
    Als de consulent de premie van half jaar 1 niet toekent omdat "er was geen gesprek over het plan"
    Dan staat de premie van half jaar 1 op niet_toegekend
    Als het werk van 2027-03-02 is gedaan
    Dan is de taak "premie besluiten" vanzelf gesloten

  Scenario: Een half jaar dat loopt, wordt niet alvast afgewezen
    Als het werk van 2027-02-10 is gedaan
    En de consulent de premie van half jaar 1 niet toekent omdat "het gaat niet goed"
    Dan wordt dat geweigerd: "nog niets te beslissen"

  Scenario: Met een evaluatie is de premie de dag na zes maanden klaar voor besluit
    Gegeven er is een gesprek op 2027-02-20
    Als het werk van 2027-02-28 is gedaan
    Dan is er geen taak "premie besluiten"
    Als het werk van 2027-03-01 is gedaan
    Dan staat de premie van half jaar 1 op klaar_voor_besluit
    En is er een taak "premie besluiten", uiterlijk 2027-03-15
    Als de consulent de premie van half jaar 1 toekent
    En het werk van 2027-03-02 is gedaan
    Dan is de taak "premie besluiten" vanzelf gesloten
    En staat de premie van half jaar 1 op toegekend

  Scenario: Een premie wordt niet twee keer gegeven
    Gegeven er is een gesprek op 2027-02-20
    En het werk van 2027-03-01 is gedaan
    En de consulent de premie van half jaar 1 toekent
    Als de consulent de premie van half jaar 1 toekent
    Dan wordt dat geweigerd: "is al beslist"

  Scenario: Niet toekennen vraagt een reden
    Gegeven er is een gesprek op 2027-02-20
    En het werk van 2027-03-01 is gedaan
    Als de consulent de premie van half jaar 1 niet toekent zonder reden
    Dan wordt dat geweigerd: "reden ontbreekt"
    Als de consulent de premie van half jaar 1 niet toekent omdat "er was te weinig contact over het plan"
    Dan staat de premie van half jaar 1 op niet_toegekend

  Scenario: Wie doorstroomt, houdt de premie van het lopende half jaar
    Als de plaatsing eindigt op 2026-12-15 door doorstroom_regulier_werk
    En het werk van 2026-12-16 is gedaan
    Dan staat de premie van half jaar 1 op behouden_bij_doorstroom
    En is er een taak "premie besluiten", uiterlijk 2026-12-30

  Scenario: Wie stopt, heeft geen half jaar afgemaakt
    Als de plaatsing eindigt op 2026-12-15 door kandidaat_stopt
    En het werk van 2027-03-05 is gedaan
    Dan staat de premie van half jaar 1 op nog_niet
    En is er geen taak "premie besluiten"

  Scenario: Een derde premie in een kalenderjaar ligt ter beoordeling
    Gegeven er is een gesprek op 2027-02-20
    En er is een gesprek op 2027-08-20
    En het werk van 2027-08-31 is gedaan
    En de consulent de premie van half jaar 1 toekent
    En de consulent de premie van half jaar 2 toekent
    Als de plaatsing eindigt op 2027-12-15 door doorstroom_instrument
    En het werk van 2027-12-16 is gedaan
    Dan staat de premie van half jaar 3 op ter_beoordeling
    Als de consulent de premie van half jaar 3 toekent
    Dan wordt dat geweigerd: "reden"
    Als de consulent de premie van half jaar 3 toekent omdat "de inkomensconsulent is akkoord"
    Dan staat de premie van half jaar 3 op toegekend

  Scenario: Twee keer zegt wat er nog te beslissen is
    Gegeven er is een gesprek op 2027-02-20
    En het werk van 2027-03-01 is gedaan
    En de consulent de premie van half jaar 1 toekent
    Als de consulent de premie van half jaar 1 toekent
    Dan wordt dat geweigerd: "Over elk half jaar is hier beslist"

  Scenario: Is over een half jaar zonder gesprek dertien weken niets gezegd, dan wordt er niet meer naar gevraagd
    Als het werk van 2027-05-30 is gedaan
    Dan is er een taak "premie besluiten", uiterlijk 2027-02-28
    Als het werk van 2027-05-31 is gedaan
    Dan is de taak "premie besluiten" vanzelf gesloten
