"""Dutch sentences about the life of a vacancy, a vacancy by telephone, and questions."""

from uuid import UUID

from drafts import version_of
from placing_steps import said
from proposing_story import PROFILE, Seeker
from running_day import expire

TELEPHONE = {"titel": "Magazijnmedewerker", "urenMinimaal": 24, "urenMaximaal": 32, "aantalPlaatsen": 2}


def _step(story, deed, body, role="consulent", organisation=""):
    """Do something with the vacancy, and keep which version it was before."""
    story.before = version_of(story.town, story.work.path)
    headers = {"X-Passend-Rol": role, "X-Passend-Actor": f"{role}-1"}
    headers |= {"X-Passend-Organisatie": organisation} if organisation else {}
    story.answer = story.town.post(f"{story.work.path}/{deed}", body, story.before, **headers)


def _vacancy(story):
    return story.town.read(story.work.path)


def _organisation(story, employer):
    return story.town.read(f"werkgevers/{employer}")["nummer"]


@said("een vacature met {places:d} plaats")
@said("een vacature met {places:d} plaatsen")
def with_places(story, places):
    story.work.tell(urenMinimaal=24, urenMaximaal=32, aantalPlaatsen=places)


@said("een concept van een vacature")
def a_draft(story):
    story.work.tell(status="concept", urenMinimaal=24, urenMaximaal=32)


@said('een concept met de tekst "{text}"')
def a_draft_with_text(story, text):
    story.work.tell(status="concept", omschrijving=text)


@said("een andere kandidaat met een voordracht met status {status:Woord}")
def another_with(story, status):
    story.earlier = (story.person, story.made)
    story.person, story.made = Seeker(story.town), ""
    story.bring_to(status)


@said("een kandidaat die is aangenomen vanaf {day:Dag}")
def somebody_hired(story, day):
    story.bring_to("gesprek")
    story.do("aannames", {"startdatum": day.isoformat()}, "consulent")
    assert story.answer.status_code == 201, story.answer.text


@said("de {role:Woord} de vacature indient")
def hands_in(story, role):
    _step(story, "indieningen", {}, role, _organisation(story, story.employer) if role == "werkgever" else "")


@said("een andere werkgever de vacature indient")
def another_hands_in(story):
    _step(story, "indieningen", {}, "werkgever", _organisation(story, story.other))


@said("de {role:Woord} de vacature opent")
def opens(story, role):
    _step(story, "beoordelingen", {"besluit": "open", "reden": "Er is niets mis mee."}, role)


@said("de {role:Woord} de vacature intrekt")
def withdraws(story, role):
    _step(story, "intrekkingen", {"reden": "geen_werk_meer"}, role)


@said("de werkgever het aantal plaatsen verandert in {places:d}")
def changes_places(story, places):
    story.work.tell(aantalPlaatsen=places)


@said("de vacature verandert in {least:d} tot {most:d} uur")
def changes_hours(story, least, most):
    story.work.tell(urenMinimaal=least, urenMaximaal=most)


@said('de titel verandert in "{title}"')
def changes_title(story, title):
    story.work.tell(titel=title)


@said("de dagelijkse stap loopt")
def the_day_runs(story):
    story.expired = expire(story)


@said("de plaatsing vervalt voor de start")
def the_placement_lapses(story):
    where = f"plaatsingen/{story.now['plaatsingId']}"
    story.ask(f"{where}/vervallenverklaringen", {"reden": "anders"}, seen=version_of(story.town, where))
    assert story.answer.status_code == 201, story.answer.text


@said("de aanname een vergissing was")
def the_hiring_was_wrong(story):
    where = f"plaatsingen/{story.now['plaatsingId']}"
    story.ask(f"{where}/ongedaanmakingen", {"reden": "verkeerde_persoon"}, seen=version_of(story.town, where))
    assert story.answer.status_code == 201, story.answer.text


@said("de jobhunter opnieuw naar de voordracht kijkt")
def looks_again(story):
    story.do("herzieningen", {})


@said('de consulent opnieuw kijkt met de reden "{reason}"')
def looks_again_because(story, reason):
    story.do("herzieningen", {"reden": reason}, "consulent")
    assert story.answer.status_code == 201, story.answer.text


@said('zegt de weigering "{words}"')
def the_refusal_says(story, words):
    assert words in story.told["detail"]


