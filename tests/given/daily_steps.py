"""Dutch sentences of scenarios about the day's work."""

from municipality import CONSULENT
from placing_steps import said

from matching.domain.candidate import CandidateStatus, Uitkeringssituatie
from matching.domain.placement_parts import Advice
from matching.domain.task import TaskStatus
from matching.errors import PassendError
from matching.usecases.close_task import close_task
from matching.usecases.decide_premium import decide_premium
from matching.usecases.view_premiums import view_premiums


@said('iemand heeft een "{instrument}" van {start:Dag} tot en met {end:Dag}')
def placed(story, instrument, start, end):
    story.placed(instrument, start, end)


@said('iemand heeft een "{instrument}" vanaf {start:Dag}')
def placed_open(story, instrument, start):
    story.placed(instrument, start, None)


@said("het werk van {day:Dag} is gedaan")
def run(story, day):
    story.done = story.run(day)


@said("er is een gesprek op {day:Dag}")
@said("er een gesprek is op {day:Dag}")
def talked(story, day):
    story.talked(day, Advice.DOORGAAN)


@said("er is een gesprek op {day:Dag} met advies {advice:Woord}")
def talked_with_advice(story, day, advice):
    story.talked(day, Advice(advice))


@said("de plaatsing eindigt op {day:Dag} door {reason:Woord}")
def ended(story, day, reason):
    story.ended(day, reason)


@said("de plaatsing krijgt als einde {day:Dag}")
def another_end(story, day):
    story.change(story.placement, planned_end=day)


@said("een startkwalificatie is er: {answer:Woord}")
def qualified(story, answer):
    story.answered(answer)


@said("de kandidaat is {status:Woord}")
def has_status(story, status):
    story.change(story.person, status=CandidateStatus(status))


@said('de taak "{kind}" is afgehandeld')
def handled(story, kind):
    (task,) = story.tasks(kind)
    close_task(story.town.service, CONSULENT, task.id, "gedaan")


@said('is er een taak "{kind}", uiterlijk {day:Dag}')
def there_is(story, kind, day):
    found = story.tasks(kind)
    assert [one.due_on for one in found] == [day], found
    assert all(one.words or one.kind == "einde_besluiten" for one in found)
    assert all("De regel: " in one.reason and one.link for one in found)


@said('is er geen taak "{kind}"')
def there_is_none(story, kind):
    assert story.tasks(kind) == []


@said("staat de kandidaat in de ranglijst van een vacature")
def found_for_a_job(story):
    assert story.is_found_for_a_job()


@said("staat de kandidaat niet in de ranglijst van een vacature")
def not_found_for_a_job(story):
    assert not story.is_found_for_a_job()


@said('zegt de taak "{kind}" ook "{words}"')
def says(story, kind, words):
    assert words in story.tasks(kind)[0].reason, story.tasks(kind)[0].reason


@said('zegt de taak "{kind}" niet "{words}"')
def does_not_say(story, kind, words):
    assert words not in story.tasks(kind)[0].reason, story.tasks(kind)[0].reason


@said('is de taak "{kind}" vanzelf gesloten')
def closed(story, kind):
    assert story.tasks(kind) == []
    theirs = [one for one in story.done.closed if one.candidate_id == story.person.id]
    assert [one.status for one in theirs if one.kind == kind.replace(" ", "_")] == [TaskStatus.VERVALLEN]


@said("staat de premie van half jaar {number:d} op {state:Woord}")
def premium_stands(story, number, state):
    found = view_premiums(story.town.service, CONSULENT, str(story.person.id))
    assert {one.premium.half_year: one.premium.state for one in found}.get(number) == state, found


@said("de consulent de premie van half jaar {number:d} toekent")
def granted(story, number):
    _decide(story, number, True, "")


@said('de consulent de premie van half jaar {number:d} toekent omdat "{reason}"')
def granted_because(story, number, reason):
    _decide(story, number, True, reason)


@said('de consulent de premie van half jaar {number:d} niet toekent omdat "{reason}"')
def not_granted(story, number, reason):
    _decide(story, number, False, reason)


@said("de consulent de premie van half jaar {number:d} niet toekent zonder reden")
def not_granted_without_a_reason(story, number):
    _decide(story, number, False, "")


@said("de uitkering is {situation:Woord}, tot en met {day:Dag}")
def benefit_until(story, situation, day):
    story.change(story.person, uitkeringssituatie=Uitkeringssituatie(situation), uwv_until=day)


@said("de uitkering is {situation:Woord}, zonder bekende einddatum")
def benefit_without_end(story, situation):
    story.change(story.person, uitkeringssituatie=Uitkeringssituatie(situation), uwv_until=None)


@said("alle leerdoelen zijn gehaald op {day:Dag}")
def all_learned(story, day):
    story.learned(day)


@said('wordt dat geweigerd: "{words}"')
def refused(story, words):
    assert story.refused is not None
    assert words in str(story.refused) + repr(getattr(story.refused, "faults", "")), story.refused


def _decide(story, number, is_granted, reason):
    story.refused = None
    try:
        decide_premium(story.town.service, CONSULENT, story.placement.id, number, is_granted, reason)
    except PassendError as error:
        story.refused = error
