"""Dutch sentences of a scenario about putting somebody forward: who, what is done, and what it comes to."""

from uuid import UUID

from drafts import version_of
from placing_steps import said
from proposing_story import CONSENT, FIELDS, Seeker

LISTS = ("gerangschikt", "uitvragen", "uitgesloten")


@said("het is vandaag {day:Dag}")
@said("het {day:Dag} wordt")
def it_is(story, day):
    story.calendar.day = day


@said("een kandidaat die past")
def somebody_who_fits(story):
    story.person = Seeker(story.town)


@said("een kandidaat van wie weinig bekend is")
def somebody_unknown(story):
    story.person = Seeker(story.town)
    story.person.profile = {"uren": {"waarde": {"minimum": 24, "maximum": 24}}}


@said("een kandidaat die {hours:d} uur wil werken")
def somebody_with_hours(story, hours):
    story.person = Seeker(story.town, uren={"waarde": {"minimum": hours, "maximum": hours}})


@said("een vacature van {least:d} tot {most:d} uur")
def a_vacancy(story, least, most):
    story.work.tell(urenMinimaal=least, urenMaximaal=most)


@said("de vacature sluit op {day:Dag}")
def closes_on(story, day):
    story.work.tell(sluitdatum=day.isoformat())


@said("een voordracht met status {status:Woord}")
def a_voordracht(story, status):
    story.bring_to(status)


@said("de {role:Woord} de kandidaat voordraagt")
def puts_forward(story, role):
    story.open(role=role)


@said('de {role:Woord} de kandidaat voordraagt omdat "{reason}"')
def puts_forward_because(story, role, reason):
    story.open(reason, role)


@said("de {role:Woord} oordeelt {judgement:Woord}")
def judges(story, role, judgement):
    story.do("oordelen", {"oordeel": judgement}, role)


@said("de {role:Woord} oordeelt niet_geschikt met reden {reason:Woord}")
def judges_unfit(story, role, reason):
    story.do("oordelen", {"oordeel": "niet_geschikt", "reden": reason}, role)


@said("het met de kandidaat wordt besproken")
def is_talked_over(story):
    story.do("besprekingen", {})


@said("de kandidaat ja zegt")
def says_yes(story):
    story.do("antwoorden", {"antwoord": "ja", "gegevens": FIELDS, **CONSENT})


@said("de kandidaat alleen {field:Woord} wil laten zien")
def says_yes_to_one(story, field):
    story.do("antwoorden", {"antwoord": "ja", "gegevens": [field], **CONSENT})


@said("de kandidaat nee zegt")
def says_no(story):
    story.do("antwoorden", {"antwoord": "nee", **CONSENT})


@said("de kandidaat nee zegt met reden {reason:Woord}")
def says_no_because(story, reason):
    story.do("antwoorden", {"antwoord": "nee", "reden": reason, **CONSENT})


@said("de kandidaat later zegt")
def says_later(story):
    story.do("antwoorden", {"antwoord": "later", **CONSENT})


@said("de kandidaat het akkoord intrekt")
def takes_back(story):
    story.do("intrekkingen", CONSENT)


@said("de {role:Woord} de kaart geeft")
def releases(story, role):
    story.do("vrijgaven", {}, role)


@said("er een gesprek wordt gepland")
def plans(story):
    story.do("gesprekken", {"datum": story.calendar.day.isoformat()})


@said("de werkgever afwijst met reden {reason:Woord}")
def rejects(story, reason):
    story.do("afwijzingen", {"reden": reason})


@said("de werkgever afwijst zonder reden")
def rejects_without_reason(story):
    story.do("afwijzingen", {})


@said("de werkgever aanneemt vanaf {day:Dag}")
def hires(story, day):
    story.do("aannames", {"startdatum": day.isoformat()}, "consulent")


@said("de jobhunter met een oude versie oordeelt")
def judges_an_old_version(story):
    story.do("oordelen", {"oordeel": "uitvragen"}, seen=version_of(story.town, story.path) - 1)


@said("de voordracht vervalt als {reason:Woord}")
def lapses(story, reason):
    story.do("vervallenverklaringen", {"reden": reason})


@said("de vacature wordt vervuld")
def is_filled(story):
    seen = version_of(story.town, story.work.path)
    story.ask(f"{story.work.path}/vervullingen", {}, seen=seen)
    assert story.answer.status_code == 201, story.answer.text


@said("de vacature wordt ingetrokken")
def is_withdrawn(story):
    seen = version_of(story.town, story.work.path)
    story.ask(f"{story.work.path}/intrekkingen", {"reden": "geen_werk_meer"}, seen=seen)
    assert story.answer.status_code == 201, story.answer.text


@said("de kandidaat wil {hours:d} uur werken sinds {day:Dag}")
def wants_hours(story, hours, day):
    story.tell_later(day, uren={"waarde": {"minimum": hours, "maximum": hours}})


@said("de werkgever de kaart opent")
def opens_the_card(story):
    story.look("kaart")


@said("een andere werkgever de kaart opent")
def another_opens_the_card(story):
    story.look("kaart", story.other)


@said("de werkgever vraagt wie het is")
def asks_who(story):
    story.look("kennismaking")


@said("een andere werkgever vraagt wie het is")
def another_asks_who(story):
    story.look("kennismaking", story.other)


