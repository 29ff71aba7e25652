"""Dutch sentences that tell who and what a scenario about placing is about."""

from placing_people import SITUATIONS, Person
from placing_steps import said
from placing_work import Source, plek, vacancy


@said("het is vandaag {day:Dag}")
@said("het {day:Dag} wordt")
def it_is(story, day):
    story.calendar.day = day


@said(r"re:een kandidaat (?P<situation>(?:met|zonder) \w+)")
def a_candidate(story, situation):
    story.person = Person(story.town, SITUATIONS[situation])


@said("de kandidaat heeft nu geen uitkering meer")
def without_benefit_by_now(story):
    story.person.tell(uitkeringssituatie="nug")


@said("de kandidaat is geboren op {day:Dag}")
def born_on(story, day):
    story.person.born = day.isoformat()


@said("van de kandidaat is de leeftijd niet bekend")
def age_unknown(story):
    story.person.born = None


@said('bij "{question}" staat {answer:Woord}')
def answered(story, question, answer):
    story.person.answer(question, answer)


@said("de indicatie dagbesteding loopt tot en met {day:Dag}")
def indication_until(story, day):
    story.person.tell(indicatieDagbestedingTot=day.isoformat())


@said(r"re:een ontwikkelplan met (?P<goals>\d+) leerdoel(?:en)?")
def a_plan(story, goals):
    story.person.plan(int(goals))


@said("een ontwikkelplan zonder leerdoelen")
def a_plan_without_goals(story):
    story.person.plan(0)


@said("een ontwikkelplan zonder volgende stap")
def a_plan_without_next_step(story):
    story.person.plan(1, next_step="")


@said(
    r"re:een (?P<instrument>werkleerplek|leerwerkplek|participatiebaan|basisbaan|nieuw beschut|ontwikkelplek"
    r"|arbeidsmatige dagbesteding|praktijkleren|proefplaats|vrijwilligerswerk|arbeidsfit houden)"
    r" bij (?:een )?(?P<provider>[\w ]+)"
)
def a_plek(story, instrument, provider):
    story.work = plek(story.town, instrument.replace(" ", "_"), story.providers.id_of(provider.replace(" ", "_")))


@said(r"re:een vacature voor een (?P<kind>afspraakbaan|gewone baan)")
def a_vacancy(story, kind):
    provider = story.providers.id_of("werkgever_profit")
    story.work = vacancy(story.town, provider, "ja" if kind == "afspraakbaan" else "nee")


@said(r"re:de plek heeft (?P<places>\d+) plaatsen")
def places_of_the_plek(story, places):
    story.work.tell(plaatsen=int(places))


@said("van de plek is niet bekend hoeveel plaatsen er zijn")
def places_unknown(story):
    story.work.tell(plaatsen=None)


@said(r"re:de plek is open op (?P<dagdelen>.+)")
def open_on(story, dagdelen):
    story.work.tell(dagdelen=dagdelen.split(" en "))


@said(r"re:de plaatsing is op (?P<dagdelen>.+)")
def placed_on(story, dagdelen):
    story.extra["dagdelen"] = dagdelen.split(" en ")


@said("de plaatsing is {hours:d} uur per week")
def hours_of_placement(story, hours):
    story.extra["uren"] = hours


@said('bij de aanbieder staat bij "{condition}" {answer:Woord}')
def condition_of_the_provider(story, condition, answer):
    story.work.tell(voorwaardenAanbieder={condition: answer})


@said("de werkbegeleider is ook de consulent")
def one_guide(story):
    story.extra["werkbegeleider"] = story.extra["consulent"]


@said("er is nog geen werkbegeleider")
def no_guide(story):
    story.extra["werkbegeleider"] = None


@said(r"re:een beoogde baan bij (?P<where>dezelfde|een andere) aanbieder")
def intended_job(story, where):
    provider = story.work.body["werkgever"]
    if where != "dezelfde":
        provider = story.providers.id_of("werkgever_profit", "Andere werkgever")
    story.extra["beoogdeBaan"] = vacancy(story.town, provider).id


