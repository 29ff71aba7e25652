"""Dutch sentences of a scenario about asking people: who is asked, what becomes a task, what is undone."""

from uuid import uuid4

from placing_steps import said
from proposing_story import CONSENT

from matching.usecases.chase_answers import chase_answers

MESSAGE = "Het werk begint op 4 januari."


def _asks(story, role, reason="", *others):
    story.person.make()
    people = [{"kandidaat": story.person.id, "reden": reason}, *({"kandidaat": one} for one in others)]
    story.ask(f"{story.work.path}/benaderingen", {"kandidaten": people, "bericht": MESSAGE}, role)
    if story.answer.status_code == 201:
        story.made = story.told["voordrachten"][0]["id"]


@said("de {role:Woord} het de kandidaat laat vragen")
def asks(story, role):
    _asks(story, role)


@said('de {role:Woord} het de kandidaat laat vragen omdat "{reason}"')
def asks_because(story, role, reason):
    _asks(story, role, reason)


@said("de jobhunter het de kandidaat en een onbekende laat vragen")
def asks_somebody_unknown(story):
    _asks(story, "jobhunter", "", str(uuid4()))


@said("de jobhunter een groep afwijst")
def rejects_a_group(story):
    story.ask("voordrachten/afwijzingen", {"voordrachten": [story.made], "reden": "taal"}, "jobhunter")


@said("de kandidaat later zegt en op {day:Dag} weer wil praten")
def says_later_on(story, day):
    story.do("antwoorden", {"antwoord": "later", "opnieuwVanaf": day.isoformat(), **CONSENT})


@said("gebeurt wat vanzelf gebeurt")
def the_work_is_done(story):
    chase_answers(story.worker)


@said("de laatste stap ongedaan wordt gemaakt")
def is_undone(story):
    story.do("ongedaanmakingen", {"reden": "verkeerde_persoon"})


@said("de werkgever de agenda opent")
def opens_the_calendar(story):
    story.look("agenda")


@said("een andere werkgever de agenda opent")
def another_opens_the_calendar(story):
    story.look("agenda", story.other)


@said("de {role:Woord} vraagt waar op te letten")
def asks_what_to_look_at(story, role):
    story.answer = story.town.get(f"{story.path}/aandachtspunten", **{"X-Passend-Rol": role})


@said("is er een taak {kind:Woord} voor {day:Dag}")
def there_is_a_task(story, kind, day):
    (task,) = _open_tasks(story, kind)
    assert task["uiterlijk"] == day.isoformat()
    story.task = task


@said('zegt de taak "{words}"')
def the_task_says(story, words):
    assert words in story.task["woorden"]


@said("is er geen taak {kind:Woord} meer")
def there_is_no_task(story, kind):
    assert _open_tasks(story, kind) == []


@said("is er van de kandidaat geen voordracht")
def there_is_no_voordracht(story):
    assert story.town.read(f"{story.person.path}/voordrachten")["aantal"] == 0


@said("noemt de agenda het gesprek en niet met wie")
def the_calendar_tells(story):
    assert story.answer.status_code == 200, story.answer.text
    assert "DTSTART;TZID=Europe/Amsterdam:20261120T103000" in story.answer.text
    assert "Jan" not in story.answer.text


@said("is {code:Woord} {answer:Woord}")
def a_point_is(story, code, answer):
    assert {one["code"]: one["antwoord"] for one in story.told["aandachtspunten"]}[code] == answer


def _open_tasks(story, kind):
    asked = {"soort": kind, "stand": "open", "kandidaat": story.person.id}
    return story.town.read("taken", asked)["taken"]
