"""Random people and work: sparse as in reality, in the words of the small taxonomy and in words of nobody."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st
from people import START, fact, person, plek, vacancy

from fixtures.reference import small_geography, small_taxonomy
from matching.domain.candidate import CandidateStatus, Withdrawal
from matching.domain.dagdelen import ALL_WEEK, Availability, dagdelen_of
from matching.domain.demand import AskedSkill, Demand, DemandKind, Weight
from matching.domain.development_plan import DevelopmentPlan, GoalStatus, LearningGoal, PlanAim
from matching.domain.fact import FactSource
from matching.domain.opportunity import ConditionAtWork, Shift, WorkAddress
from matching.domain.profile import Profile
from matching.domain.statements import (
    Certificate,
    Competence,
    Completeness,
    ConditionAnswer,
    Education,
    Experience,
    Guidance,
    Hours,
    Language,
    Licence,
    ListName,
    MeansOfTransport,
    Refusal,
    Skill,
    Wish,
)
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import Ability, GuidanceForm, LanguageAspect, Occurrence, Transport, Werksoort, Werkvoorwaarde

VAGUE = ("xylofoonpolijster", "iets met ramen", "helpen waar het kan", "schoon maken")
OCCUPATION_TEXTS = small_taxonomy().occupations.labels[:12] + VAGUE
SKILL_TEXTS = tuple(small_taxonomy().skills.labels[n] for n in range(0, 40, 3)) + VAGUE
POSTCODES = (*small_geography().codes[::9], "9999")
CERTIFICATES, LICENCES, LANGUAGES = ("VCA", "HACCP", "heftruckcertificaat"), ("B", "AM", "BE"), ("nld", "eng")

tri = st.sampled_from(Tri)
days = st.integers(-40, 40).map(lambda n: START + timedelta(days=n))
occupations = st.sampled_from(OCCUPATION_TEXTS).map(Term)
skill_terms = st.sampled_from(SKILL_TEXTS).map(Term)
masks = st.one_of(st.integers(0, ALL_WEEK), st.just(ALL_WEEK), st.just(0x33333))
quarters = st.integers(0, 48 * 4).map(lambda n: Decimal(n) / 4)
whole_hours = st.integers(4, 40).map(Decimal)


@st.composite
def hour_ranges(draw, hours=quarters):
    ends = sorted((draw(hours), draw(hours)))
    return Hours(*(draw(st.sampled_from([end, None])) for end in ends))


@st.composite
def availabilities(draw):
    known = draw(masks)
    return Availability(draw(masks) & known, known)


ITEMS = {
    "skills": st.builds(Skill, skill_terms, tri),
    "competences": st.builds(
        Competence, st.sampled_from([24100, 24101, 24105, 24110]), st.sampled_from([1, 2, 3, 4, 5])
    ),
    "experience": st.builds(Experience, occupations, st.none() | st.sampled_from(Werksoort)),
    "education": st.builds(Education, st.integers(1, 6), st.sampled_from(["", "zorg", "techniek"]), tri),
    "certificates": st.builds(Certificate, st.sampled_from(CERTIFICATES), tri),
    "languages": st.builds(Language, st.sampled_from(LANGUAGES), st.sampled_from(LanguageAspect), st.integers(1, 4)),
    "licences": st.builds(Licence, st.sampled_from(LICENCES), tri),
    "transport": st.builds(MeansOfTransport, st.sampled_from(Transport), tri),
    "conditions": st.builds(ConditionAnswer, st.sampled_from(list(Werkvoorwaarde)[:6]), st.sampled_from(Ability)),
    "wishes": st.one_of(st.builds(Wish, occupations), st.sampled_from(Werksoort).map(lambda w: Wish(Term(str(w)), w))),
    "refusals": st.one_of(
        st.builds(Refusal, occupations),
        st.sampled_from(["9", "91", "5223"]).map(lambda group: Refusal(isco_group=group)),
        st.sampled_from(Werksoort).map(lambda w: Refusal(werksoort=w)),
    ),
    "complete": st.builds(Completeness, st.sampled_from(ListName)),
}
SINGLES = {
    "level": st.integers(1, 6),
    "hours": hour_ranges(),
    "availability": availabilities(),
    "available_from": days,
    "max_travel_minutes": st.integers(5, 120),
    "max_travel_km": st.integers(1, 40),
    "postcode4": st.sampled_from(POSTCODES),
    "guidance": st.builds(Guidance, tri, st.none() | st.sampled_from(GuidanceForm)),
}
sources = st.sampled_from(FactSource)


@st.composite
def profiles(draw, without=()):
    fields = {}
    for name, item in ITEMS.items():
        if name not in without:
            told = draw(st.lists(item, max_size=3, unique_by=lambda one: one.key))
            fields[name] = tuple(fact(one, draw(sources)) for one in told)
    for name, value in SINGLES.items():
        if name not in without:
            told = draw(st.none() | value)
            fields[name] = None if told is None else fact(told, draw(sources))
    return Profile(**fields)


MOSTLY_OPEN = st.sampled_from([*[CandidateStatus.BEMIDDELBAAR] * 5, CandidateStatus.GEPLAATST, CandidateStatus.INTAKE])


goals = st.one_of(
    st.builds(LearningGoal, skill_terms, st.sampled_from(GoalStatus)),
    st.builds(LearningGoal, skill_terms, st.just(GoalStatus.BEHAALD), days),
)
plans = st.builds(
    DevelopmentPlan,
    st.sampled_from(PlanAim),
    st.none() | days,
    st.lists(goals, max_size=3).map(tuple),
    st.sampled_from(["", "een proefplaats"]),
)


@st.composite
def people(draw, profile=None):
    return person(
        draw(profiles() if profile is None else profile),
        status=draw(MOSTLY_OPEN),
        exempt_until=draw(st.none() | days),
        wants_despite_exemption=draw(tri),
        last_proposed_on=draw(st.none() | days),
        work_permit=draw(st.none() | tri.map(fact)),
        indicatie_banenafspraak=draw(st.none() | tri.map(fact)),
        plan=draw(st.none() | plans),
    )


@st.composite
def shifts(draw):
    start = draw(st.integers(0, 95)) * 15
    return Shift(draw(st.integers(0, 6)), start, start + draw(st.integers(8, 48)) * 15)


def demand(kind, what, weight, adaptable, level, aspect):
    is_language = kind is DemandKind.TAAL
    level = max(level, 2) if is_language else level if kind is DemandKind.DIPLOMA else None
    return Demand(kind, Term(what), weight, level, aspect if is_language else None, adaptable)


NAMES = {
    DemandKind.RIJBEWIJS: LICENCES,
    DemandKind.CERTIFICAAT: CERTIFICATES,
    DemandKind.DIPLOMA: ("", "zorg"),
    DemandKind.TAAL: LANGUAGES,
    DemandKind.VAARDIGHEID: SKILL_TEXTS,
}


def demands_of(kind: DemandKind):
    names, aspects = st.sampled_from(NAMES[kind]), st.sampled_from(LanguageAspect)
    return st.builds(demand, st.just(kind), names, st.sampled_from(Weight), tri, st.integers(1, 4), aspects)


demands = st.one_of(*map(demands_of, DemandKind))


@st.composite
def vacancies(draw):
    asked = draw(st.none() | hour_ranges(whole_hours))
    return vacancy(
        draw(st.sampled_from(OCCUPATION_TEXTS)),
        hours_min=asked and asked.minimum,
        hours_max=asked and asked.maximum,
        dagdelen=tuple(dagdelen_of(draw(st.sampled_from([0, 0x33333, 0x3, 0xF000])))),
        shifts=tuple(draw(st.lists(shifts(), max_size=3))),
        level=draw(st.none() | st.integers(1, 6)),
        start_on=draw(st.none() | days),
        werksoort=draw(st.none() | st.sampled_from(Werksoort)),
        skills=tuple(AskedSkill(term) for term in draw(st.lists(skill_terms, max_size=3))),
        demands=tuple(draw(st.lists(demands, max_size=4))),
        addresses=tuple(
            WorkAddress(code, "Groningen") for code in draw(st.lists(st.sampled_from(POSTCODES), max_size=2))
        ),
        conditions=tuple(
            ConditionAtWork(condition, draw(st.sampled_from(Occurrence)))
            for condition in draw(st.lists(st.sampled_from(list(Werkvoorwaarde)[:6]), max_size=3, unique=True))
        ),
        **{
            name: draw(tri)
            for name in (
                "times_adaptable",
                "hours_extendable",
                "afspraakbaan",
                "night_work",
                "alcohol",
                "dangerous_work",
            )
        },
    )


@st.composite
def plekken(draw):
    asked = draw(st.none() | hour_ranges(whole_hours))
    return plek(
        draw(st.sampled_from(Werksoort)),
        hours_min=asked and asked.minimum,
        hours_max=asked and asked.maximum,
        dagdelen=tuple(dagdelen_of(draw(st.sampled_from([0, 0x33333, 0x3, 0xF000])))),
        teaches=tuple(draw(st.lists(skill_terms, max_size=3))),
        skills=tuple(AskedSkill(term) for term in draw(st.lists(skill_terms, max_size=2))),
        addresses=tuple(
            WorkAddress(code, "Groningen") for code in draw(st.lists(st.sampled_from(POSTCODES), max_size=2))
        ),
        conditions=tuple(
            ConditionAtWork(condition, draw(st.sampled_from(Occurrence)))
            for condition in draw(st.lists(st.sampled_from(list(Werkvoorwaarde)[:6]), max_size=3, unique=True))
        ),
        guidance_offered=draw(tri),
        guidance_form=draw(st.none() | st.sampled_from(GuidanceForm)),
    )


works = st.one_of(vacancies(), plekken())


def withdrawal(place) -> Withdrawal:
    return Withdrawal(place.id, date(2026, 11, 1), "geen_interesse")