@said(r"re:een capaciteitsbron met (?P<seats>\d+) plaats(?:en)? per (?P<unit>dagdeel|dag) vanaf (?P<since>\S+)")
def a_source(story, seats, unit, since):
    story.source = Source(story.town, unit)
    story.source.add_to("totalen", vanaf=since, plaatsen=int(seats))


@said("de bron heeft {seats:d} plaatsen vanaf {since:Dag}")
def source_has(story, seats, since):
    story.source.add_to("totalen", vanaf=since.isoformat(), plaatsen=seats)


@said("de bron houdt {seats:d} plaatsen vrij voor {party:Woord} vanaf {since:Dag}")
def source_keeps(story, seats, party, since):
    story.source.add_to("reserveringen", partij=party, vanaf=since.isoformat(), plaatsen=seats)


@said("de bron is dicht van {start:Dag} tot en met {end:Dag}")
def source_is_closed(story, start, end):
    story.source.add_to("gesloten", van=start.isoformat(), tot=end.isoformat())


@said("de plek put uit de bron")
def draws_on_source(story):
    story.work.tell(capaciteitsbron=story.source.id, plaatsen=story.work.body["plaatsen"] and 100)


@said(r"re:de kandidaat had een (?P<instrument>\w+) van (?P<start>\S+) tot en met (?P<end>\S+)")
def had_a_placement(story, instrument, start, end):
    ended = {"beeindigdOp": end, "geplandEinde": end}
    story.town.placement(story.person.make(), instrument=instrument, startdatum=start, **ended)


@said(
    r"re:de kandidaat heeft een (?P<instrument>\w+) van (?P<start>\S+) tot en met (?P<end>\S+)(?: op (?P<dagdeel>\S+))?"
)
def has_a_placement(story, instrument, start, end, dagdeel):
    when = {"dagdelen": [dagdeel]} if dagdeel else {}
    story.town.placement(story.person.make(), instrument=instrument, startdatum=start, geplandEinde=end, **when)


@said("{number:d} andere kandidaten zijn geplaatst van {start:Dag} tot en met {end:Dag}")
def others_are_placed(story, number, start, end):
    for _ in range(number):
        story.propose(start, end, person=story.person.another())
        assert story.answer.status_code == 201, story.answer.text


@said('de consulent wijkt af van "{rule}" omdat "{reason}"')
def deviates(story, rule, reason):
    story.deviations.append({"regel": rule, "reden": reason})


@said("de consulent kiest een plaats van {seat:Woord}")
def chooses_a_seat_without_a_word(story, seat):
    story.extra["plaatssoort"] = seat


@said('de consulent kiest een plaats van {seat:Woord} omdat "{reason}"')
def chooses_a_seat(story, seat, reason):
    story.extra["plaatssoort"] = seat
    story.deviations.append({"regel": "plaatssoort", "reden": reason})


@said("wie niet meteen past, wil op de wachtlijst")
def may_wait(story):
    story.extra["wachtlijst"] = True


@said("het traject is na uitstroom heropend op {day:Dag}")
def reopened(story, day):
    today, story.calendar.day = story.calendar.day, day
    for deed, reason in (("afsluitingen", "werk"), ("heropeningen", "einde_werk")):
        story.ask(f"{story.person.path}/{deed}", {"reden": reason}, seen=story.version(story.person))
        assert story.answer.status_code == 201, story.answer.text
    for status in ("intake", "profiel_gereed", "bemiddelbaar"):
        story.person.tell(status=status)
    story.calendar.day = today


@said("een lopende plaatsing van {start:Dag} tot en met {end:Dag}")
def a_running_placement(story, start, end):
    """Walk the whole way, and come back to the day the story is at."""
    story.propose(start, end)
    story.agree_and_decide()
    story.calendar.day = max(start, story.calendar.day)
    story.do("starts", {})
    assert story.answer.status_code == 201, story.answer.text
