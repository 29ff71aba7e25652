"""Dutch sentences that say what a scenario about placing comes to."""

from placing_steps import said

BLOCKED = ("mag_niet", "mag_na_reden")


def _is(story, *outcomes):
    assert story.told["uitkomst"] in outcomes, (story.told["uitkomst"], story.in_the_way())


@said("mag de plaatsing")
def it_may(story):
    _is(story, "mag")


@said("mag de plaatsing niet")
def it_may_not(story):
    _is(story, "mag_niet")


@said("mag de plaatsing alleen met een reden")
def it_may_with_a_reason(story):
    _is(story, "mag_na_reden")


@said("mag de plaatsing niet zomaar")
def it_may_not_just_like_that(story):
    _is(story, *BLOCKED)


@said("is nog niet bekend of de plaatsing mag")
def it_is_not_known(story):
    _is(story, "onbekend")


@said("is de uitkomst {outcome:Woord}")
def the_outcome_is(story, outcome):
    _is(story, outcome)


@said('zegt regel "{code}" {outcome:Woord}')
def a_rule_says(story, code, outcome):
    assert story.rule(code)["uitkomst"] == outcome, story.rule(code)


@said('zegt regel "{code}" {outcome:Woord}, en wel tot en met {day:Dag}')
@said('zegt regel "{code}" {outcome:Woord}, en wel vanaf {day:Dag}')
def a_rule_says_what_passes(story, code, outcome, day):
    rule = story.rule(code)
    assert (rule["uitkomst"], rule["welOp"]) == (outcome, day.isoformat()), rule


@said('is de laatste dag voor "{group}" {day:Dag}')
def last_day_of_a_group(story, group, day):
    assert _use(story, group)["maxEind"] == day.isoformat(), story.told["gebruik"]


@said('is er {months:d} maanden en {days:d} dagen gebruikt voor "{group}"')
def used_of_a_group(story, group, months, days):
    use = _use(story, group)
    assert (use["eerderMaanden"], use["eerderDagen"]) == (months, days), use


def _use(story, group):
    return next(use for use in story.told["gebruik"] if use["regel"] == f"{group}-maximum")


@said("is de laatste dag waarmee is gerekend {day:Dag}")
def reckoned_until(story, day):
    assert story.told["eindDatum"] == day.isoformat(), story.told


@said("lukt het")
def it_works(story):
    assert story.answer.status_code in (200, 201), story.answer.text


@said("wordt het geweigerd")
def it_is_refused(story):
    assert story.answer.status_code == 409, story.answer.text


@said("wordt het geweigerd, en wel tot en met {day:Dag}")
def it_is_refused_until(story, day):
    it_is_refused(story)
    assert day.isoformat() in {rule["welOp"] for rule in story.told["regels"]}, story.told["regels"]


@said('wordt het geweigerd door regel "{code}"')
def it_is_refused_by(story, code):
    it_is_refused(story)
    assert story.rule(code)["uitkomst"] in ("voldoet_niet", "bespreekbaar")


@said('wordt het geweigerd door regel "{code}", en wel tot en met {day:Dag}')
@said('wordt het geweigerd door regel "{code}", en wel vanaf {day:Dag}')
def it_is_refused_by_until(story, code, day):
    it_is_refused_by(story, code)
    assert story.rule(code)["welOp"] == day.isoformat(), story.rule(code)


@said("wordt het geweigerd omdat het vol is")
def it_is_full(story):
    it_is_refused(story)
    assert story.told["plaatsen"]["uitkomst"] == "voldoet_niet", story.told
    assert "wachtlijst" in story.told["plaatsen"]["uitleg"]


@said("is er geen plaats")
def no_seat(story):
    assert story.told["plaatsen"]["uitkomst"] == "voldoet_niet", story.told["plaatsen"]
    _is(story, *BLOCKED)


@said("is de eerste mogelijke start {day:Dag}")
def first_possible_start(story, day):
    assert story.told["plaatsen"]["eersteStart"] == day.isoformat(), story.told["plaatsen"]


@said("mag die rol dat niet")
def the_role_may_not(story):
    assert story.answer.status_code == 403, story.answer.text


@said("klopt de vraag niet")
def the_question_is_wrong(story):
    assert story.answer.status_code == 400, story.answer.text


@said("is er intussen iets gewijzigd")
def changed_meanwhile(story):
    assert story.answer.status_code == 412, story.answer.text


@said('mag de consulent afwijken van "{code}"')
def may_deviate(story, code):
    assert story.rule(code)["afwijken"] == "met_reden", story.rule(code)


