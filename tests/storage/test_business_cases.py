"""A businesscase: earned back or not, decided by a human, and what it changes on the list of a vacancy."""

from uuid import UUID, uuid4

import pytest
from municipality import CONSULENT, Databases, enrol, open_service, the_list
from people import knows, person, vacancy

from matching.domain.business_case import Barrier, BusinessCase, CaseDecision
from matching.domain.demand import Demand, DemandKind, Weight
from matching.domain.statements import Licence
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.verdict import Lever
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
