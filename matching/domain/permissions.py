"""Which role may do what: one table; what is not in it, nobody may."""

from collections.abc import Mapping
from enum import StrEnum

from matching.domain.actor import Actor
from matching.domain.dutch import listing
from matching.domain.role import Role
from matching.errors import NotAllowedError


class Right(StrEnum):
    """What not everybody may do, as it is said to who may not."""

    SEE_RULES = "de regels zien"
    OFFER_WORK = "namens een werkgever met eigen vacatures en kaarten werken"
    SEE_SELF = "als kandidaat zien wat er over uzelf bekend is"
    SEE_ALL_KEPT = "alles zien wat over iemand is opgeslagen"
    OBJECT = "bezwaar maken tegen hoe gegevens worden gebruikt"
    SEE_SETUP = "zien hoe passend is ingericht"
    SEE_CANDIDATES = "kandidaten zien"
    CHANGE_CANDIDATES = "kandidaten vastleggen of wijzigen"
    SEE_CHANCES = "kansen en plekken bij een kandidaat zoeken"
    SEE_IDENTITY = "zien wie een kandidaat is"
    REGISTER_IDENTITY = "vastleggen wie een kandidaat is"
    GIVE_CODE = "een inlogcode voor een kandidaat maken"
    SEE_CONDITIONS = "zien welke werkvoorwaarden iemand noemt, en de eigen woorden van de kandidaat"
    MERGE = "dubbele kandidaten of vacatures samenvoegen"
    RANK = "een ranglijst maken"
    SEE_RANKING = "een ranglijst zien"
    SEE_VACANCIES = "vacatures zien"
    HAND_IN = "een vacature indienen, bevestigen of intrekken"
    TAKE_DOWN = "een vacature opnemen voor een werkgever"
    CHECK_VACANCY = "een vacature laten toetsen"
    EXPLORE = "verkennen wat een andere eis verandert"
    REVIEW = "een vacature beoordelen"
    SEE_PLEKKEN = "plekken zien"
    CHANGE_PLEKKEN = "plekken vastleggen of wijzigen"
    SEE_EMPLOYERS = "werkgevers zien"
    CHANGE_EMPLOYERS = "werkgevers vastleggen of wijzigen"
    SEE_COLLEAGUES = "collega's zien"
    CHANGE_COLLEAGUES = "collega's vastleggen of wijzigen"
    SEE_PLACEMENTS = "plaatsingen zien"
    CHECK_PLACEMENT = "een plaatsing laten toetsen"
    PROPOSE = "een plaatsing voorstellen"
    PLACE = "over een plaatsing beslissen"
    DEVIATE = "afwijken van een regel"
    EVALUATE = "een evaluatie vastleggen"
    PUT_FORWARD = "iemand voordragen"
    SEE_PROPOSALS = "voordrachten zien"
    SEE_CARD = "een kaart voor een werkgever zien"
    SEE_CALENDAR = "zien wanneer er een gesprek is"
    SEE_INTRODUCED = "zien met wie er een gesprek is"
    SEE_TASKS = "taken zien"
    DO_TASKS = "een taak afhandelen of overnemen"
    SEE_FOLLOWED = "zien wat er met iemand gebeurde, en wie op een plan wacht"
    FOLLOW = "vastleggen wat er met iemand gebeurt"
    SEE_REPORTS = "rapportages zien"
    AUDIT = "toetsen of groepen gelijk worden behandeld"
    ASK_VUM = "een vraag aan VUM stellen"
    WIPE = "gegevens wissen die te lang bewaard zijn"
    OWN_SESSIONS = "zien waar u bent ingelogd, en daar uitloggen"
    END_SESSIONS = "de sessies van iemand anders beëindigen"
    RUN_DAY = "het dagelijkse werk laten doen"
    SEARCH = "zoeken in alles wat u mag zien"
    SUBSCRIBE = "zich abonneren op wat er gebeurt"
    SEE_SWITCH = "zien of de rangschikking aan staat"
    TURN_RANKING = "de rangschikking uit- of aanzetten"
    SET_NUMBERS = "een getal van een regel vaststellen"
    IMPORT = "een bestand inlezen op een scherm"
    SEE_DOSSIER = "het dossier van een ranglijst zien"
    OPEN_IN_NEED = "in nood zien wie iemand is die niet bij u hoort"
    SEE_LOOKS = "zien wie wat heeft bekeken"
    REVIEW_LOOKS = "de wekelijkse controle van inzagen vastleggen"


_K, _J, _W, _C = Role.KANDIDAAT, Role.JOBHUNTER, Role.WERKGEVER, Role.CONSULENT
_G, _JC, _B, _R, _A, _S = (
    Role.WERKBEGELEIDER,
    Role.JOBCOACH,
    Role.BEHEERDER,
    Role.RAPPORTAGE,
    Role.AUDITOR,
    Role.SYSTEEM,
)