@said("wordt gevraagd waarom het toch verder gaat")
def is_asked_why(story):
    assert story.answer.status_code == 400, story.answer.text
    assert [one["pointer"] for one in story.told["errors"]] == ["/reden"]
    assert version_of(story.town, story.path) == story.before


@said("weigert de vacature een andere sluitingsdatum")
def stays_expired(story):
    before = version_of(story.town, story.work.path)
    answer = story.town.patch(story.work.path, {"sluitdatum": "2026-12-31"}, seen=before)
    assert (answer.status_code, "nieuwe vacature" in answer.json()["detail"]) == (409, True)
    assert version_of(story.town, story.work.path) == before
    assert story.store.looks.of(UUID(story.work.id))[-1].action == "wijziging_geweigerd"


@said("is er geen lijst meer van de vacature")
def there_is_no_list(story):
    answer = story.town.post(f"{story.work.path}/ranglijsten", {})
    assert (answer.status_code, "verlopen" in answer.json()["detail"]) == (409, True)


@said("staat de vacature niet meer bij het werk voor de kandidaat")
def is_no_work_for_the_person(story):
    told = story.town.post(f"{story.person.path}/ranglijsten", {"soort": "vacatures"}).json()
    lists = ("gerangschikt", "uitvragen", "uitgesloten")
    offered = [one["werk"]["id"] for name in lists for one in told[name]]
    assert story.work.id not in offered
    assert "verlopen" in [one["reden"] for one in told["buitenPool"]]


@said("het gesprek op {day:Dag} wordt gepland")
def the_talk_is_planned(story, day):
    story.do("gesprekken", {"datum": day.isoformat()})


@said("de jobhunter een lijst maakt")
def makes_a_list(story):
    story.person.make()
    story.kept = story.list_now()["id"]


@said("is de vacature {status:Woord}")
def has_status_now(story, status):
    assert _vacancy(story)["status"] == status


@said("zijn er {taken:d} van de {places:d} plaatsen vervuld")
def is_filled_for(story, taken, places):
    told = story.town.read(f"{story.work.path}/vervulling")
    assert (told["vervuld"], told["aantalPlaatsen"], told["vrij"]) == (taken, places, places - taken)


@said("wordt de stap geweigerd en staat de poging opgeschreven")
def step_is_refused(story):
    assert story.answer.status_code == 409, story.answer.text
    _nothing_changed(story)


@said("mag die rol de stap niet en staat de poging opgeschreven")
def step_is_not_allowed(story):
    assert story.answer.status_code == 403, story.answer.text
    _nothing_changed(story)


def _nothing_changed(story):
    assert story.answer.headers["content-type"] == "application/problem+json"
    assert story.told["detail"]
    assert version_of(story.town, story.work.path) == story.before
    assert story.store.looks.of(UUID(story.work.id))[-1].action == "vacature_stap_geweigerd"


@said("is de eerdere voordracht vervallen met reden {reason:Woord} en zei niemand nee")
def the_earlier_lapsed(story, reason):
    now = story.town.read(f"voordrachten/{story.earlier[1]}")
    assert (now["status"], now["vervalReden"], now["nee"]) == ("vervallen", reason, None)


@said("heeft de eerdere voordracht status {status:Woord}")
def the_earlier_has(story, status):
    assert story.town.read(f"voordrachten/{story.earlier[1]}")["status"] == status


@said('is de voordracht verouderd: "{sentence}"')
def is_outdated(story, sentence):
    assert story.now["verouderd"] == [sentence]


@said("is de voordracht niet verouderd")
def is_not_outdated(story):
    assert story.now["verouderd"] == []


@said("past de kandidaat nog bij de verouderde voordracht")
def still_passes(story):
    assert [one["pastNog"] for one in _outdated(story)] == [True]


@said("past de kandidaat niet meer bij de verouderde voordracht")
def passes_no_more(story):
    (one,) = _outdated(story)
    assert (one["pastNog"], one["lijst"]) == (False, "uitgesloten")
    assert one["waarom"]


def _outdated(story):
    return story.town.read(f"{story.work.path}/verouderde-voordrachten")["voordrachten"]


@said('is de bewaarde lijst verouderd: "{sentence}"')
def the_list_is_outdated(story, sentence):
    told = story.town.read(f"ranglijsten/{story.kept}")["verouderd"]
    assert told["wat"] == [sentence]
    assert story.person.id in {one["kandidaatId"] for one in told["nu"]}


