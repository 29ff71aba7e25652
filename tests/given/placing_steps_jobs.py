"""Dutch sentences about somebody else who tries for the same job."""

from placing_steps import said
from placing_work import vacancy

PERIOD = "van {start:Dag} tot en met {end:Dag}"


@said(r"re:een beoogde baan met (?P<places>\d+) plaats(?:en)?")
def a_job(story, places):
    job = vacancy(story.town, story.work.body["werkgever"])
    job.tell(aantalPlaatsen=int(places))
    story.job, story.extra["beoogdeBaan"] = job, job.id


@said("er is geen beoogde baan genoemd")
def no_job_is_named(story):
    story.extra["beoogdeBaan"] = None


@said(f"iemand anders heeft een proefplaats voor die baan {PERIOD}")
def somebody_else_tries(story, start, end):
    story.propose(start, end, person=story.person.another())
    assert story.answer.status_code == 201, story.answer.text


@said("iemand anders heeft daar een proefplaats op {dagdeel} van {start:Dag} tot en met {end:Dag}")
def somebody_else_tries_on(story, dagdeel, start, end):
    mine, story.extra["dagdelen"] = story.extra.get("dagdelen"), [dagdeel]
    somebody_else_tries(story, start, end)
    story.extra["dagdelen"] = mine


@said(f"iemand anders had een voorstel voor die baan {PERIOD}, en dat verviel")
def somebody_elses_proposal_lapsed(story, start, end):
    somebody_else_tries(story, start, end)
    body, path = {"reden": "geen_akkoord_kandidaat"}, f"plaatsingen/{story.told['id']}/vervallenverklaringen"
    story.ask(path, body, seen=story.told["versie"])
    assert story.answer.status_code == 201, story.answer.text


@said(f"iemand anders komt er voor die baan met een reden bij {PERIOD}")
def somebody_else_comes_with_a_reason(story, start, end):
    story.deviations = [{"regel": "proefplaats-een-per-baan", "reden": "de werkgever wil er twee proberen"}]
    somebody_else_tries(story, start, end)
    story.deviations = []


@said("iemand anders is aangenomen in die baan vanaf {start:Dag}")
def somebody_else_is_hired(story, start):
    story.town.placement(
        story.person.another().make(),
        instrument="reguliere_baan",
        startdatum=start.isoformat(),
        geplandEinde=None,
        vacature=story.job.id,
    )


@said('noemt regel "{code}" de bron "{source}"')
def a_rule_names_its_source(story, code, source):
    assert story.rule(code)["bron"] == source, story.rule(code)
