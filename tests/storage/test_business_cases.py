"""A businesscase: earned back or not, decided by a human, and what it changes on the list of a vacancy."""

from uuid import UUID, uuid4

import pytest
from municipality import CONSULENT, Databases, enrol, open_service, the_list
from people import at, knows, person, vacancy

from matching.domain.business_case import Barrier, BusinessCase, CaseDecision
from matching.domain.demand import Demand, DemandKind, Weight
from matching.domain.statements import Language, Licence, MeansOfTransport
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.verdict import Lever
from matching.domain.work import LanguageAspect, Transport
from matching.errors import ConflictError, InvalidInputError, NotFoundError
from matching.usecases.weigh_business_case import decide_business_case, realise_business_case, weigh_business_case


def case(**fields) -> BusinessCase:
    given = {"id": uuid4(), "barrier": Barrier.RIJBEWIJS, "cents": 180_000, "saving_cents": 120_000, "about": "B"}
    return BusinessCase(**(given | fields))


def test_payback_is_rounded_up_and_nothing_saved_is_never():
    assert case().payback_months == 2
    assert case(cents=240_000).payback_months == 2
    assert case(cents=240_001).payback_months == 3
    assert case(saving_cents=0).payback_months is None
    assert (case(horizon_months=1).is_within_horizon, case(horizon_months=2).is_within_horizon) == (False, True)
    assert case().is_within_horizon is None
    with pytest.raises(ValueError, match="welk"):
        case(about="")


@pytest.fixture
def service(tmp_path):
    opened = open_service(Databases.in_folder(tmp_path))
    yield opened
    opened.close()


def test_agreed_makes_the_licence_negotiable_and_realised_takes_the_gap_away(service):
    who = person(knows(licences=[Licence("B", Tri.NEE)]), number=7)
    other = person(knows(licences=[Licence("B", Tri.NEE)]), number=8)
    work = vacancy(demands=(Demand(DemandKind.RIJBEWIJS, Term("B"), Weight.VEREIST, adaptable=Tri.NEE),))
    enrol(service, [who, other], work)

    def standing(record):
        made = the_list(service, work)
        for name in ("ranked", "to_ask", "excluded"):
            for one in getattr(made, name):
                if one.number == record.candidate.number:
                    about = [v for v in one.verdicts if "rijbewijs" in v.code]
                    return name, about[0].outcome.value if about else "voldoet", about[0].lever if about else None
        raise AssertionError("not on the list")

    assert standing(who)[0] == "excluded"
    made = case()
    weigh_business_case(service, CONSULENT, who.candidate.id, made)
    assert standing(who)[0] == "excluded"
    decide_business_case(service, CONSULENT, who.candidate.id, made.id, agrees=True)
    assert standing(who)[0] != "excluded"
    assert standing(who)[2] is Lever.BUSINESSCASE
    assert standing(other)[0] == "excluded"
    realise_business_case(service, CONSULENT, who.candidate.id, made.id)
    assert standing(who)[2] is None
    with service.store.read() as reader:
        (record,) = reader.people([who.candidate.id])
    assert record.profile.licences[0].value == Licence("B", Tri.JA)


def test_what_cannot_be_decided_is_refused(service):
    who = person(number=9)
    enrol(service, [who], vacancy())
    late = case(horizon_months=1)
    weigh_business_case(service, CONSULENT, who.candidate.id, late)
    with pytest.raises(ConflictError, match="nog loopt"):
        weigh_business_case(service, CONSULENT, who.candidate.id, case())
    with pytest.raises(ConflictError, match="akkoord"):
        realise_business_case(service, CONSULENT, who.candidate.id, late.id)
    for agrees in (True, False):
        with pytest.raises(InvalidInputError):
            decide_business_case(service, CONSULENT, who.candidate.id, late.id, agrees)
    saved = decide_business_case(service, CONSULENT, who.candidate.id, late.id, agrees=False, reason="te laat")
    assert saved.business_cases[0].decision is CaseDecision.AFGEWEZEN
    with pytest.raises(ConflictError, match="al beslist"):
        decide_business_case(service, CONSULENT, who.candidate.id, late.id, agrees=True)
    with pytest.raises(NotFoundError):
        realise_business_case(service, CONSULENT, who.candidate.id, UUID(int=3))


