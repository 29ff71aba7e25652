"""Each share says which words of the person met which words of the work, and for how much."""

from datetime import date

import pytest
from judging import WorkFor, explained, small_bench
from people import SCANNED_ON, knows, person, plan, plek, vacancy

from matching.domain.account import Met
from matching.domain.demand import AskedSkill
from matching.domain.fact import FactSource
from matching.domain.statements import Competence, Experience, Skill, Wish
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.verdict import FactOrigin
from scoring.similarity.occupations import OccupationSimilarity
from scoring.similarity.skills import SkillSimilarity

SCAN = FactOrigin(FactSource.SCAN, SCANNED_ON)
TAXONOMY = small_bench().taxonomy
SKILLS, WORK = TAXONOMY.skills.labels, TAXONOMY.occupations.labels


def met(row, code: str) -> tuple[Met, ...]:
    return next(share.met for share in row.shares if share.code == code)


def alike(table, labels, one: str, other: str) -> int:
    return int(table(TAXONOMY).row(labels.index(one))[labels.index(other)])


def test_another_name_of_a_skill_meets_the_skill_by_the_name_that_people_see():
    skills = [Skill(Term("teamwerk")), Skill(Term("snoeien"))]
    row = explained(person(knows(skills=skills)), vacancy("afvalinzamelaar"))
    assert met(row, "vaardigheden") == (Met("teamwerk", "samenwerken in een team", 1000, SCAN),)


def test_own_words_that_are_no_name_count_by_how_sure_the_link_is():
    words = "ramen wasse"
    linked = small_bench().vocabulary.skill(Term(words))
    assert linked is not None
    assert 500 <= linked.confidence < 1000
    row = explained(person(knows(skills=[Skill(Term(words))])), vacancy("glazenwasser"))
    assert met(row, "vaardigheden")[0] == Met(words, "ramen wassen", linked.confidence, SCAN)
    sure = explained(person(knows(skills=[Skill(Term("ramen wassen"))])), vacancy("glazenwasser"))
    none = explained(person(), vacancy("glazenwasser"))
    share, sure_share, no_share = (r.shares[0] for r in (row, sure, none))
    assert no_share.low <= share.low < share.points < sure_share.points
    assert share.high == sure_share.high
    assert no_share.points < share.points


def test_a_skill_that_comes_near_is_named_with_how_near():
    row = explained(person(knows(skills=[Skill(Term("een menu samenstellen"))])), vacancy("kok"))
    near = alike(SkillSimilarity, SKILLS, "een menu samenstellen", "maaltijden koken")
    assert Met("een menu samenstellen", "maaltijden koken", near, SCAN) in met(row, "vaardigheden")
    assert "Bij 1 daarvan kan de kandidaat iets wat erop lijkt." in row.shares[0].why


def test_work_done_shows_skills_and_the_same_work():
    row = explained(person(knows(experience=[Experience(Term("ramenwasser"))])), vacancy("glazenwasser"))
    assert met(row, "beroep") == (Met("ramenwasser", "glazenwasser", 1000, SCAN),)
    assert set(met(row, "vaardigheden")) >= {Met("werkte als ramenwasser", "ramen wassen", 600, SCAN)}


@pytest.mark.parametrize("code", ["beroep", "interesse"])
def test_other_work_says_how_near_it_is(code):
    near = alike(OccupationSimilarity, WORK, "voertuigreiniger", "glazenwasser")
    term = Term("voertuigreiniger")
    row = explained(person(knows(experience=[Experience(term)], wishes=[Wish(term)])), vacancy("ramenwasser"))
    assert met(row, code) == (Met("voertuigreiniger", "ramenwasser", near, SCAN),)


def test_a_no_and_what_is_not_known_meet_nothing():
    skills = [Skill(Term("ramen wassen"), Tri.NEE), Skill(Term("veilig werken"), Tri.ONBEKEND)]
    assert met(explained(person(knows(skills=skills)), vacancy("glazenwasser")), "vaardigheden") == ()
    assert met(explained(person(), vacancy("glazenwasser")), "beroep") == ()


def test_a_competence_is_named_as_it_was_seen():
    code = next(uri for uri in TAXONOMY.skills.uris if "competentie" in uri)
    number = int(code.rsplit(":", 1)[1])
    label = SKILLS[TAXONOMY.skills.uris.index(code)]
    asked = vacancy("glazenwasser", skills=(AskedSkill(Term(label)),))
    row = explained(person(knows(competences=[Competence(number, 2)])), asked)
    assert Met(label, label, 750, SCAN) in met(row, "vaardigheden")


def test_a_learning_goal_meets_what_is_taught():
    somebody = person(plan=plan("teamwerk", "een menu samenstellen"))
    place = plek(teaches=(Term("samenwerken in een team"), Term("maaltijden koken")))
    row = WorkFor(somebody, [place]).explained()
    near = alike(SkillSimilarity, SKILLS, "een menu samenstellen", "maaltijden koken")
    assert met(row, "leerdoelen") == (
        Met("teamwerk", "samenwerken in een team", 1000),
        Met("een menu samenstellen", "maaltijden koken", near),
    )


def test_the_newest_words_stand_and_the_day_is_theirs():
    later = knows(FactSource.CONSULENT, date(2026, 9, 1), skills=[Skill(Term("ramen wassen"))])
    (one,) = met(explained(person(later), vacancy("glazenwasser")), "vaardigheden")
    assert one.origin == FactOrigin(FactSource.CONSULENT, date(2026, 9, 1))
