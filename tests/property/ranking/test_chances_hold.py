"""The kansen agree with a naive loop over records, and telling more never lowers a share."""

from collections import Counter
from dataclasses import replace

from chances import ChancesOf
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import small_bench
from people import fact, person
from random_people import people, plekken, profiles, skill_terms, vacancies

from matching.chances.reach import LEARNABLE
from matching.domain.demand import DemandKind, Weight
from matching.domain.occupation_chance import WithinReach
from matching.domain.statements import Skill
from matching.domain.verdict import Outcome

offers = st.lists(vacancies(), min_size=1, max_size=6)
places = st.lists(plekken(), max_size=4)
OUT = "buiten bereik"


def when(made, row: int):
    """Read from the words of a list when somebody could take a vacancy."""
    verdicts = made.vacancies.explained(row).verdicts
    no = {verdict.code for verdict in verdicts if verdict.outcome is Outcome.VOLDOET_NIET}
    if no - LEARNABLE:
        return OUT
    if no:
        return WithinReach.NA_LEREN
    asked = any(verdict.outcome is Outcome.ONBEKEND for verdict in verdicts)
    return WithinReach.NA_ANTWOORD if asked else WithinReach.NU


def essential_to(work) -> set[int]:
    """Give the concepts that a vacancy cannot do without, one record at a time."""
    vocabulary = small_bench().vocabulary
    occupation, concepts = vocabulary.occupation(work.occupation), set()
    if occupation and occupation.is_trusted:
        ids, essential = vocabulary.taxonomy.skills_of(occupation.concept)
        concepts |= set(ids[essential].tolist())
    named = [skill.term for skill in work.skills if skill.essential]
    named += [
        demand.what
        for demand in work.distinct_demands
        if demand.kind is DemandKind.VAARDIGHEID and demand.weight is Weight.VEREIST
    ]
    return concepts | {linked.concept for term in named if (linked := vocabulary.skill(term))}


@settings(max_examples=25)
@given(people(), offers, places)
def test_counts_equal_a_naive_loop(somebody, vacancies_, plekken_):
    made = ChancesOf(somebody, vacancies_, plekken_)
    moments = [when(made, row) for row in range(len(vacancies_))]
    per_occupation, asked = {}, Counter()
    for work, moment in zip(vacancies_, moments, strict=True):
        linked = made.bench.vocabulary.occupation(work.occupation)
        if moment != OUT:
            asked.update(essential_to(work))
        if moment != OUT and linked and linked.is_trusted:
            per_occupation.setdefault(linked.concept, Counter())[moment] += 1
    uris, skills = made.bench.taxonomy.occupations.uris, made.bench.taxonomy.skills
    for chance in made.told():
        counted = per_occupation.get(uris.index(chance.uri), Counter())
        assert chance.offered == {moment: counted[moment] for moment in WithinReach}
        for gap in (*chance.missing, *chance.to_ask):
            assert gap.vacancies == asked[skills.index(gap.uri)]
    work = made.work()
    assert sum(work.within.values()) + work.unrecognised + work.out == len(vacancies_)
    assert work.out == moments.count(OUT)


@settings(max_examples=25)
@given(profiles(), skill_terms, offers)
def test_telling_one_more_skill_never_lowers_a_share(profile, term, vacancies_):
    others = tuple(one for one in profile.skills if one.value.term.text.casefold() != term.text.casefold())
    before = replace(profile, skills=others)
    after = replace(profile, skills=(*others, fact(Skill(term))))
    one, more = (ChancesOf(person(told), vacancies_) for told in (before, after))
    assert one.survey.occupations.tolist() == more.survey.occupations.tolist()
    for low, high in zip(_shares(one), _shares(more), strict=True):
        assert all(a <= b for a, b in zip(low, high, strict=True))
    assert (one.survey.scores.score <= more.survey.scores.score).all()


@settings(max_examples=25)
@given(people(), offers, places)
def test_every_figure_adds_up(somebody, vacancies_, plekken_):
    for chance in ChancesOf(somebody, vacancies_, plekken_).told():
        assert chance.there_low <= chance.there <= chance.there_high
        assert chance.fit is None or sum(share.points for share in chance.shares) == chance.fit
        offered = chance.offered
        whole = 2 * (offered[WithinReach.NU] + offered[WithinReach.NA_ANTWOORD])
        assert chance.halves == whole + offered[WithinReach.NA_LEREN] + min(chance.leading, 2)
        assert chance.fit is None or chance.chance <= chance.fit


def _shares(made):
    share = made.survey.share
    return zip(share.low.tolist(), share.expected.tolist(), share.high.tolist(), strict=True)
