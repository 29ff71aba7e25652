# language: nl
Functionaliteit: Het leven van een plaatsing
  Voorstellen, akkoord, besluiten, starten, evalueren, verlengen, overplaatsen, beëindigen, en een vergissing terugdraaien.
  Bron: model C.5, brief over de werkleerplek (A-03 tot en met A-07), Participatiewet artikel 7 lid 4.

  Achtergrond:
    Gegeven het is vandaag 2026-08-24
    En een kandidaat met bijstand
    En bij "deelname centrum voor werk" staat ja
    En een ontwikkelplan met 1 leerdoel
    En een werkleerplek bij een gemeente afdeling

  Scenario: Van voorstel tot start
    Gegeven de consulent plaatst de kandidaat van 2026-08-31 tot en met 2027-02-28
    Dan heeft de plaatsing status voorgesteld
    Als kandidaat en aanbieder akkoord gaan
    En de consulent besluit
    Dan heeft de plaatsing status gepland
    Als het 2026-08-31 wordt
    En de consulent de plaatsing start
    Dan heeft de plaatsing status actief
    En heeft de kandidaat status geplaatst

  Scenario: Zonder akkoord wordt er niet besloten
    Gegeven de consulent plaatst de kandidaat van 2026-08-31 tot en met 2027-02-28
    Als de consulent besluit
    Dan wordt het geweigerd
    En heeft de plaatsing status voorgesteld

  Scenario: Een jobhunter besluit niet
    Gegeven de consulent plaatst de kandidaat van 2026-08-31 tot en met 2027-02-28
    En kandidaat en aanbieder akkoord gaan
    Als de jobhunter besluit
    Dan mag die rol dat niet
    En heeft de plaatsing status voorgesteld

  Scenario: Wat onbekend is, houdt de start tegen en niet het voorstel
    Gegeven bij "deelname centrum voor werk" staat onbekend
    En de consulent plaatst de kandidaat van 2026-08-31 tot en met 2027-02-28
    Dan lukt het
    Als kandidaat en aanbieder akkoord gaan
    En de consulent besluit
    En het 2026-08-31 wordt
    En de consulent de plaatsing start
    Dan wordt het geweigerd
    En is er een vraag over "Centrum voor Werk"
    En heeft de plaatsing status gepland

  Scenario: Zonder leerdoel start een werkleerplek niet
    Gegeven de consulent plaatst de kandidaat van 2026-08-31 tot en met 2027-02-28
    En kandidaat en aanbieder akkoord gaan
    En de consulent besluit
    En een ontwikkelplan zonder leerdoelen
    En het 2026-08-31 wordt
    Als de consulent de plaatsing start
    Dan wordt het geweigerd
    En heeft de plaatsing status gepland

  Scenario: Verlengen tot precies een jaar op dezelfde plek
    Gegeven een lopende plaatsing van 2026-08-31 tot en met 2027-02-28
    Als de consulent de plaatsing verlengt tot en met 2027-08-30 op zelfde_plek
    Dan lukt het
    En is de laatste dag van de plaatsing 2027-08-30

  Scenario: Een dag langer dan een jaar verlengen kan niet
    Gegeven een lopende plaatsing van 2026-08-31 tot en met 2027-02-28
    Als de consulent de plaatsing verlengt tot en met 2027-08-31 op zelfde_plek
    Dan wordt het geweigerd door regel "werkleerplek-maximum", en wel tot en met 2027-08-30
    En is de laatste dag van de plaatsing 2027-02-28

  Scenario: Verlengen gaat nooit vanzelf: zonder einde is er geen verlenging
    Gegeven een lopende plaatsing van 2026-08-31 tot en met 2027-02-28
    Als de consulent de plaatsing verlengt zonder einde
    Dan klopt de vraag niet
    En is de laatste dag van de plaatsing 2027-02-28

  Scenario: Overplaatsen: de maanden op beide plekken tellen samen
    Gegeven een lopende plaatsing van 2026-08-31 tot en met 2027-02-28
    En een werkleerplek bij een sociale onderneming
    Als de consulent de kandidaat overplaatst van 2026-12-01 tot en met 2027-08-30
    Dan lukt het
    En eindigt de eerste plaatsing op 2026-11-30
    En is de laatste dag van de plaatsing 2027-08-30

  Scenario: Overplaatsen voorbij een jaar kan niet, en de eerste plek blijft
    Gegeven een lopende plaatsing van 2026-08-31 tot en met 2027-02-28
    En een werkleerplek bij een sociale onderneming
    Als de consulent de kandidaat overplaatst van 2026-12-01 tot en met 2027-08-31
    Dan wordt het geweigerd door regel "werkleerplek-maximum", en wel tot en met 2027-08-30
    En is de laatste dag van de plaatsing 2027-02-28

  Scenario: Het laatste leerdoel is gehaald: meteen klaar voor bemiddeling
    Gegeven een lopende plaatsing van 2026-08-31 tot en met 2027-02-28
    Als het 2026-10-12 wordt
    En de kandidaat leerdoel 1 haalt op 2026-10-12
    Dan lukt het
    En heeft de kandidaat status klaar_voor_bemiddeling
    En heeft de plaatsing status actief

  Scenario: Er is nog een leerdoel open
    Gegeven een ontwikkelplan met 2 leerdoelen
    En een lopende plaatsing van 2026-08-31 tot en met 2027-02-28
    Als het 2026-10-12 wordt
    En de kandidaat leerdoel 1 haalt op 2026-10-12
    Dan lukt het
    En heeft de kandidaat status geplaatst

  Scenario: Evalueren
    Gegeven een lopende plaatsing van 2026-08-31 tot en met 2027-02-28
    Als het 2026-10-12 wordt
    En de consulent evalueert op 2026-10-12 met advies doorgaan
    Dan lukt het
    En heeft de plaatsing 1 evaluatie

  Scenario: Eerder beëindigen geeft de plaats vrij vanaf de dag erna
    Gegeven de plek heeft 1 plaatsen
    En een lopende plaatsing van 2026-08-31 tot en met 2027-02-28
    Als het 2026-11-16 wordt
    En de consulent de plaatsing beëindigt op 2026-11-16 met reden leerdoelen_behaald
    Dan lukt het
    En is de laatste dag van de plaatsing 2026-11-16
    En zijn er op 2026-11-16 op de plek 0 plaatsen vrij
    En zijn er op 2026-11-17 op de plek 1 plaatsen vrij

  Scenario: Een vergissing terugdraaien
    Gegeven een lopende plaatsing van 2026-08-31 tot en met 2027-02-28
    Als het 2026-11-16 wordt
    En de consulent de plaatsing beëindigt op 2026-11-16 met reden kandidaat_stopt
    En de consulent de laatste handeling ongedaan maakt
    Dan lukt het
    En heeft de plaatsing status actief
    En is de laatste dag van de plaatsing 2027-02-28

  Scenario: Wat een ander intussen bewaarde, gaat niet verloren
    Gegeven een lopende plaatsing van 2026-08-31 tot en met 2027-02-28
    Als de consulent met een oude versie verlengt tot en met 2027-03-31
    Dan is er intussen iets gewijzigd
    En is de laatste dag van de plaatsing 2027-02-28

  Scenario: Een plaatsing die nog niet liep, kan niet worden verlengd
    Gegeven de consulent plaatst de kandidaat van 2026-08-31 tot en met 2027-02-28
    Als de consulent de plaatsing verlengt tot en met 2027-03-31 op zelfde_plek
    Dan wordt het geweigerd
