"""Dutch sentences that ask or do something in a scenario about placing."""

from datetime import date

from drafts import version_of
from placing_steps import said

PERIOD = "van {start:Dag} tot en met {end:Dag}"


@said(f"de consulent toetst of plaatsing kan {PERIOD}")
def checks(story, start, end):
    story.check(start, end)


@said("de consulent toetst of plaatsing kan vanaf {start:Dag}")
def checks_without_end(story, start):
    story.check(start, None)


@said(f"de {{role:Woord}} de kandidaat plaatst {PERIOD}")
@said(f"de {{role:Woord}} plaatst de kandidaat {PERIOD}")
def places(story, role, start, end):
    story.propose(start, end, role)


@said("de {role:Woord} de kandidaat plaatst vanaf {start:Dag}")
def places_without_end(story, role, start):
    story.propose(start, None, role)


@said(f"de consulent {{number:d}} kandidaten tegelijk plaatst {PERIOD}")
def places_together(story, number, start, end):
    people = [story.person, *(story.person.another() for _ in range(number - 1))]
    story.ask("groepsplaatsingen", {"plaatsingen": [story.wish(start, end, person) for person in people]})


@said("kandidaat en aanbieder akkoord gaan")
def both_agree(story):
    story.agree()


@said("de {role:Woord} besluit")
def decides(story, role):
    story.do("besluiten", {}, role)


@said("de consulent de plaatsing start")
def starts(story):
    story.do("starts", {})


@said("de consulent de plaatsing verlengt tot en met {end:Dag} op {kind:Woord}")
def extends(story, end, kind):
    story.do("verlengingen", _extension(end, kind))


@said("de consulent met een oude versie verlengt tot en met {end:Dag}")
def extends_an_old_version(story, end):
    old = version_of(story.town, story.placement) - 1
    story.do("verlengingen", _extension(end, "zelfde_plek"), seen=old)


@said("de consulent de plaatsing verlengt zonder einde")
def extends_without_end(story):
    story.do("verlengingen", {"soort": "zelfde_plek", "reden": "het gaat goed"})


@said(f"de consulent de kandidaat overplaatst {PERIOD}")
def transfers(story, start, end):
    body = {"plek": story.work.id, "vanaf": start.isoformat(), "eindDatum": end.isoformat(), "reden": "meer variatie"}
    body |= {"werkbegeleider": story.extra["werkbegeleider"]}
    story.do("overplaatsingen", body | {"akkoorden": [{"van": "kandidaat"}, {"van": "aanbieder"}]})
    if story.answer.status_code == 201:
        story.placements.append(story.told["id"])


@said("de {role:Woord} evalueert op {day:Dag} met advies {advice:Woord}")
def evaluates(story, role, day, advice):
    story.do("evaluaties", {"datum": day.isoformat(), "advies": advice, "deelnemers": ["werkbegeleider"]}, role)


@said("de kandidaat leerdoel {number:d} haalt op {day:Dag}")
def reaches_a_goal(story, number, day):
    goal = story.person.body["ontwikkelplan"]["leerdoelen"][number - 1]["vaardigheid"]
    body = {"vaardigheid": goal, "datum": day.isoformat()}
    story.ask(f"{story.person.path}/leerdoelbehalingen", body, seen=story.version(story.person))


@said("de consulent de plaatsing beëindigt op {day:Dag} met reden {reason:Woord}")
def ends(story, day, reason):
    story.do("beeindigingen", {"datum": day.isoformat(), "reden": reason})


@said("de consulent de plaatsing laat vervallen")
def lets_lapse(story):
    story.do("vervallenverklaringen", {"reden": "geen_akkoord_kandidaat"})


@said("de consulent de laatste handeling ongedaan maakt")
def undoes(story):
    story.do("ongedaanmakingen", {"reden": "verkeerde_datum"})


@said("de consulent de ladder opvraagt voor {day:Dag}")
def asks_the_ladder(story, day):
    story.ask(f"{story.person.path}/plekadviezen?peildatum={day}", None)
    assert story.answer.status_code in (200, 201), story.answer.text


def _extension(end: date, kind: str) -> dict[str, str]:
    return {"soort": kind, "tot": end.isoformat(), "reden": "het laatste leerdoel is nog open"}


@said('de consulent de stap doet die erbij staat omdat "{reason}"')
def takes_the_step(story, reason):
    step = story.told["eindTerugTeBrengen"]["stap"]
    path = step["pad"].removeprefix("/v1/")
    story.ask(path, {**step["lichaam"], "reden": reason}, seen=version_of(story.town, story.placement))
