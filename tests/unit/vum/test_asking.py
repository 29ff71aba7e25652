"""From a vacancy to a question as wide as stays whole; the exchange is a list of profiles that is asked by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from vum_messages import COOK

from matching.domain.candidate import SourceKey
from matching.domain.crosswalk import CodeSystem, Crossing, Crosswalk, Relation
from matching.domain.demand import Demand, DemandKind, Weight
from matching.domain.opportunity import Vacancy, WorkAddress
from matching.domain.term import Term
from matching.domain.work import LanguageAspect
from matching.vum.asked_work import work_asked
from matching.vum.asking import Given, keys_of, widest
from matching.vum.question import read_seeker_question

CROSSWALK = Crosswalk((Crossing(CodeSystem.COMPETENTNL, COOK, "kok", "urn:kok", Relation.EXACT),))
VACANCY = Vacancy(
    UUID(int=1),
    1,
    SourceKey("t", "1"),
    UUID(int=2),
    UUID(int=3),
    "Kok",
    Term("kok", "urn:kok"),
    demands=(
        Demand(DemandKind.RIJBEWIJS, Term("rijbewijs B"), Weight.VEREIST),
        Demand(DemandKind.RIJBEWIJS, Term("C"), Weight.GEWENST),
        Demand(DemandKind.TAAL, Term("nld"), Weight.VEREIST, level=3, aspect=LanguageAspect.SPREKEN),
    ),
    hours_min=Decimal(16),
    hours_max=Decimal(24),
    start_on=date(2026, 12, 1),
    addresses=(WorkAddress("9711", "Groningen"),),
    contract="bepaald",
)
DRIVES = {"arbeidsmarktkwalificatie": {"rijbewijs": [{"codeSoortRijbewijs": "B"}]}}
RIDES = {"arbeidsmarktkwalificatie": {"rijbewijs": [{"codeSoortRijbewijs": "AM"}]}}
COOKS = {"bemiddelingsberoep": [{"codeBeroepsnaam": COOK}]}


def exchange(profiles, most=100):
    """A source of these profiles, all of them near enough, and what it was asked."""
    asked = []

    def ask(question):
        asked.append(question)
        found = [one for one in profiles if read_seeker_question(question).matches(one, 0)]
        return Given("vraag", tuple(found[:most]), len(found) > most)

    return ask, asked


def test_place_and_occupation_are_enough_when_the_answer_is_whole():
    ask, asked = exchange([COOKS] * 3)
    steps, given = widest(VACANCY, CROSSWALK, 25, ask)
    assert asked == [
        {
            "selectiegebied": {"postcode": "9711AA", "afstand": 25},
            "bemiddelingsberoep": {"$elemMatch": {"$or": [{"beroep.codeBeroepsnaam": {"$eq": COOK}}]}},
        }
    ]
    assert [(step.key, step.found, step.has_more) for step in steps] == [("bemiddelingsberoep", 3, False)]
    assert len(given.matches) == 3


def test_a_key_more_is_asked_only_when_there_were_more_and_it_says_what_it_cost():
    ask, asked = exchange([COOKS | DRIVES] * 40 + [COOKS] * 50 + [COOKS | RIDES] * 30)
    steps, given = widest(VACANCY, CROSSWALK, 25, ask)
    assert [step.key for step in steps] == ["bemiddelingsberoep", "arbeidsmarktkwalificatie.rijbewijs"]
    assert (steps[1].silent, steps[1].otherwise, steps[1].found) == (50, 10, 40)
    assert (len(given.matches), given.has_more, len(asked)) == (40, False, 2)


def test_a_key_that_leaves_nobody_is_taken_back():
    speaks = {"arbeidsmarktkwalificatie": {"taalbeheersing": [{"codeTaal": "nld", _SPOKEN: 4}]}}
    ask, _ = exchange([COOKS] * 90 + [COOKS | speaks] * 20)
    steps, given = widest(VACANCY, CROSSWALK, 25, ask)
    assert [(step.key.rpartition(".")[2], step.is_used) for step in steps] == [
        ("bemiddelingsberoep", True),
        ("rijbewijs", False),
        ("taalbeheersing", True),
    ]
    assert len(given.matches) == 20


_SPOKEN = "codeNiveauTaalbeheersingMondeling"


def test_when_nobody_has_the_occupation_only_the_place_is_asked():
    ask, _ = exchange([DRIVES] * 5)
    steps, given = widest(VACANCY, CROSSWALK, 25, ask)
    assert [(step.key, step.is_used) for step in steps] == [("bemiddelingsberoep", False), ("selectiegebied", True)]
    assert len(given.matches) == 5


def test_when_every_key_is_asked_and_there_are_still_more_the_last_answer_counts():
    everything = {
        **COOKS,
        "arbeidsmarktkwalificatie": {
            **DRIVES["arbeidsmarktkwalificatie"],
            "taalbeheersing": [{"codeTaal": "nld", _SPOKEN: 4}],
        },
        "flexibiliteit": {"datumAanvangBeschikbaarVoorWerk": "2026-01-01"},
        "werktijden": {"aantalWerkurenPerWeekMinimaal": 8, "aantalWerkurenPerWeekMaximaal": 40},
        "contractvorm": [{"codeTypeArbeidscontract": "B"}],
    }  # fmt: skip
    ask, _ = exchange([everything] * 130)
    steps, given = widest(VACANCY, CROSSWALK, 25, ask)
    assert [step.key.rpartition(".")[2] for step in steps] == [
        "bemiddelingsberoep",
        "rijbewijs",
        "taalbeheersing",
        "datumAanvangBeschikbaarVoorWerk",
        "aantalWerkurenPerWeekMaximaal",
        "aantalWerkurenPerWeekMinimaal",
        "contractvorm",
    ]
    assert (len(given.matches), given.has_more) == (100, True)


def test_without_a_translated_occupation_it_is_not_asked():
    keys = [key for key, _ in keys_of(replace(VACANCY, occupation=Term("smid")), CROSSWALK)]
    assert "bemiddelingsberoep" not in keys


def test_what_is_only_wished_is_never_asked():
    [licences] = [asked for key, asked in keys_of(VACANCY, CROSSWALK) if key.endswith("rijbewijs")]
    assert licences == {"$all": [{"$elemMatch": {"codeSoortRijbewijs": {"$eq": "B"}}}]}


def test_a_question_is_read_back_as_the_work_that_asks_it():
    question = {"selectiegebied": {"postcode": "9711AA", "afstand": 25}} | dict(keys_of(VACANCY, CROSSWALK))
    work = work_asked(question)
    assert work["beroep"] == {"codeBeroepsnaam": COOK}
    assert work["rijbewijs"] == [{"codeSoortRijbewijs": "B"}]
    assert work["taalbeheersing"] == [{"codeTaal": "nld", _SPOKEN: 3}]
    assert work["arbeidsVoorwaarden"] == {"datumAanvangWerkzaamheden": "2026-12-01"}
    assert work["werktijden"]["aantalWerkurenPerWeekMinimaal"] == 16
    assert work["werktijden"]["aantalWerkurenPerWeekMaximaal"] == 24
    assert work["contractvorm"] == [{"codeTypeArbeidscontract": "B"}]
