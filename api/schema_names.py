"""The Dutch names under which forms and codes stand in openapi.json."""

from collections.abc import Mapping
from typing import Any

_PREFIX = "#/components/schemas/"

DUTCH: Mapping[str, str] = {
    "Ability": "Kunnen",
    "ActivationStep": "ActiveringTrede",
    "Advice": "EvaluatieAdvies",
    "AfterwardsForm": "PlaatsingAfsluiting",
    "AgreementForm": "Akkoord",
    "AddressForm": "Werkadres",
    "AskedSkillForm": "GevraagdeVaardigheid",
    "AvailabilityForm": "Beschikbaarheid",
    "Barrier": "Drempel",
    "BusinessCaseForm": "BusinesscaseNieuw",
    "CaseDecisionForm": "BusinesscaseBesluit",
    "CandidateForm": "KandidaatFormulier",
    "CandidateStatus": "KandidaatStatus",
    "CertificateForm": "Certificaat",
    "ChanceForm": "Kans",
    "ChanceLevel": "KansNiveau",
    "ClosedForm": "Sluiting",
    "CloseReason": "AfsluitReden",
    "ClosingForm": "Afsluiting",
    "ColleagueForm": "CollegaFormulier",
    "CompetenceForm": "Competentie",
    "ConditionAtWorkForm": "WerkvoorwaardeOpHetWerk",
    "ConditionForm": "WerkvoorwaardeVanKandidaat",
    "ConfirmationForm": "Bevestiging",
    "CorrectionForm": "Verbetering",
    "DecisionForm": "Besluit",
    "DeviationForm": "AfwijkingVanRegel",
    "EligibilityForm": "Voorwaarden",
    "EvaluationForm": "Evaluatie",
    "ExplorationForm": "VerkenningVraag",
    "VumQuestionForm": "VumVraag",
    "ExtensionForm": "Verlenging",
    "ExtensionKind": "VerlengingSoort",
    "CardField": "KaartGegeven",
    "ConsentAnswer": "KandidaatAntwoord",
    "ConsentForm": "AntwoordKandidaat",
    "CardAnswerForm": "Kaartantwoord",
    "OwnAnswerForm": "EigenAntwoordNieuw",
    "OwnPlacementAnswerForm": "EigenPlaatsingsantwoord",
    "ConsentWay": "AntwoordWijze",
    "DeclineReason": "RedenKandidaat",
    "HiringForm": "Aanname",
    "IntendedJobForm": "BeoogdeBaan",
    "InterviewForm": "Gesprek",
    "JudgementForm": "Oordeel",
    "EmergencyAccessForm": "NoodtoegangVraag",
    "LookReviewForm": "InzagecontroleNieuw",
    "ConclusionForm": "InzageConclusie",
    "RankingSwitchForm": "RangschikkingInvoer",
    "ObjectionForm": "BezwaarNieuw",
    "SavedSearchForm": "ZoekopdrachtNieuw",
    "SearchNameForm": "ZoekopdrachtNaam",
    "ProposalLapse": "VoordrachtVervalReden",
    "ProposalLapsingForm": "VoordrachtVerval",
    "ProposalStatus": "VoordrachtStatus",
    "PutForwardForm": "VoordrachtNieuw",
    "RejectReason": "RedenWerkgever",
    "RejectionForm": "AfwijzingWerkgever",
    "StepForm": "Stap",
    "LookForm": "Herziening",
    "TakenBackForm": "AkkoordIntrekking",
    "AskedPersonForm": "GevraagdeKandidaat",
    "AskingForm": "VraagAanKandidaten",
    "MessageStatus": "BerichtStatus",
    "TaskKind": "TaakSoort",
    "TaskDoneForm": "TaakAfhandeling",
    "TaskTakenForm": "TaakOvername",
    "UnfitReason": "RedenNietGeschikt",
    "ConfirmationWay": "BevestigingWijze",
    "EmployerAnswersForm": "AntwoordenVanWerkgever",
    "PersonAnswersForm": "AntwoordenVanKandidaat",
    "TelephoneForm": "TelefonischeVacatureNieuw",
    "VacancyConfirmationForm": "VacatureBevestiging",
    "DemandForm": "Eis",
    "DemandKind": "EisSoort",
    "EducationForm": "Opleiding",
    "EmployerForm": "WerkgeverFormulier",
    "EmployerStatus": "WerkgeverStatus",
    "Destination": "Bestemming",
    "EventForm": "GebeurtenisFormulier",
    "EventKind": "GebeurtenisSoort",
    "Extent": "UitstroomMate",
    "EndReason": "EindeReden",
    "ShorteningForm": "EindeTerugbrengen",
    "EndingForm": "Beeindiging",
    "ExperienceForm": "Werkervaring",
    "FactSource": "FeitBron",
    "FiltersBody": "Ranglijstfilters",
    "GoalReachedForm": "Leerdoelbehaling",
    "GroupForm": "Groepsplaatsing",
    "LapseReason": "VervalReden",
    "LapsingForm": "Vervallenverklaring",
    "Party": "AkkoordVan",
    "PlekConditionsForm": "VoorwaardenAanbieder",
    "ProgressForm": "VoortgangLeerdoel",
    "ProposalForm": "PlaatsingVoorstel",
    "SeatReservationForm": "PlaatsReservering",
    "SeatSourceForm": "CapaciteitsbronFormulier",
    "SeatSourceStatus": "CapaciteitsbronStatus",
    "SeatTotalForm": "PlaatsTotaal",
    "SeatUnit": "PlaatsEenheid",
    "StartForm": "Start",
    "TransferForm": "Overplaatsing",
    "UndoReason": "OngedaanReden",
    "UndoingForm": "Ongedaanmaking",
    "PlacingForm": "PlaatsingWens",
    "GoalForm": "Leerdoel",
    "GoalStatus": "LeerdoelStatus",
    "HoursForm": "Uren",
    "IdentityForm": "IdentiteitInvoer",
    "Instrument": "Instrument",
    "LanguageAspect": "TaalOnderdeel",
    "LanguageForm": "Taal",
    "LicenceForm": "Rijbewijs",
    "ListName": "Lijst",
    "Occurrence": "Voorkomen",
    "PlacementForm": "PlaatsingFormulier",
    "PlanAim": "PlanDoel",
    "PlanForm": "OntwikkelplanInvoer",
    "PlekForm": "PlekFormulier",
    "PlekStatus": "PlekStatus",
    "ProfileForm": "Profiel",
    "PremiumDecisionForm": "Premiebesluit",
    "PremiumOutcome": "PremieUitkomst",
    "Programme": "Programma",
    "ProviderKind": "AanbiederSoort",
    "Purpose": "Doel",
    "Referral": "DoorverwezenNaar",
    "RefusalForm": "WilNiet",
    "ReopenReason": "HeropenReden",
    "ReopeningForm": "Heropening",
    "ReviewDecision": "BeoordelingBesluit",
    "ReviewForm": "VacatureBesluit",
    "ScanForm": "ScanFormulier",
    "ShiftForm": "Dienst",
    "SkillForm": "VaardigheidVanKandidaat",
    "SourceForm": "BronEnNummer",
    "SubscriptionForm": "AbonnementNieuw",
    "EventType": "AbonnementGebeurtenis",
    "SupportForm": "DienstverleningFormulier",
    "SupportKind": "DienstverleningSoort",
    "SubstitutionForm": "Vervanging",
    "TermForm": "Vaardigheid",
    "Topic": "Onderwerp",
    "Transport": "VervoerSoort",
    "TransportForm": "Vervoer",
    "Tri": "JaNeeOnbekend",
    "VacancyDraftForm": "VacatureConcept",
    "VacancyForm": "VacatureFormulier",
    "VacancyTextForm": "Vacaturetekst",
    "SearchForm": "Zoekvraag",
    "VacancySource": "VacatureBron",
    "VacancyStatus": "VacatureStatus",
    "Weight": "Zwaarte",
    "WhichFactForm": "FeitAanwijzing",
    "WishForm": "Wens",
    "WithdrawReason": "IntrekReden",
    "WithdrawingForm": "Intrekking",
    "matching__domain__work__GuidanceForm": "BegeleidingVorm",
    "matching__forms__said_of_wish__GuidanceForm": "Begeleiding",
    "GuidanceForm": "Begeleiding",
}
_PLAIN_FACTS: Mapping[tuple[str, object], str] = {
    ("string", "date"): "Datum",
    ("string", None): "Postcode",
    ("integer", 6): "Niveau",
    ("integer", 999): "Reis",
}


