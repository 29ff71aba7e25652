"""What an instrument may ask about somebody beside the profile: answers that open a place, never points in a score."""

from dataclasses import dataclass, fields

from matching.domain.fact import Fact
from matching.domain.tri import Tri

Answer = Fact[Tri] | None


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Answers about one person; None is that nobody asked. Source: model.md C.2.

    Which recognised route or indication it was stays in the client system; here is only that there is one.

    Attributes:
        regular_education_possible: regulier onderwijs is an option.
        centrum_voor_werk: took part in activities of the Centrum voor Werk (A-09).
        own_wish: chose this way of working (A-12).
        step_too_big, no_regular_place: dated judgements of a consultant (A-39, A-67).
        running_route: a route to regular work is running.
        wmo_dagbesteding, outflow_expected, gon_referral: what a seat of a GON party asks (A-23).
        recognised_route: came along one of the recognised routes to the Instroomportaal (A-24).
        ended_secondment: a secondment ended (A-25).
        needs_support: needs support for a first step (A-32).
        college_permission: the college gave permission for a proefplaats.
        uwv_agreed: UWV agreed, for somebody with a benefit of UWV.
        work_within_a_year: regular work within a year is reasonably possible: a short distance to the labour market.
            No instrument asks it and no list sees it; groups are compared by it (`afstand` in model.md).
    """

    regular_education_possible: Answer = None
    centrum_voor_werk: Answer = None
    own_wish: Answer = None
    step_too_big: Answer = None
    no_regular_place: Answer = None
    running_route: Answer = None
    indicatie_beschut: Answer = None
    doelgroep_lks: Answer = None
    wmo_dagbesteding: Answer = None
    outflow_expected: Answer = None
    gon_referral: Answer = None
    recognised_route: Answer = None
    ended_secondment: Answer = None
    needs_support: Answer = None
    resident: Answer = None
    college_permission: Answer = None
    uwv_agreed: Answer = None
    work_within_a_year: Answer = None


ANSWERS = tuple(field.name for field in fields(Eligibility))
BESIDE = ("work_within_a_year",)
"""What no instrument asks."""
ALL_ANSWERS = (*(one for one in ANSWERS if one not in BESIDE), "startkwalificatie", "indicatie_banenafspraak")
"""What instruments ask, with the two that were answers of the candidate before instruments asked them."""
NOTHING_ASKED = Eligibility()


@dataclass(frozen=True, slots=True)
class Asking:
    """How to ask for one answer.

    Attributes:
        short: what it is about, in a few words.
        question: to the consulent.
    """

    short: str
    question: str


QUESTIONS = {
    "regular_education_possible": Asking("regulier onderwijs mogelijk", "Is regulier onderwijs nog een optie?"),
    "centrum_voor_werk": Asking("deelname Centrum voor Werk", "Deed de kandidaat mee in het Centrum voor Werk?"),
    "own_wish": Asking("eigen wens", "Wil de kandidaat dit zelf?"),
    "step_too_big": Asking("stap naar werk nog te groot", "Is de stap naar werk nu nog te groot?"),
    "no_regular_place": Asking(
        "geen plek op de reguliere arbeidsmarkt", "Is er geen plek op de reguliere arbeidsmarkt?"
    ),
    "running_route": Asking("lopend traject naar regulier werk", "Loopt er een traject naar regulier werk?"),
    "indicatie_beschut": Asking("indicatie beschut werk", "Is er een indicatie beschut werk?"),
    "doelgroep_lks": Asking("doelgroep loonkostensubsidie", "Hoort de kandidaat tot de doelgroep loonkostensubsidie?"),
    "wmo_dagbesteding": Asking("indicatie dagbesteding", "Is er een Wmo-indicatie voor dagbesteding?"),
    "outflow_expected": Asking(
        "uitstroom verwacht", "Verwacht de verwijzer dat iemand naar werk of praktijkleren kan?"
    ),
    "gon_referral": Asking("verwezen door een GON-partij", "Is de kandidaat verwezen door een GON-partij?"),
    "recognised_route": Asking("via een erkende route", "Kwam de kandidaat via een van de erkende routes?"),
    "ended_secondment": Asking("detachering geëindigd", "Is er een detachering geëindigd?"),
    "needs_support": Asking(
        "ondersteuning nodig bij een eerste stap", "Is er ondersteuning nodig bij een eerste stap?"
    ),
    "resident": Asking("inwoner", "Woont de kandidaat in deze gemeente?"),
    "college_permission": Asking("toestemming van het college", "Gaf het college toestemming?"),
    "uwv_agreed": Asking("akkoord van UWV", "Is UWV akkoord?"),
    "work_within_a_year": Asking(
        "werk binnen een jaar mogelijk", "Is gewoon werk binnen een jaar redelijkerwijs mogelijk (korte afstand)?"
    ),
    "startkwalificatie": Asking(
        "startkwalificatie", "Heeft de kandidaat een startkwalificatie (mbo 2 of hoger, havo, vwo)?"
    ),
    "indicatie_banenafspraak": Asking("indicatie banenafspraak", "Heeft de kandidaat een indicatie banenafspraak?"),
}