@said('mag niemand afwijken van "{code}"')
def nobody_may_deviate(story, code):
    assert story.rule(code)["afwijken"] == "kan_niet", story.rule(code)


@said('is er een vraag over "{subject}"')
def a_question_about(story, subject):
    asked = [*map(str, story.told.get("vragen", ())), *(rule["vraag"] for rule in story.told["regels"])]
    assert any(subject in question for question in asked), asked


@said("heeft de kandidaat {number:d} plaatsingen")
def number_of_placements(story, number):
    assert story.town.read(f"{story.person.path}/plaatsingen")["aantal"] == number


@said('staat de afwijking van "{code}" bij de plaatsing')
def deviation_is_kept(story, code):
    kept = story.town.read(story.placement)["afwijkingen"]
    assert [one["regel"] for one in kept] == [code], kept
    assert kept[0]["reden"] == story.deviations[0]["reden"]


@said("heeft de plaatsing status {status:Woord}")
def status_of_placement(story, status):
    assert story.town.read(story.placement)["status"] == status, story.answer.text


@said("heeft de kandidaat status {status:Woord}")
def status_of_candidate(story, status):
    assert story.town.read(story.person.path)["status"] == status, story.answer.text


@said("is de laatste dag van de plaatsing {day:Dag}")
def last_day_of_placement(story, day):
    placement = story.town.read(story.placement)
    assert (placement["beeindigdOp"] or placement["geplandEinde"]) == day.isoformat(), story.answer.text


@said("eindigt de eerste plaatsing op {day:Dag}")
def first_placement_ended(story, day):
    first = story.town.read(f"plaatsingen/{story.placements[0]}")
    assert (first["beeindigdOp"] or first["geplandEinde"]) == day.isoformat()


@said("heeft de plaatsing {number:d} evaluatie")
def number_of_evaluations(story, number):
    assert len(story.town.read(story.placement)["evaluaties"]) == number


@said("wacht de kandidaat op een plaats, en wachten er samen {number:d}")
def on_the_waiting_list(story, number):
    assert story.town.read(story.placement)["wachtSinds"]
    today = story.calendar.day.isoformat()
    assert story.town.read(f"{story.work.path}/bezetting", {"van": today, "tot": today})["wachtenden"] == number


@said("zijn er op {day:Dag} op de bron {number:d} plaatsen vrij")
def free_at_source(story, day, number):
    assert story.slot(story.source, day)["vrij"] == number


@said("zijn er op {day:Dag} op de plek {number:d} plaatsen vrij")
def free_at_plek(story, day, number):
    assert story.slot(story.work, day)["vrij"] == number


@said("heeft de bron op {day:Dag} op {dagdeel} {number:d} plaatsen, waarvan {kept:d} apart")
def seats_of_source(story, day, dagdeel, number, kept):
    slot = story.slot(story.source, day, dagdeel)
    assert (slot["totaal"], slot["gereserveerd"]) == (number, kept), slot


@said('staat "{instrument}" op de ladder als {outcome:Woord}')
def rung_of_the_ladder(story, instrument, outcome):
    rung = next(one for one in story.told["treden"] if one["instrument"] == instrument)
    assert rung["uitkomst"] == outcome, rung


@said("moet het einde worden teruggebracht naar {day:Dag}")
def end_must_be_brought_back(story, day):
    told = story.town.read(story.placement)["eindTerugTeBrengen"]
    assert told is not None
    assert told["uiterlijkEinde"] == day.isoformat(), told
    assert told["regel"] == "participatiebaan-negen-maanden"
    assert "10a lid 8" in told["bron"]
    assert story.told["eindTerugTeBrengen"] == told


@said("hoeft het einde niet te worden teruggebracht")
def end_is_right(story):
    assert story.town.read(story.placement)["eindTerugTeBrengen"] is None


@said("zegt de lijst van de kandidaat dat het einde moet worden teruggebracht naar {day:Dag}")
def list_says_the_end(story, day):
    rows = story.town.read(f"{story.person.path}/plaatsingen")["plaatsingen"]
    assert [row["eindTerugTeBrengen"]["uiterlijkEinde"] for row in rows] == [day.isoformat()]


@said("staat bij het antwoord dat het einde moet worden teruggebracht naar {day:Dag}")
def answer_says_the_end(story, day):
    assert [end["uiterlijkEinde"] for end in story.told["eindenTerugTeBrengen"]] == [day.isoformat()]