def dutch_names(schemas: Mapping[str, Any]) -> dict[str, str]:
    """Give every schema its Dutch name; a name that is Dutch already stays."""
    return {name: _dutch(name, schema) for name, schema in schemas.items()}


def in_dutch(part: dict[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """Write a part of the document with these names in every reference.

    Left out are the titles that pydantic makes up, the English explanations of codes, and a default that only
    means that nothing was said.
    """
    unsaid = {"title", "description"} if "enum" in part else {"title"}
    said = {
        key: value
        for key, value in part.items()
        if not (key in unsaid and isinstance(value, str)) and not (key == "default" and value is None)
    }
    written = {key: _in_dutch(value, names) for key, value in said.items()}
    if isinstance(reference := part.get("$ref"), str):
        name = reference.removeprefix(_PREFIX)
        written["$ref"] = reference.replace(name, names.get(name, name))
    return written


def reachable(start: object, schemas: Mapping[str, Any]) -> set[str]:
    """Give the names of the schemas to which some part of the document leads."""
    found: set[str] = set()
    to_read = [start]
    while to_read:
        part = to_read.pop()
        if isinstance(part, list):
            to_read += part
        elif isinstance(part, dict):
            to_read += part.values()
            name = str(part.get("$ref", "")).removeprefix(_PREFIX)
            if name in schemas and name not in found:
                found.add(name)
                to_read.append(schemas[name])
    return found


def _in_dutch(value: object, names: Mapping[str, str]) -> object:
    if isinstance(value, list):
        return [_in_dutch(one, names) for one in value]
    return in_dutch(value, names) if isinstance(value, dict) else value


def _dutch(name: str, schema: Mapping[str, Any]) -> str:
    if name.startswith("FactForm_"):
        return f"Gegeven{_of_fact(schema['properties']['waarde'])}"
    return DUTCH.get(name, name)


def _of_fact(value: Mapping[str, Any]) -> str:
    """Name a fact by what it tells."""
    if "$ref" in value:
        return DUTCH.get(name := value["$ref"].removeprefix(_PREFIX), name)
    return _PLAIN_FACTS[value["type"], value.get("format", value.get("maximum"))]
