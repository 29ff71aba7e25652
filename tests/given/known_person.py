"""Somebody about whom something is kept in every place that can hold it; every text is of this person alone."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import orjson
from municipality import CONSULENT, JOBHUNTER, OWNER
from people import hours, knows, new_id, scan
from proposing_town import FITS, ProposingTown
from todo import task

from matching.domain.business_case import Barrier, BusinessCase
from matching.domain.candidate import Candidate, SourceKey, Withdrawal
from matching.domain.development_plan import DevelopmentPlan, LearningGoal
from matching.domain.emergency_access import EmergencyAccess
from matching.domain.event import ActivationStep, Event, EventKind
from matching.domain.fact import FactSource
from matching.domain.grounds import Ground, Seen
from matching.domain.instrument import Instrument
from matching.domain.message import Message, MessageKind
from matching.domain.placement import Placement
from matching.domain.placement_parts import Advice, Deviation, Evaluation, GoalProgress
from matching.domain.premium import PremiumDecision
from matching.domain.proposal import ProposalStatus
from matching.domain.proposal_parts import Interview, Refusal
from matching.domain.ranking_request import Page, RankingRequest
from matching.domain.refusal_reasons import Side
from matching.domain.statements import Skill
from matching.domain.subscription import EventType, Subscription
from matching.domain.support import Support, SupportKind
from matching.domain.task import TaskKind
from matching.domain.term import Term
from matching.domain.work import WorkKind
from matching.identity.person import Identity
from matching.storage.batches import NightList
from matching.storage.outlooks import KnownOutlook
from matching.storage.sessions import Person
from matching.storage.vum import Parties
from matching.usecases.plan_interview import plan_interview
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.rank_work import rank_work
from matching.usecases.read_ranking import read_ranking

WHO = {
    "name": "Xanthippe Zonderling-Quist",
    "phone": "06-98765431",
    "address": "Kwartelkade 4711",
    "postcode": "9799QX",
    "place": "Westerwijtwerd",
}
TEXTS = {
    "need": "noodtoegang-zeker collega ziek en de kandidaat belt",
    "motivation": "motivatie-zeker: ik wil graag met planten werken",
    "skill": "vaardigheid-zeker bijenkasten timmeren",
    "goal": "leerdoel-zeker rustig blijven bij drukte",
    "next_step": "vervolg-zeker daarna een gesprek bij de kwekerij",
    "case": "businesscase-zeker het rijbewijs opent veel werk",
    "evaluation": "evaluatie-zeker moeder was erbij",
    "deviation": "afwijking-zeker omdat de bus niet rijdt",
    "premium": "premie-zeker niet meegewerkt aan de afspraken",
    "given_by": "hulp-zeker stichting de Regenboog",
    "override": "voordracht-zeker dit wil de kandidaat zelf",
    "where": "plek-zeker de blauwe kamer achterin",
    "note": "weigering-zeker kwam te laat door de regen",
    "task": "taak-zeker vraag naar de hond",
    "message": "bericht-zeker er staat een kaart klaar",
    "failed": "taak-zeker het bericht kwam niet aan",
    "draft": "concept-zeker ik was nog niet klaar met typen",
    "vum": "vum-zeker mail naar xanthippe@zonderling.example",
    "source_number": "bronnummer-zeker-8812",
}


_SEEN = (Seen(Ground.REIS, "Groningen", "45 minuten"),)


@dataclass(frozen=True)
class Kept:
    """Who it is, and the list on which this person stood."""

    person: Candidate
    list_id: UUID
    work_id: UUID


def somebody_known(town: ProposingTown, **fields) -> Kept:
    """Make somebody, and leave something in every place."""
    door = town.service.identity
    fields.setdefault("source_key", SourceKey("test", TEXTS["source_number"]))
    person = town.person(**fields)
    door.register(Identity(person.id, birth_date=date(1984, 5, 6), sex="v", nationality="Nederlandse", **WHO))
    door.vum.keep({person.id: orjson.dumps({"emailadres": TEXTS["vum"]}).decode()})
    placement = _facts(town, person)
    work = town.vacancy()
    _put_forward(town, person, work, placement)
    rank_work(town.service, CONSULENT, str(person.id), RankingRequest(), WorkKind.VACATURE)
    list_id = rank_candidates(town.service, CONSULENT, str(work.id), RankingRequest())
    read_ranking(town.service, CONSULENT, list_id, Page(1, 100))
    _beside(town, person, work)
    _in_need(town, person)
    return Kept(person, list_id, work.id)


def _in_need(town, person):
    at = datetime(2026, 11, 2, 9, tzinfo=UTC)
    with town.service.store.change(CONSULENT) as change:
        change.open_door(EmergencyAccess(uuid4(), person.id, CONSULENT, at, at + timedelta(hours=4), TEXTS["need"]))
        change.commit()


def _facts(town, person):
    known = FITS | {"skills": [*FITS["skills"], Skill(Term(TEXTS["skill"]))]}
    town.save(replace(scan(person.id, knows(**known)), motivation=TEXTS["motivation"]))
    case = BusinessCase(uuid4(), Barrier.RIJBEWIJS, 190_000, 90_000, about="B", reason=TEXTS["case"])
    plan = DevelopmentPlan(goals=(LearningGoal(Term(TEXTS["goal"])),), next_step=TEXTS["next_step"])
    with town.service.store.change(CONSULENT) as change:
        version = change.reader().candidates.version_of(person.id)
        said_no = Withdrawal(new_id(), town.service.today(), "geen_interesse")
        told = replace(
            person,
            plan=plan,
            business_cases=(case,),
            corrections=knows(FactSource.KANDIDAAT, hours=hours(24, 28)),
            withdrawals=(said_no,),
            last_proposed_on=date(2026, 3, 4),
        )
        change.save(told, action="ontwikkelplan_geschreven", after=version)
        change.commit()
    day = town.service.today()
    talk = Evaluation(day, "c-1", Advice.DOORGAAN, (TEXTS["evaluation"],), (GoalProgress(TEXTS["goal"], 1),))
    premium = PremiumDecision(1, False, 0, date(2026, 7, 5), "c-1", date(2026, 7, 6), TEXTS["premium"])
    placement = Placement(
        new_id(), person.id, Instrument.WERKLEERPLEK, Term("bakkershulp"), None, date(2026, 1, 5), None,
        evaluations=(talk,), premiums=(premium,), deviations=(Deviation("regel", TEXTS["deviation"], "c-1", day),),
    )  # fmt: skip
    town.save(placement)
    town.save(Event(uuid4(), person.id, EventKind.ACTIVERING, day, "c-1", step=next(iter(ActivationStep))))
    town.save(Support(uuid4(), person.id, SupportKind.JOBCOACHING, day, None, Decimal(26), TEXTS["given_by"]))
    return placement


def _put_forward(town, person, work, placement):
    made = town.released(person, work)
    made = plan_interview(town.service, JOBHUNTER, made.id, Interview(town.service.today(), "10:30", TEXTS["where"]))
    with town.service.store.change(CONSULENT) as change:
        refusal = Refusal(Side.WERKGEVER, "vervoer", town.service.today(), "e-1", _SEEN, TEXTS["note"])
        why = {"override": TEXTS["override"], "refusal": refusal}
        said = replace(made, status=ProposalStatus.AFGEWEZEN_AANBIEDER, **why)
        change.save(said, action="nee", after=change.reader().proposals.version_of(made.id))
        change.commit()
    at = datetime(2026, 8, 31, tzinfo=UTC)
    desk = Message(
        uuid4(), MessageKind.KAART_KLAAR, "w@werkgever.example", "Een kaart", TEXTS["message"], OWNER.id, at, at
    )
    town.save(replace(desk, proposal_id=made.id))
    town.save(task(TaskKind.VRAAG_AAN_KANDIDAAT, candidate_id=person.id, words=TEXTS["task"]))
    town.save(task(TaskKind.BERICHT_NIET_AANGEKOMEN, proposal_id=made.id, words=TEXTS["failed"]))
    subscription = Subscription(
        uuid4(), "https://hoort.example/hier", tuple(EventType), "b-1", "gemeente", at, confirmed_at=at
    )
    with town.service.store.change(CONSULENT) as change:
        change.save_subscription(subscription, action="geabonneerd")
        change.commit()
    with town.service.store.change(CONSULENT) as change:
        change.save(task(TaskKind.EVALUATIE_HOUDEN, placement_id=placement.id), action="taak_geopend:evaluatie_houden")
        change.commit()


def _beside(town, person, work):
    store = town.service.store
    with store.change(CONSULENT) as change:
        change.keep_outlooks([KnownOutlook(person.id, town.service.today(), None, "passend")])
        change.commit()
    store.batches.save("nacht", [NightList(work.id, {"gerangschikt": 1}, {}, ((person.id, 714, 90),))])
    store.sessions.begin(Person(f"K-{person.number}", WHO["name"], ("kandidaat",), "gemeente", said=WHO["name"]))
    store.drafts.keep(f"K-{person.number}", "mijn-verbetering", {"watKloptNiet": [TEXTS["draft"]]})
    store.vum.ask(uuid4(), "werkzoekende", Parties("0" * 20, "1" * 20), [person.id], datetime(2020, 1, 1, tzinfo=UTC))
