# language: nl
Functionaliteit: Ontwikkelplek in het Instroomportaal
  Voor elke inwoner die steun nodig heeft bij een eerste stap. Er zijn 50 plekken per dagdeel, vanaf 2021 zijn het er 100,
  en 20 daarvan zijn voor de GON-partijen.
  Bron: brief van het college van Groningen over iederz (A-21 tot en met A-33).

  Achtergrond:
    Gegeven het is vandaag 2026-08-01
    En een kandidaat zonder uitkering
    En bij "steun nodig" staat ja
    En bij "inwoner" staat ja
    En bij "erkende route" staat ja
    En bij "GON-verwijzing" staat nee
    En een ontwikkelplan met 1 leerdoel
    En een ontwikkelplek bij iederz
    En de plek is open op ma-ochtend

  Scenario: Een gewone inwoner zonder uitkering
    Als de consulent toetst of plaatsing kan van 2026-09-07 tot en met 2027-03-07
    Dan mag de plaatsing

  Scenario: Er is geen maximum, wel een herbeoordeling na twaalf maanden: de laatste dag zonder reden
    Als de consulent toetst of plaatsing kan van 2026-09-07 tot en met 2027-09-06
    Dan mag de plaatsing

  Scenario: Langer dan twaalf maanden kan met een reden
    Als de consulent toetst of plaatsing kan van 2026-09-07 tot en met 2027-09-07
    Dan zegt regel "ontwikkelplek-herbeoordeling" bespreekbaar, en wel tot en met 2027-09-06
    En mag de plaatsing alleen met een reden

  Abstract Scenario: Voor wie een ontwikkelplek is
    Gegeven bij "<vraag>" staat <antwoord>
    Als de consulent toetst of plaatsing kan van 2026-09-07 tot en met 2027-03-07
    Dan <uitkomst>

    Voorbeelden:
      | vraag       | antwoord | uitkomst                               |
      | inwoner     | nee      | mag de plaatsing niet zomaar           |
      | inwoner     | onbekend | is nog niet bekend of de plaatsing mag |

  Scenario: De laatste dag met vijftig plekken en de eerste met honderd
    Gegeven een capaciteitsbron met 50 plaatsen per dagdeel vanaf 2018-01-01
    En de bron houdt 20 plaatsen vrij voor gon_partij vanaf 2018-01-01
    En de bron heeft 100 plaatsen vanaf 2021-01-01
    En de plek put uit de bron
    Dan heeft de bron op 2020-12-31 op do-ochtend 50 plaatsen, waarvan 20 apart
    En heeft de bron op 2021-01-01 op vr-ochtend 100 plaatsen, waarvan 20 apart

  Scenario: Voor de eerste dag met een aantal zijn er geen plekken
    Gegeven een capaciteitsbron met 50 plaatsen per dagdeel vanaf 2026-09-08
    En de plek put uit de bron
    Als de consulent toetst of plaatsing kan van 2026-09-07 tot en met 2026-12-07
    Dan mag de plaatsing niet zomaar
    En is er geen plaats

  Scenario: Het dagdeel is vol, en de eerste dag die kan staat erbij
    Gegeven een capaciteitsbron met 2 plaatsen per dagdeel vanaf 2026-01-01
    En de plek put uit de bron
    En 2 andere kandidaten zijn geplaatst van 2026-09-07 tot en met 2026-11-30
    Als de consulent de kandidaat plaatst van 2026-10-05 tot en met 2027-01-04
    Dan wordt het geweigerd omdat het vol is
    En is de eerste mogelijke start 2026-12-01
    En heeft de kandidaat 0 plaatsingen

  Scenario: Een plaats is vrij vanaf de dag na de laatste dag
    Gegeven een capaciteitsbron met 1 plaats per dagdeel vanaf 2026-01-01
    En de plek put uit de bron
    En 1 andere kandidaten zijn geplaatst van 2026-09-07 tot en met 2026-11-30
    Als de consulent toetst of plaatsing kan van 2026-12-01 tot en met 2027-03-01
    Dan mag de plaatsing

  Scenario: Op de laatste dag is de plaats nog bezet
    Gegeven een capaciteitsbron met 1 plaats per dagdeel vanaf 2026-01-01
    En de plek put uit de bron
    En 1 andere kandidaten zijn geplaatst van 2026-09-07 tot en met 2026-11-30
    Als de consulent toetst of plaatsing kan van 2026-11-30 tot en met 2027-03-01
    Dan is er geen plaats

  Scenario: Een ander dagdeel is nog vrij
    Gegeven de plek is open op ma-ochtend en di-ochtend
    En een capaciteitsbron met 1 plaats per dagdeel vanaf 2026-01-01
    En de plek put uit de bron
    En de plaatsing is op ma-ochtend
    En 1 andere kandidaten zijn geplaatst van 2026-09-07 tot en met 2026-11-30
    En de plaatsing is op di-ochtend
    Als de consulent toetst of plaatsing kan van 2026-09-07 tot en met 2026-11-30
    Dan mag de plaatsing

  Scenario: Twee plekken putten uit een bron
    Gegeven een capaciteitsbron met 1 plaats per dagdeel vanaf 2026-01-01
    En de plek put uit de bron
    En 1 andere kandidaten zijn geplaatst van 2026-09-07 tot en met 2026-11-30
    En een ontwikkelplek bij iederz
    En de plek is open op ma-ochtend
    En de plek put uit de bron
    Als de consulent toetst of plaatsing kan van 2026-09-07 tot en met 2026-11-30
    Dan is er geen plaats

  Scenario: Ook de plek zelf kan vol zijn
    Gegeven een capaciteitsbron met 50 plaatsen per dagdeel vanaf 2026-01-01
    En de plek put uit de bron
    En de plek heeft 1 plaatsen
    En 1 andere kandidaten zijn geplaatst van 2026-09-07 tot en met 2026-11-30
    Als de consulent toetst of plaatsing kan van 2026-09-07 tot en met 2026-11-30
    Dan is er geen plaats
    En is de eerste mogelijke start 2026-12-01

  Scenario: Halverwege komen er minder plaatsen
    Gegeven een capaciteitsbron met 2 plaatsen per dagdeel vanaf 2026-01-01
    En de bron heeft 1 plaatsen vanaf 2026-11-02
    En de plek put uit de bron
    En 1 andere kandidaten zijn geplaatst van 2026-09-07 tot en met 2026-12-28
    Als de consulent toetst of plaatsing kan van 2026-09-07 tot en met 2026-11-02
    Dan is er geen plaats

  Scenario: Tot de dag waarop er minder plaatsen komen, kan het
    Gegeven een capaciteitsbron met 2 plaatsen per dagdeel vanaf 2026-01-01
    En de bron heeft 1 plaatsen vanaf 2026-11-02
    En de plek put uit de bron
    En 1 andere kandidaten zijn geplaatst van 2026-09-07 tot en met 2026-12-28
    Als de consulent toetst of plaatsing kan van 2026-09-07 tot en met 2026-11-01
    Dan mag de plaatsing

  Scenario: Op dagen dat het dicht is, is geen plaats nodig
    Gegeven een capaciteitsbron met 1 plaats per dagdeel vanaf 2026-01-01
    En de bron is dicht van 2026-12-21 tot en met 2027-01-03
    En de plek put uit de bron
    En 1 andere kandidaten zijn geplaatst van 2026-09-07 tot en met 2026-12-28
    Als de consulent toetst of plaatsing kan van 2026-12-21 tot en met 2027-03-01
    Dan mag de plaatsing

  Scenario: Niet bekend hoeveel plaatsen er zijn
    Gegeven van de plek is niet bekend hoeveel plaatsen er zijn
    Als de consulent toetst of plaatsing kan van 2026-09-07 tot en met 2026-11-30
    Dan is nog niet bekend of de plaatsing mag

  Scenario: Wie via een GON-partij komt, neemt een GON-plaats
    Gegeven een capaciteitsbron met 2 plaatsen per dagdeel vanaf 2026-01-01
    En de bron houdt 1 plaatsen vrij voor gon_partij vanaf 2026-01-01
    En de plek put uit de bron
    En bij "GON-verwijzing" staat ja
    En bij "Wmo-dagbesteding" staat ja
    En bij "verwachting uitstroom" staat ja
    Als de consulent de kandidaat plaatst van 2026-09-07 tot en met 2026-11-30
    Dan lukt het
    En zijn er op 2026-09-07 op de bron 1 plaatsen vrij

  Scenario: Een ander krijgt nooit een GON-plaats
    Gegeven een capaciteitsbron met 2 plaatsen per dagdeel vanaf 2026-01-01
    En de bron houdt 1 plaatsen vrij voor gon_partij vanaf 2026-01-01
    En de plek put uit de bron
    En 1 andere kandidaten zijn geplaatst van 2026-09-07 tot en met 2026-11-30
    Als de consulent de kandidaat plaatst van 2026-09-07 tot en met 2026-11-30
    Dan wordt het geweigerd omdat het vol is

  Scenario: De GON-plaatsen zijn op, en een gewone plaats kiest alleen een consulent met een reden
    Gegeven een capaciteitsbron met 3 plaatsen per dagdeel vanaf 2026-01-01
    En de bron houdt 1 plaatsen vrij voor gon_partij vanaf 2026-01-01
    En de plek put uit de bron
    En bij "GON-verwijzing" staat ja
    En bij "Wmo-dagbesteding" staat ja
    En bij "verwachting uitstroom" staat ja
    En 1 andere kandidaten zijn geplaatst van 2026-09-07 tot en met 2026-11-30
    Als de consulent de kandidaat plaatst van 2026-09-07 tot en met 2026-11-30
    Dan wordt het geweigerd omdat het vol is

  Scenario: De consulent kiest met een reden een gewone plaats
    Gegeven een capaciteitsbron met 3 plaatsen per dagdeel vanaf 2026-01-01
    En de bron houdt 1 plaatsen vrij voor gon_partij vanaf 2026-01-01
    En de plek put uit de bron
    En bij "GON-verwijzing" staat ja
    En bij "Wmo-dagbesteding" staat ja
    En bij "verwachting uitstroom" staat ja
    En 1 andere kandidaten zijn geplaatst van 2026-09-07 tot en met 2026-11-30
    En de consulent kiest een plaats van algemeen omdat "de GON-plaatsen zijn op"
    Als de consulent de kandidaat plaatst van 2026-09-07 tot en met 2026-11-30
    Dan lukt het
    En zijn er op 2026-09-07 op de bron 1 plaatsen vrij

  Scenario: Zonder reden kiest een consulent geen gewone plaats
    Gegeven een capaciteitsbron met 3 plaatsen per dagdeel vanaf 2026-01-01
    En de bron houdt 1 plaatsen vrij voor gon_partij vanaf 2026-01-01
    En de plek put uit de bron
    En bij "GON-verwijzing" staat ja
    En bij "Wmo-dagbesteding" staat ja
    En bij "verwachting uitstroom" staat ja
    En de consulent kiest een plaats van algemeen
    Als de consulent de kandidaat plaatst van 2026-09-07 tot en met 2026-11-30
    Dan wordt het geweigerd door regel "gon-plaats"
    En mag de consulent afwijken van "gon-plaats"

  Scenario: Een GON-plaats voor een ander kan niet zonder reden
    Gegeven een capaciteitsbron met 3 plaatsen per dagdeel vanaf 2026-01-01
    En de bron houdt 1 plaatsen vrij voor gon_partij vanaf 2026-01-01
    En de plek put uit de bron
    En de consulent kiest een plaats van gon_partij
    Als de consulent de kandidaat plaatst van 2026-09-07 tot en met 2026-11-30
    Dan wordt het geweigerd door regel "gon-plaats"
    En mag de consulent afwijken van "gon-plaats"
    En heeft de kandidaat 0 plaatsingen

  Scenario: Niet bekend of iemand via een GON-partij komt
    Gegeven een capaciteitsbron met 3 plaatsen per dagdeel vanaf 2026-01-01
    En de bron houdt 1 plaatsen vrij voor gon_partij vanaf 2026-01-01
    En de plek put uit de bron
    En bij "GON-verwijzing" staat ja
    En bij "Wmo-dagbesteding" staat onbekend
    En bij "verwachting uitstroom" staat ja
    Als de consulent toetst of plaatsing kan van 2026-09-07 tot en met 2026-11-30
    Dan is nog niet bekend of de plaatsing mag

  Scenario: Drie mensen tegelijk, of niemand
    Gegeven een capaciteitsbron met 2 plaatsen per dagdeel vanaf 2026-01-01
    En de plek put uit de bron
    Als de consulent 3 kandidaten tegelijk plaatst van 2026-09-07 tot en met 2026-11-30
    Dan wordt het geweigerd omdat het vol is
    En zijn er op 2026-09-07 op de bron 2 plaatsen vrij

  Scenario: Twee mensen tegelijk past precies
    Gegeven een capaciteitsbron met 2 plaatsen per dagdeel vanaf 2026-01-01
    En de plek put uit de bron
    Als de consulent 2 kandidaten tegelijk plaatst van 2026-09-07 tot en met 2026-11-30
    Dan lukt het
    En zijn er op 2026-09-07 op de bron 0 plaatsen vrij

  Scenario: Op de wachtlijst staan
    Gegeven een capaciteitsbron met 1 plaats per dagdeel vanaf 2026-01-01
    En de plek put uit de bron
    En 1 andere kandidaten zijn geplaatst van 2026-09-07 tot en met 2026-11-30
    En wie niet meteen past, wil op de wachtlijst
    Als de consulent de kandidaat plaatst van 2026-09-07 tot en met 2026-11-30
    Dan lukt het
    En wacht de kandidaat op een plaats, en wachten er samen 1

  Scenario: Een plaatsing die vervalt, geeft de plaats terug
    Gegeven een capaciteitsbron met 1 plaats per dagdeel vanaf 2026-01-01
    En de plek put uit de bron
    En de consulent plaatst de kandidaat van 2026-09-07 tot en met 2026-11-30
    En zijn er op 2026-09-07 op de bron 0 plaatsen vrij
    Als de consulent de plaatsing laat vervallen
    Dan lukt het
    En zijn er op 2026-09-07 op de bron 1 plaatsen vrij
