"""What the law asks during unpaid work: a judgement after nine months, an offer of schooling after six."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from matching.daily.moves import move_of_placement
from matching.daily.person import PersonOnDay, because
from matching.domain.dutch import day_text
from matching.domain.placement import Placement
from matching.domain.task import Task, TaskKind
from matching.domain.tri import Tri
from matching.domain.verdict import Outcome
from matching.rules.checks.placing.chances import ChancesGrew
from matching.rules.daily_numbers import BEFORE_OFFER, BEFORE_REVIEW
from matching.rules.instrument_rules import SchoolingOffer
from matching.rules.placing import Finding, PlacementRule

_DAY = timedelta(days=1)
REVIEW_WORDS = "Wat is er veranderd sinds u begon? Zijn de kansen op werk groter geworden?"
OFFER_WORDS = "Wilt u iets leren waarmee u verder komt? Wat zou u willen leren?"
ASK_FIRST = "Hebt u een diploma: mbo 2 of hoger, havo of vwo? Zo nee: wilt u iets leren waarmee u verder komt?"


def reviews(person: PersonOnDay) -> Iterator[Task]:
    """Give the judgement of the chances that is due, and the end that follows when they did not grow."""
    for placement in person.running:
        for rule in person.placing_rules(placement.instrument):
            if isinstance(rule.check, ChancesGrew):
                yield from _review(person, placement, rule, rule.check)


def _review(person: PersonOnDay, placement: Placement, rule: PlacementRule, check: ChancesGrew) -> Iterator[Task]:
    use = person.use(placement)
    due, last = use.end_of(check.review_months) + _DAY, use.end_of(check.end_months)
    found = (
        _asked_on(person, placement, check, due) if person.has_come(due - person.notice(BEFORE_REVIEW).time) else None
    )
    if found is None:
        return
    if found.outcome is Outcome.ONBEKEND:
        sentence = f"Beoordeel of de kansen op werk groter zijn. Zo niet, dan eindigt dit op {day_text(last)}."
        yield _task(person, placement, TaskKind.NEGEN_MAANDEN_BEOORDELEN, due, because(sentence, rule), REVIEW_WORDS)
    elif found.outcome is Outcome.VOLDOET_NIET and (placement.planned_end is None or placement.planned_end > last):
        sentence = f"De kansen op werk zijn niet groter geworden. De plaatsing eindigt uiterlijk op {day_text(last)}."
        yield _task(person, placement, TaskKind.EINDE_BESLUITEN, last, because(sentence, rule), "")


def _asked_on(person: PersonOnDay, placement: Placement, check: ChancesGrew, due: date) -> Finding | None:
    """Ask the rule as if the placement went on, on the first day on which it asks at the earliest."""
    move = move_of_placement(person.record, placement, max(person.day, due), open_end=True)
    return check.judge(move)


def offers(person: PersonOnDay) -> Iterator[Task]:
    """Give the offer of schooling that is due; who has a startkwalificatie is offered none, and who may is asked."""
    has_one = person.record.candidate.says("startkwalificatie")
    if has_one is Tri.JA:
        return
    for placement in person.running:
        rule = person.provision(placement.instrument, SchoolingOffer)
        if rule is None or not isinstance(rule.value, SchoolingOffer):
            continue
        due = person.use(placement).end_of(rule.value.months) + _DAY
        if person.has_come(due - person.notice(BEFORE_OFFER).time):
            known = "" if has_one is Tri.NEE else " Of er een startkwalificatie is, is niet bekend: vraag dat eerst."
            sentence = f"Doe een aanbod voor scholing, tenzij dat niet kan of niet helpt.{known}"
            words = OFFER_WORDS if has_one is Tri.NEE else ASK_FIRST
            yield _task(person, placement, TaskKind.SCHOLING_AANBIEDEN, due, because(sentence, rule), words)


def _task(person: PersonOnDay, placement: Placement, kind: TaskKind, due: date, reason: str, words: str) -> Task:
    return replace(person.at(placement, kind, due, reason), words=words, occasion=f"10a {due.isoformat()}")
