"""Who may call which operation, written down by hand from law.md B.9 and design.md 6; not read from the product.

Letters: k kandidaat, j jobhunter, w werkgever, c consulent, g werkbegeleider, o jobcoach, b beheerder,
r rapportage, a auditor, s systeem.
"""

LETTERS = {
    "k": "kandidaat",
    "j": "jobhunter",
    "w": "werkgever",
    "c": "consulent",
    "g": "werkbegeleider",
    "o": "jobcoach",
    "b": "beheerder",
    "r": "rapportage",
    "a": "auditor",
    "s": "systeem",
}
EVERYBODY_WITHOUT_LOGIN = "leesBeschrijving"

_TABLE = """
kjwcgobras  leesRegels

kjcgoas     leesKandidaten leesKandidaat leesVersiesVanKandidaat leesVersieVanKandidaat
kjcgoas     leesScans leesScan leesVersiesVanScan leesVersieVanScan leesFeiten leesOntwikkelplan
jcs         maakKandidaat wijzigKandidaat sluitKandidaatAf heropenKandidaat beperkVerwerking hefBeperkingOp
jcs         schrijfOntwikkelplan beginOntwikkelplan maakScan wijzigScan verbeterFeiten bevestigFeiten
kjcos       zoekKansen adviseerPlekken
cs          leesIdentiteit schrijfIdentiteit
kc          leesInzage maakBezwaar
jcbs        voegKandidatenSamen maakSamenvoegingKandidatenOngedaan
jcbs        voegVacaturesSamen maakSamenvoegingVacaturesOngedaan

jcs         maakRanglijst maakRanglijstVoorPlek maakRanglijstVoorKandidaat
jcs         leesZoekopdrachten bewaarZoekopdracht hernoemZoekopdracht verwijderZoekopdracht
jcas        leesRanglijst

jwcgobas    leesVacatures leesVacature leesVersiesVanVacature leesVersieVanVacature
jwcgobas    leesBevindingenVanVacature leesVervulling
jwcs        maakVacature wijzigVacature dienVacatureIn bevestigVacature vervulVacature trekVacatureIn
jwcgob      zoek
jwcs        toetsVacature leesVacaturetekst verkenVacature
jc          beoordeelVacature neemVacatureOp vraagVum
jwcgobas    leesWerkgevers leesWerkgever leesVersiesVanWerkgever leesVersieVanWerkgever
jcbs        maakWerkgever wijzigWerkgever

jcgobas     leesPlekken leesPlek leesVersiesVanPlek leesVersieVanPlek leesBezettingVanPlek leesWachtlijst
jcgobas     leesCapaciteitsbronnen leesCapaciteitsbron leesBezettingVanCapaciteitsbron
jcgobas     leesVersiesVanCapaciteitsbron leesVersieVanCapaciteitsbron
jcbs        maakPlek wijzigPlek sluitPlek maakCapaciteitsbron wijzigCapaciteitsbron
jcgobas     leesCollegas leesCollega leesVersiesVanCollega leesVersieVanCollega
jcbs        maakCollega wijzigCollega

kjcgoas     leesPlaatsingen leesPlaatsing leesPlaatsingenVanKandidaat
kjcgoas     leesVersiesVanPlaatsing leesVersieVanPlaatsing
jcs         maakPlaatsing wijzigPlaatsing toetsPlaatsing
jc          stelPlaatsingVoor stelPlaatsingenVoor legAkkoordVast legBeoogdeBaanVast
jc          laatPlaatsingVervallen
c           besluitPlaatsing startPlaatsing verlengPlaatsing brengEindeTerug plaatsOver boekWachtende
c           beeindigPlaatsing sluitPlaatsingAf maakStapOngedaan
cgo         evalueerPlaatsing behaalLeerdoel

jc          leesVragenAanKandidaat vraagKandidaat beantwoordVoorKandidaat
jc          leesVragenAanWerkgever vraagWerkgever beantwoordVoorWerkgever
jc          vraagKandidatenVoorVacature vraagKandidatenVoorPlek openVoordracht laatVoordrachtVervallen
jc          beoordeelVoordracht besprakVoordracht antwoordKandidaat trekAkkoordIn maakVoordrachtstapOngedaan
jc          herzieVoordracht geefKaart planGesprek wijsVoordrachtAf neemAan leesAandachtspunten
jcgobas     leesVoordrachten leesVoordracht leesVoordrachtenVanKandidaat telVertoningen
jcgobas     leesVersiesVanVoordracht leesVersieVanVoordracht leesVerouderdeVoordrachten
jwc         leesKaart
w           beantwoordKaart
k           antwoordAlsKandidaat trekEigenAkkoordIn antwoordOpPlaatsing
jwcgobas    leesAgenda
wc          leesKennismaking

jcgobas     leesTaken leesTaak leesVersiesVanTaak leesVersieVanTaak
jcgobas     leesBerichten leesBericht leesVersiesVanBericht leesVersieVanBericht
jcgob       handelTaakAf neemTaakOver

jcas        leesAanvragers leesGebeurtenissen leesGebeurtenis leesVersiesVanGebeurtenis leesVersieVanGebeurtenis
jcas        leesDienstverleningen leesDienstverlening leesVersiesVanDienstverlening leesVersieVanDienstverlening
jcs         maakGebeurtenis wijzigGebeurtenis maakDienstverlening wijzigDienstverlening
c           leesPremies beslisOverPremie
c           leesBusinesscases maakBusinesscase beslisOverBusinesscase realiseerBusinesscase
jcbras      leesRapportages leesRapportage
bra         toetsEerlijkheid
bs          doeDagelijksWerk
jcgobras    leesRangschikking
b           zetRangschikking
cba         leesDossier
c           vraagNoodtoegang maakInlogcode trekInlogcodeIn
ba          leesInzagen beoordeelInzagen
bs          leesAbonnementen leesAbonnement maakAbonnement stopAbonnement maakSleutel leesAfleveringen
"""

ROWS = [line.split() for line in _TABLE.splitlines() if line.strip()]
MAY = {operation: {LETTERS[letter] for letter in letters} for letters, *operations in ROWS for operation in operations}