@said("staat de kandidaat nog op de bewaarde lijst, en nu in {name:Woord}")
def stands_now_in(story, name):
    told = story.town.read(f"ranglijsten/{story.kept}", {"omvang": 200})
    assert story.row(told, "gerangschikt") is not None
    assert {one["kandidaatId"]: one["lijst"] for one in told["verouderd"]["nu"]}[story.person.id] == name


@said("is de bewaarde lijst niet verouderd")
def the_list_is_not_outdated(story):
    assert story.town.read(f"ranglijsten/{story.kept}")["verouderd"] is None


@said("is er een taak {kind:Woord} bij de vacature")
def there_is_a_task(story, kind):
    assert len(_tasks(story, kind)) == 1


@said("is er geen taak {kind:Woord} bij de vacature")
def there_is_no_task(story, kind):
    assert _tasks(story, kind) == []


def _tasks(story, kind):
    number = _vacancy(story)["nummer"]
    told = story.town.read("taken", {"soort": kind, "stand": "open", "omvang": 200})["taken"]
    return [one for one in told if one["vacature"] == number]


# By telephone.


@said("de {role:Woord} een vacature telefonisch opneemt")
def takes_down(story, role):
    story.person.make()
    story.ask("telefonische-vacatures", TELEPHONE | {"werkgever": story.employer}, role)
    if story.answer.status_code == 201:
        story.work.taken_down(story.told["vacature"])


@said('de jobhunter alleen werkgever en titel "{title}" opneemt')
def takes_down_the_least(story, title):
    story.person.make()
    story.ask("telefonische-vacatures", {"titel": title, "werkgever": story.employer}, "jobhunter")
    story.work.taken_down(story.told["vacature"])


@said("de jobhunter een vacature opneemt voor een onbekende werkgever")
def takes_down_for_nobody(story):
    story.ask("telefonische-vacatures", TELEPHONE | {"werkgever": "W-99999"}, "jobhunter")


@said("de werkgever bevestigt per {way:Woord}")
def is_confirmed(story, way):
    _step(story, "bevestigingen", {"door": "de bedrijfsleider", "wijze": way}, "jobhunter")


@said("de werkgever bevestigt op {day:Dag}")
def is_confirmed_on(story, day):
    body = {"door": "de bedrijfsleider", "wijze": "telefoon", "datum": day.isoformat()}
    _step(story, "bevestigingen", body, "jobhunter")


@said("wacht de vacature op de werkgever")
def is_voorlopig(story):
    assert (_vacancy(story)["voorlopig"], _vacancy(story)["status"]) == (True, "concept")


@said("is er meteen een voorlopige lijst met de kandidaat")
def has_a_voorlopig_list(story):
    told = story.told["ranglijst"]
    assert any("voorlopig" in notice for notice in told["meldingen"])
    listed = sum(told["totalen"][name] for name in ("gerangschikt", "uitvragen", "uitgesloten"))
    assert listed >= 1


@said('is een van de vragen aan de werkgever "{text}"')
def asks_the_employer(story, text):
    asked = story.told["vragenAanWerkgever"]
    assert text in {one["vraag"] for one in asked}
    people = [one["mensen"]["mensen"] or 0 for one in asked]
    assert people == sorted(people, reverse=True)


@said("staat opgeschreven wie bevestigde, wanneer en hoe")
def confirmation_is_kept(story):
    kept = _vacancy(story)["bevestigd"]
    assert (kept["door"], kept["wijze"], kept["op"], kept["vastgelegdDoor"]) == (
        "de bedrijfsleider",
        "telefoon",
        story.calendar.day.isoformat(),
        "jobhunter-1",
    )


@said('zegt het antwoord "{words}"')
def says_words(story, words):
    assert words in story.answer.text


# Questions.


@said("een kandidaat zonder rijbewijs")
def without_licence(story):
    story.person = Seeker(story.town, rijbewijzen=[{"waarde": {"categorie": "B", "heeft": "nee"}}])


@said("een kandidaat van wie de uren niet bekend zijn")
def hours_unknown(story):
    story.person = Seeker(story.town)
    story.person.profile = {key: value for key, value in PROFILE.items() if key != "uren"}


@said("een kandidaat van wie alleen uren en vervoer bekend zijn")
def little_known(story):
    story.person = Seeker(story.town)
    known = ("uren", "postcode", "vervoer", "maximaleReistijd")
    story.person.profile = {key: PROFILE[key] for key in known}


@said("de {role:Woord} de vragen aan de kandidaat tot taak maakt")
def asks_person(story, role):
    story.person.make()
    story.work.make()
    story.ask(f"{story.person.path}/vragen", {}, role)