@said("de werkgever de voordracht opent")
def opens_the_voordracht(story):
    story.look("")


@said("lukt het")
def it_works(story):
    assert story.answer.status_code in (200, 201), story.answer.text


@said("heeft de voordracht status {status:Woord}")
def has_status(story, status):
    assert story.now["status"] == status


@said("wordt het geweigerd en staat de poging opgeschreven")
def is_refused_and_written_down(story):
    assert story.answer.status_code == 409, story.answer.text
    assert story.told["detail"]
    assert version_of(story.town, story.path) == story.before
    assert story.store.looks.of(_uuid(story))[-1].action == "voordracht_geweigerd"


@said("wordt het geweigerd")
def is_refused(story):
    assert story.answer.status_code == 409, story.answer.text
    assert story.told["detail"]


@said("staat bij de kandidaat dat een voordracht is geweigerd")
def is_written_at_the_candidate(story):
    assert "voordracht_geweigerd" in [look.action for look in story.store.looks.of(UUID(story.person.id))]


@said("staat de poging om de kaart te zien opgeschreven")
def a_look_is_written_down(story):
    look = story.store.looks.of(_uuid(story))[-1]
    assert look.action == "voordracht_geweigerd"
    assert look.details["stap"] in (
        "kaart",
        "leesKaart",
    )  # by the card itself, or before it by the guard of the address
    assert look.actor.role == "werkgever"


@said("is er intussen iets gewijzigd")
def is_stale(story):
    assert story.answer.status_code == 412, story.answer.text


@said("mag die rol dat niet en staat de poging opgeschreven")
def may_not(story):
    assert story.answer.status_code == 403, story.answer.text
    assert version_of(story.town, story.path) == story.before
    assert dict(story.store.looks.of(_uuid(story))[-1].details)["waarom"] == "NotAllowedError"


@said("mag die rol dat niet")
def the_role_may_not(story):
    assert story.answer.status_code == 403, story.answer.text


@said('klopt de vraag niet bij "{pointer}"')
def is_wrong_at(story, pointer):
    assert story.answer.status_code == 400, story.answer.text
    assert pointer in {fault["pointer"] for fault in story.told["errors"]}


@said("is de kaart er nog niet")
@said("is er nog geen gesprek")
def is_not_there(story):
    assert story.answer.status_code == 404, story.answer.text


@said("is de kaart niet meer te zien")
@said("is het niet meer te zien")
def is_gone(story):
    assert story.answer.status_code == 410, story.answer.text
    assert story.told["title"] == "Niet meer te zien"


@said("ziet de werkgever {key:Woord}")
def sees(story, key):
    assert story.answer.status_code == 200, story.answer.text
    assert story.told[key] is not None


@said("ziet de werkgever {key:Woord} niet")
def does_not_see(story, key):
    assert story.answer.status_code == 200, story.answer.text
    assert story.told[key] is None


@said("is de kaart te zien tot en met {day:Dag}")
def is_seen_until(story, day):
    assert story.now["vrijgave"]["totEnMet"] == day.isoformat()


@said("weet de werkgever met wie het gesprek is")
def knows_who(story):
    assert story.told["naam"] == "Jan Jansen"


@said("is er een voorgestelde plaatsing")
def a_placement_is_proposed(story):
    assert story.town.read(f"plaatsingen/{story.now['plaatsingId']}")["status"] == "voorgesteld"


@said("is de voordracht vervallen met reden {reason:Woord} en zei niemand nee")
def has_lapsed(story, reason):
    now = story.now
    assert (now["status"], now["vervalReden"], now["nee"]) == ("vervallen", reason, None)


@said('wordt onthouden: "{sentence}"')
def is_remembered(story, sentence):
    assert story.now["nee"]["zin"] == sentence


@said("staat de kandidaat op de lijst in {name:Woord}")
def stands_in(story, name):
    story.person.make()
    told = story.list_now()
    assert [key for key in LISTS if story.row(told, key)] == [name]


@said('staat de kandidaat in uitgesloten omdat "{sentence}"')
def is_excluded_because(story, sentence):
    row = story.row(story.list_now(), "uitgesloten")
    said_by_rules = {rule["code"]: rule["bekend"] for rule in row["regels"]}
    assert sentence in said_by_rules["eerder-nee"]


@said('staat er bij de kandidaat "{sentence}"')
def the_list_says(story, sentence):
    row = story.row(story.list_now(), "gerangschikt")
    assert any(sentence in point["zin"] for point in row["aandachtspunten"]), row["aandachtspunten"]


@said("staat de kandidaat bij wie {days:d} dagen niet is voorgedragen")
def was_not_proposed(story, days):
    assert story.person.id in _not_proposed(story, days)


@said("staat de kandidaat niet bij wie {days:d} dagen niet is voorgedragen")
def was_proposed(story, days):
    assert story.person.id not in _not_proposed(story, days)


@said("is de kandidaat op {lists:d} lijsten getoond")
def was_shown(story, lists):
    assert story.town.read(f"{story.person.path}/vertoningen")["lijsten"] == lists


def _not_proposed(story, days):
    story.person.make()
    asked = {"nietVoorgesteldDagen": days, "omvang": 200}
    return {one["id"] for one in story.town.read("kandidaten", asked)["kandidaten"]}


def _uuid(story):
    return UUID(story.made)