def test_a_course_to_level_three_makes_a_demand_of_level_three_negotiable_and_one_of_four_not(service):
    who = person(knows(languages=[Language("nld", LanguageAspect.SPREKEN, 2)]), number=7)
    asking = {level: _asks_dutch(level, number) for number, level in ((101, 2), (102, 3), (103, 4))}
    for work in asking.values():
        enrol(service, [who], work)

    def standing(level):
        return _said(service, asking[level], who, "taal")

    assert [standing(level)[0] for level in (2, 3, 4)] == ["voldoet", "voldoet_niet", "voldoet_niet"]
    course = case(barrier=Barrier.TAAL, about="nld 3", cents=150_000)
    weigh_business_case(service, CONSULENT, who.candidate.id, course)
    decide_business_case(service, CONSULENT, who.candidate.id, course.id, agrees=True)
    assert [standing(level)[0] for level in (2, 3, 4)] == ["voldoet", "bespreekbaar", "voldoet_niet"]
    assert standing(3)[1:] == (Lever.BUSINESSCASE, "Er is akkoord op een businesscase: dit komt eraan.")
    realise_business_case(service, CONSULENT, who.candidate.id, course.id)
    assert [standing(level)[0] for level in (2, 3, 4)] == ["voldoet", "voldoet", "voldoet_niet"]


def test_a_car_that_is_agreed_brings_work_within_reach_and_one_that_came_is_a_fact(service):
    walks = knows(transport=[MeansOfTransport(Transport.LOPEN)], max_travel_minutes=30, postcode4="9711")
    who, other = person(walks, number=7), person(walks, number=8)
    work = vacancy(addresses=(at("9741"),))
    enrol(service, [who, other], work)
    assert _said(service, work, who, "reistijd")[0] != "bespreekbaar"
    car = case(barrier=Barrier.VERVOER, about="auto", cents=90_000)
    weigh_business_case(service, CONSULENT, who.candidate.id, car)
    before = _said(service, work, who, "reistijd")
    decide_business_case(service, CONSULENT, who.candidate.id, car.id, agrees=True)
    after = _said(service, work, who, "reistijd")
    assert after == (
        "bespreekbaar",
        Lever.BUSINESSCASE,
        "Er is akkoord op een businesscase: straks kan het met de auto.",
    )
    assert _said(service, work, other, "reistijd") == before
    realise_business_case(service, CONSULENT, who.candidate.id, car.id)
    assert _said(service, work, who, "reistijd")[0] == "voldoet"


def test_language_and_transport_say_which():
    for barrier, about in (
        (Barrier.TAAL, ""),
        (Barrier.TAAL, "Nederlands"),
        (Barrier.VERVOER, ""),
        (Barrier.VERVOER, "step"),
    ):
        with pytest.raises(ValueError, match="hoort welk"):
            case(barrier=barrier, about=about)


def _asks_dutch(level, number):
    demand = Demand(DemandKind.TAAL, Term("nld"), Weight.VEREIST, level, LanguageAspect.SPREKEN, adaptable=Tri.NEE)
    return vacancy(number=number, demands=(demand,))


def _said(service, work, record, about):
    made = the_list(service, work)
    for one in (*made.ranked, *made.to_ask, *made.excluded):
        if one.number == record.candidate.number:
            found = next((v for v in one.verdicts if about in v.code), None)
            return (found.outcome.value, found.lever, found.lever_text) if found else ("voldoet", None, "")
    raise AssertionError("not on the list")


def test_a_course_that_is_done_makes_nobody_read_less_well_than_before(service):
    spoken, read = (Language("nld", aspect, level) for aspect, level in (
        (LanguageAspect.SPREKEN, 2), (LanguageAspect.LEZEN, 4)
    ))  # fmt: skip
    who = person(knows(languages=[spoken, read]), number=7)
    enrol(service, [who], vacancy())
    course = case(barrier=Barrier.TAAL, about="nld 3", cents=150_000)
    weigh_business_case(service, CONSULENT, who.candidate.id, course)
    decide_business_case(service, CONSULENT, who.candidate.id, course.id, agrees=True)
    realise_business_case(service, CONSULENT, who.candidate.id, course.id)
    with service.store.read() as reader:
        (record,) = reader.people([who.candidate.id])
    levels = {fact.value.aspect: fact.value.level for fact in record.profile.languages}
    assert levels[LanguageAspect.LEZEN] == 4
    assert levels[LanguageAspect.SPREKEN] == 3