@said("de {role:Woord} de vragen aan de werkgever tot taak maakt")
def asks_employer(story, role):
    story.work.make()
    story.ask(f"{story.work.path}/vragen", {}, role)


@said("de kandidaat antwoordt: {hours:d} uur")
def answers_hours(story, hours):
    _answers(story, {"uren": {"waarde": {"minimum": hours, "maximum": hours}}})


@said("de kandidaat op {day:Dag} antwoordt: {hours:d} uur")
def answers_hours_on(story, day, hours):
    _answers(story, {"uren": {"waarde": {"minimum": hours, "maximum": hours}}}, day)


@said("de kandidaat vertelt over werk, dagdelen en wensen")
def answers_much(story):
    told = ("werkervaring", "vaardigheden", "wensen", "dagdelen", "beschikbaarVanaf")
    _answers(story, {key: PROFILE[key] for key in told})


@said("de kandidaat niets antwoordt")
def answers_nothing(story):
    _answers(story, {})


def _answers(story, profile, day=None):
    story.work.make()
    seen = version_of(story.town, story.person.path)
    body = {"bron": "kandidaat", "profiel": profile, "datum": (day or story.calendar.day).isoformat()}
    story.ask(f"{story.person.path}/antwoorden", body, "jobhunter", seen)


@said("de werkgever antwoordt: {least:d} tot {most:d} uur")
def employer_answers(story, least, most):
    story.person.make()
    seen = version_of(story.town, story.work.path)
    said_now = {"door": "de chef", "vacature": {"urenMinimaal": least, "urenMaximaal": most}}
    story.ask(f"{story.work.path}/antwoorden", said_now, "jobhunter", seen)


@said("klopt het antwoord niet")
def is_no_answer(story):
    assert story.answer.status_code == 400, story.answer.text
    assert "geen antwoord" in story.answer.text


@said("is er één taak met de vragen aan de kandidaat")
def one_task(story):
    (task,) = _asked_of_person(story)
    assert task["woorden"].count("\n") == len([one for one in story.told["vragen"] if one["aan"] == "kandidaat"])


@said("is er geen taak met vragen aan de kandidaat")
def no_task(story):
    assert _asked_of_person(story) == []


@said('staat in de taak "{words}"')
def task_says(story, words):
    assert words in _asked_of_person(story)[0]["woorden"]


@said('staat niet in de taak "{words}"')
def task_does_not_say(story, words):
    assert all(words not in task["woorden"] for task in _asked_of_person(story))


def _asked_of_person(story):
    asked = {"soort": "vraag_aan_kandidaat", "stand": "open", "kandidaat": story.person.id}
    return story.town.read("taken", asked)["taken"]


@said("gaat de kandidaat voor de vacature van {before:Woord} naar {after:Woord}")
def moves(story, before, after):
    assert story.answer.status_code == 201, story.answer.text
    moved = {one["werkId"]: one for one in story.told["verplaatst"]}[story.work.id]
    assert (moved["van"], moved["naar"]) == (before, after), moved
    assert (moved["plaats"] is not None) is (after == "gerangschikt")
    assert bool(moved["waarom"]) is (after == "uitgesloten")


@said("is de plaats op de lijst dezelfde als in het antwoord")
def same_place(story):
    moved = {one["werkId"]: one for one in story.told["verplaatst"]}[story.work.id]
    assert story.row(story.list_now(), "gerangschikt")["rang"] == moved["plaats"]


@said("staat de kandidaat voor geen vacature ergens anders")
def moves_nowhere(story):
    assert story.told["verplaatst"] == []


@said("is het antwoord een feit van de kandidaat van {day:Dag}")
def is_a_fact(story, day):
    facts = story.town.read(f"{story.person.path}/feiten")["feiten"]
    (hours,) = [one for one in facts if one["veld"] == "uren"]
    assert (hours["bron"], hours["waargenomenOp"]) == ("kandidaat", day.isoformat())


@said("gaan er mensen van {before:Woord} naar {after:Woord}")
def people_move(story, before, after):
    assert story.answer.status_code == 201, story.answer.text
    assert (before, after) in {(one["van"], one["naar"]) for one in story.told["overgangen"]}


@said("staat bij de vacature dat de chef het zei")
def answer_is_kept(story):
    (one,) = _vacancy(story)["antwoorden"]
    assert (one["door"], one["velden"]) == ("de chef", ["urenMinimaal", "urenMaximaal"])