# fmt: off
ROLES: Mapping[Right, frozenset[Role]] = {
    Right.SEE_RULES:         frozenset({_K, _J, _W, _C, _G, _JC, _B, _R, _A, _S}),
    Right.OFFER_WORK:        frozenset({        _W                             }),
    Right.SEE_SELF:          frozenset({_K                                     }),
    Right.SEE_ALL_KEPT:      frozenset({_K,         _C                         }),
    Right.OBJECT:            frozenset({_K,         _C                         }),
    Right.SEE_SETUP:         frozenset({                         _B,     _A    }),
    Right.SEE_CANDIDATES:    frozenset({_K, _J,     _C, _G, _JC,         _A, _S}),
    Right.CHANGE_CANDIDATES: frozenset({    _J,     _C,                      _S}),
    Right.SEE_CHANCES:       frozenset({_K, _J,     _C,     _JC,             _S}),
    Right.SEE_IDENTITY:      frozenset({            _C,                      _S}),
    Right.REGISTER_IDENTITY: frozenset({            _C,                      _S}),
    Right.GIVE_CODE:         frozenset({            _C                         }),
    Right.SEE_CONDITIONS:    frozenset({            _C,                      _S}),
    Right.MERGE:             frozenset({    _J,     _C,          _B,         _S}),
    Right.RANK:              frozenset({    _J,     _C,                      _S}),
    Right.SEE_RANKING:       frozenset({    _J,     _C,                  _A, _S}),
    Right.SEE_VACANCIES:     frozenset({    _J, _W, _C, _G, _JC, _B,     _A, _S}),
    Right.HAND_IN:           frozenset({    _J, _W, _C,                      _S}),
    Right.TAKE_DOWN:         frozenset({    _J,     _C                         }),
    Right.CHECK_VACANCY:     frozenset({    _J, _W, _C,                      _S}),
    Right.EXPLORE:           frozenset({    _J, _W, _C,                      _S}),
    Right.REVIEW:            frozenset({    _J,     _C                         }),
    Right.SEE_PLEKKEN:       frozenset({    _J,     _C, _G, _JC, _B,     _A, _S}),
    Right.CHANGE_PLEKKEN:    frozenset({    _J,     _C,          _B,         _S}),
    Right.SEE_EMPLOYERS:     frozenset({    _J, _W, _C, _G, _JC, _B,     _A, _S}),
    Right.CHANGE_EMPLOYERS:  frozenset({    _J,     _C,          _B,         _S}),
    Right.SEE_COLLEAGUES:    frozenset({    _J,     _C, _G, _JC, _B,     _A, _S}),
    Right.CHANGE_COLLEAGUES: frozenset({    _J,     _C,          _B,         _S}),
    Right.SEE_PLACEMENTS:    frozenset({_K, _J,     _C, _G, _JC,         _A, _S}),
    Right.CHECK_PLACEMENT:   frozenset({    _J,     _C,                      _S}),
    Right.PROPOSE:           frozenset({    _J,     _C                         }),
    Right.PLACE:             frozenset({            _C                         }),
    Right.DEVIATE:           frozenset({            _C                         }),
    Right.EVALUATE:          frozenset({            _C, _G, _JC                }),
    Right.PUT_FORWARD:       frozenset({    _J,     _C                         }),
    Right.SEE_PROPOSALS:     frozenset({    _J,     _C, _G, _JC, _B,     _A, _S}),
    Right.SEE_CARD:          frozenset({    _J, _W, _C                         }),
    Right.SEE_CALENDAR:      frozenset({    _J, _W, _C, _G, _JC, _B,     _A, _S}),
    Right.SEE_INTRODUCED:    frozenset({        _W, _C                         }),
    Right.SEE_TASKS:         frozenset({    _J,     _C, _G, _JC, _B,     _A, _S}),
    Right.DO_TASKS:          frozenset({    _J,     _C, _G, _JC, _B            }),
    Right.SEE_FOLLOWED:      frozenset({    _J,     _C,                  _A, _S}),
    Right.FOLLOW:            frozenset({    _J,     _C,                      _S}),
    Right.SEE_REPORTS:       frozenset({    _J,     _C,          _B, _R, _A, _S}),
    Right.AUDIT:             frozenset({                         _B, _R, _A    }),
    Right.ASK_VUM:           frozenset({    _J,     _C                         }),
    Right.WIPE:              frozenset({                         _B            }),
    Right.OWN_SESSIONS:      frozenset({_K, _J, _W, _C, _G, _JC, _B, _R, _A    }),
    Right.END_SESSIONS:      frozenset({                         _B            }),
    Right.RUN_DAY:           frozenset({                         _B,         _S}),
    Right.SEARCH:            frozenset({    _J, _W, _C, _G, _JC, _B             }),
    Right.SUBSCRIBE:         frozenset({                         _B,         _S}),
    Right.SEE_SWITCH:        frozenset({    _J,     _C, _G, _JC, _B, _R, _A, _S}),
    Right.TURN_RANKING:      frozenset({                         _B            }),
    Right.SET_NUMBERS:       frozenset({                         _B            }),
    Right.IMPORT:            frozenset({                         _B            }),
    Right.SEE_DOSSIER:       frozenset({            _C,          _B,     _A    }),
    Right.OPEN_IN_NEED:      frozenset({            _C                         }),
    Right.SEE_LOOKS:         frozenset({                         _B,     _A    }),
    Right.REVIEW_LOOKS:      frozenset({                         _B,     _A    }),
}
# fmt: on


def has(actor: Actor, right: Right) -> bool:
    """Whether the role of this actor has a right."""
    return actor.role in ROLES[right]


def must_have(actor: Actor, right: Right) -> None:
    """Refuse who may not.

    Raises:
        NotAllowedError: the role does not have this right; the message says which roles do.
    """
    if not has(actor, right):
        roles = listing(sorted(ROLES[right]), "of")
        raise NotAllowedError(f"In de rol '{actor.role}' mag u niet {right}. Dat mag wel als {roles}.")
