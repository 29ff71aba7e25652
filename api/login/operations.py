"""Which right each operation of the API asks; an operation that is not here, nobody may call.

A use case may ask more than this, for instance to deviate from a rule.
"""

from collections.abc import Mapping

from matching.domain.permissions import Right

_OPERATIONS: Mapping[Right, str] = {
    Right.SEE_RULES: "leesRegels",
    Right.SEE_CANDIDATES: """
        leesKandidaten leesKandidaat leesVersiesVanKandidaat leesVersieVanKandidaat leesOntwikkelplan
        leesScans leesScan leesVersiesVanScan leesVersieVanScan leesFeiten
        """,
    Right.CHANGE_CANDIDATES: """
        maakKandidaat wijzigKandidaat sluitKandidaatAf heropenKandidaat beperkVerwerking hefBeperkingOp
        schrijfOntwikkelplan beginOntwikkelplan maakScan wijzigScan verbeterFeiten bevestigFeiten maakPlaatsing
        wijzigPlaatsing
        """,
    Right.SEE_CHANCES: "zoekKansen adviseerPlekken",
    Right.SEE_ALL_KEPT: "leesInzage",
    Right.OBJECT: "maakBezwaar",
    Right.SEE_IDENTITY: "leesIdentiteit",
    Right.REGISTER_IDENTITY: "schrijfIdentiteit",
    Right.GIVE_CODE: "maakInlogcode trekInlogcodeIn",
    Right.OFFER_WORK: "beantwoordKaart",
    Right.SEE_SELF: "antwoordAlsKandidaat trekEigenAkkoordIn antwoordOpPlaatsing",
    Right.MERGE: """
        voegKandidatenSamen maakSamenvoegingKandidatenOngedaan voegVacaturesSamen maakSamenvoegingVacaturesOngedaan
        """,
    Right.SEARCH: "zoek",
    Right.RANK: """
        maakRanglijst maakRanglijstVoorPlek maakRanglijstVoorKandidaat
        leesZoekopdrachten bewaarZoekopdracht hernoemZoekopdracht verwijderZoekopdracht
        """,
    Right.SEE_RANKING: "leesRanglijst",
    Right.SEE_VACANCIES: """
        leesVacatures leesVacature leesVersiesVanVacature leesVersieVanVacature leesBevindingenVanVacature
        leesVervulling
        """,
    Right.HAND_IN: "maakVacature wijzigVacature dienVacatureIn bevestigVacature vervulVacature trekVacatureIn",
    Right.TAKE_DOWN: "neemVacatureOp",
    Right.CHECK_VACANCY: "toetsVacature leesVacaturetekst",
    Right.EXPLORE: "verkenVacature",
    Right.ASK_VUM: "vraagVum",
    Right.REVIEW: "beoordeelVacature",
    Right.SEE_PLEKKEN: """
        leesPlekken leesPlek leesVersiesVanPlek leesVersieVanPlek leesBezettingVanPlek leesWachtlijst
        leesCapaciteitsbronnen leesCapaciteitsbron leesVersiesVanCapaciteitsbron leesVersieVanCapaciteitsbron
        leesBezettingVanCapaciteitsbron
        """,
    Right.CHANGE_PLEKKEN: "maakPlek wijzigPlek sluitPlek maakCapaciteitsbron wijzigCapaciteitsbron",
    Right.SEE_EMPLOYERS: "leesWerkgevers leesWerkgever leesVersiesVanWerkgever leesVersieVanWerkgever",
    Right.CHANGE_EMPLOYERS: "maakWerkgever wijzigWerkgever",
    Right.SEE_COLLEAGUES: "leesCollegas leesCollega leesVersiesVanCollega leesVersieVanCollega",
    Right.CHANGE_COLLEAGUES: "maakCollega wijzigCollega",
    Right.SEE_PLACEMENTS: """
        leesPlaatsingen leesPlaatsing leesPlaatsingenVanKandidaat leesVersiesVanPlaatsing leesVersieVanPlaatsing
        """,
    Right.CHECK_PLACEMENT: "toetsPlaatsing",
    Right.PROPOSE: """
        stelPlaatsingVoor stelPlaatsingenVoor legAkkoordVast legBeoogdeBaanVast laatPlaatsingVervallen neemAan
        """,
    Right.PLACE: """
        leesPremies beslisOverPremie
        leesBusinesscases maakBusinesscase beslisOverBusinesscase realiseerBusinesscase
        beeindigPlaatsing besluitPlaatsing startPlaatsing verlengPlaatsing brengEindeTerug plaatsOver
        boekWachtende sluitPlaatsingAf maakStapOngedaan
        """,
    Right.EVALUATE: "evalueerPlaatsing behaalLeerdoel",
    Right.PUT_FORWARD: """
        leesVragenAanKandidaat vraagKandidaat beantwoordVoorKandidaat
        leesVragenAanWerkgever vraagWerkgever beantwoordVoorWerkgever
        vraagKandidatenVoorVacature vraagKandidatenVoorPlek openVoordracht laatVoordrachtVervallen beoordeelVoordracht
        besprakVoordracht antwoordKandidaat trekAkkoordIn maakVoordrachtstapOngedaan herzieVoordracht geefKaart
        planGesprek wijsVoordrachtAf leesAandachtspunten
        beoordeelVoordrachten wijsVoordrachtenAf
        """,
    Right.SEE_PROPOSALS: """
        leesVoordrachten leesVoordracht leesVoordrachtenVanKandidaat telVertoningen leesVersiesVanVoordracht
        leesVersieVanVoordracht leesVerouderdeVoordrachten
        """,
    Right.SEE_CARD: "leesKaart",
    Right.SEE_CALENDAR: "leesAgenda",
    Right.SEE_INTRODUCED: "leesKennismaking",
    Right.SEE_TASKS: """
        leesTaken leesTaak leesVersiesVanTaak leesVersieVanTaak
        leesBerichten leesBericht leesVersiesVanBericht leesVersieVanBericht
        """,
    Right.DO_TASKS: "handelTaakAf neemTaakOver",
    Right.SEE_FOLLOWED: """
        leesAanvragers leesGebeurtenissen leesGebeurtenis leesVersiesVanGebeurtenis leesVersieVanGebeurtenis
        leesDienstverleningen leesDienstverlening leesVersiesVanDienstverlening leesVersieVanDienstverlening
        """,
    Right.FOLLOW: "maakGebeurtenis wijzigGebeurtenis maakDienstverlening wijzigDienstverlening",
    Right.SEE_REPORTS: "leesRapportages leesRapportage",
    Right.AUDIT: "toetsEerlijkheid",
    Right.RUN_DAY: "doeDagelijksWerk",
    Right.SEE_SWITCH: "leesRangschikking",
    Right.TURN_RANKING: "zetRangschikking",
    Right.SEE_DOSSIER: "leesDossier",
    Right.OPEN_IN_NEED: "vraagNoodtoegang",
    Right.SEE_LOOKS: "leesInzagen",
    Right.REVIEW_LOOKS: "beoordeelInzagen",
    Right.SUBSCRIBE: """
        leesAbonnementen leesAbonnement maakAbonnement stopAbonnement maakSleutel leesAfleveringen
        """,
}

RIGHTS: Mapping[str, Right] = {
    operation: right for right, operations in _OPERATIONS.items() for operation in operations.split()
}
