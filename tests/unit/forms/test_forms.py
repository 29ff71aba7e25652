"""A form is the whole thing: what goes out comes in again, and what is wrong is told at once, in Dutch."""

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from people import EMPLOYER_ID, OWNER_ID, TODAY, fact, new_id, scan, vacancy
from pydantic import ValidationError
from random_people import people, plans, plekken, profiles, vacancies

from api.schemas.placing_forms import DeviationForm
from matching.domain.candidate import SourceKey
from matching.domain.development_plan import GoalStatus
from matching.domain.fact import FactSource
from matching.domain.instrument import Instrument
from matching.domain.period import last_day
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.plek import Plek
from matching.domain.premium import PremiumDecision
from matching.domain.profile import Profile
from matching.domain.statements import Declined, Experience
from matching.domain.term import Term
from matching.domain.work import Werksoort
from matching.errors import InvalidInputError
from matching.forms.candidate import CandidateForm, candidate_form, candidate_of
from matching.forms.fact import Told
from matching.forms.form import faults_of
from matching.forms.placement import LIFE, PlacementForm, placement_form, placement_of
from matching.forms.plek import PlekForm, plek_form, plek_of
from matching.forms.profile import FIELDS, ProfileForm, Topic, profile_form, profile_of
from matching.forms.scan import ScanForm, scan_form, scan_of
from matching.forms.vacancy import VacancyForm, vacancy_form, vacancy_of
from matching.forms.wording import words_of

KEY = SourceKey("test", "1")
TOLD = Told(FactSource.SCAN, TODAY)


def through_json(form):
    """Write a form as JSON and read it again."""
    return type(form).model_validate_json(form.model_dump_json())


def refused(model, document: str) -> dict[str, tuple[str, str]]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate_json(document)
    return {fault.where: (fault.problem, fault.passes) for fault in faults_of(caught.value)}


@given(profiles())
def test_a_profile_comes_back_as_it_was(profile):
    assert profile_of(through_json(profile_form(profile)), TOLD) == profile


@given(people(), st.none() | plans)
def test_a_candidate_comes_back_as_it_was(record, plan):
    candidate = replace(record.candidate, plan=plan)
    same = {name: getattr(candidate, name) for name in ("id", "number", "source_key", "owner_id")}
    form = through_json(candidate_form(candidate, owner="Anke"))
    assert candidate_of(form, **same, today=TODAY, before=candidate) == candidate


@given(vacancies())
def test_a_vacancy_comes_back_as_it_was(given_vacancy):
    same = {name: getattr(given_vacancy, name) for name in ("id", "number", "source_key", "employer_id", "owner_id")}
    form = through_json(vacancy_form(given_vacancy, employer="W-1", owner="Anke"))
    assert vacancy_of(form, **same) == given_vacancy


@given(profiles())
def test_a_scan_comes_back_as_it_was(profile):
    taken = scan(new_id(), profile)
    form = through_json(scan_form(taken, candidate="K-1"))
    assert scan_of(form, id=taken.id, candidate_id=taken.candidate_id, source_key=None) == taken


def test_a_placement_and_a_plek_come_back_as_they_were():
    placement = Placement(
        new_id(), new_id(), Instrument.WERKLEERPLEK, Term("hovenier"), None, TODAY, None, learned=(Term("snoeien"),)
    )
    again = through_json(placement_form(placement, candidate="K-1"))
    assert placement_of(again, id=placement.id, candidate_id=placement.candidate_id, source_key=None) == placement
    plek = Plek(
        new_id(), 7, KEY, EMPLOYER_ID, OWNER_ID, "Leren", Instrument.WERKLEERPLEK, Werksoort.GROEN, teaches=(Term("x"),)
    )
    form = through_json(plek_form(plek, employer="W-1", owner="Anke"))
    assert plek_of(form, id=plek.id, number=7, source_key=KEY, employer_id=EMPLOYER_ID, owner_id=OWNER_ID) == plek


def test_a_change_of_a_placement_keeps_what_its_steps_and_a_decision_on_its_premium_recorded():
    premium = PremiumDecision(1, True, 60_000, date(2026, 3, 2), "sanne", date(2026, 3, 4))
    before = Placement(
        new_id(),
        new_id(),
        Instrument.PARTICIPATIEBAAN,
        Term("magazijnmedewerker"),
        None,
        date(2025, 9, 1),
        date(2027, 8, 31),
        status=PlacementStatus.ACTIEF,
        seat="algemeen",
        intended_vacancy_id=new_id(),
        premiums=(premium,),
    )
    form = placement_form(before, candidate=str(before.candidate_id))
    keys = {"id": before.id, "candidate_id": before.candidate_id, "source_key": None}
    assert placement_of(form, **keys, before=before) == before


def test_every_field_of_a_placement_is_of_its_form_or_of_its_steps():
    of_form = set(PlacementForm.model_fields) - {"code", "candidate", "plek", "vacancy", "guide", "consultant"}
    of_keys = {"id", "candidate_id", "source_key", "plek_id", "vacancy_id", "guide_id", "consultant_id"}
    assert {field.name for field in fields(Placement)} == of_form | of_keys | set(LIFE)


def test_the_form_of_a_profile_has_every_field_of_a_profile():
    assert set(FIELDS) == set(Profile.__dataclass_fields__)
    assert {topic.field for topic in Topic} == set(FIELDS) - {"complete", "declined"}
    assert Topic.of("licences") is Topic.LICENCES
    assert ProfileForm.model_fields["licences"].alias == Topic.LICENCES


def test_a_fact_without_source_is_of_the_scan_on_its_day():
    form = ScanForm.model_validate_json('{"afgenomenOp": "2026-05-12", "profiel": {"werkEnDenkniveau": {"waarde": 3}}}')
    taken = scan_of(form, id=new_id(), candidate_id=new_id(), source_key=KEY)
    assert (taken.profile.level.source, taken.profile.level.observed_on) == (FactSource.SCAN, date(2026, 5, 12))
    assert taken.valid_until == last_day(date(2026, 5, 12), 12)


def test_a_change_keeps_what_the_form_does_not_carry():
    corrected = Profile(declined=())
    before = candidate_of(CandidateForm(), id=new_id(), number=1, source_key=KEY, owner_id=OWNER_ID, today=TODAY)
    before = replace(before, corrections=corrected, merged_into=new_id())
    after = candidate_of(
        CandidateForm(), id=before.id, number=1, source_key=KEY, owner_id=OWNER_ID, today=TODAY, before=before
    )
    assert after == before


@given(plekken())
def test_a_plek_comes_back_as_it_was(given_plek):
    same = {name: getattr(given_plek, name) for name in ("id", "number", "source_key", "employer_id", "owner_id")}
    assert plek_of(through_json(plek_form(given_plek, employer="W-1", owner="Anke")), **same) == given_plek


def test_everything_wrong_in_a_vacancy_is_told_at_once():
    found = refused(
        VacancyForm,
        '{"werkgever": "W-1", "titel": "bel 111222333", "urenMinimaal": 20, "urenMaximaal": 16, "status": "weg",'
        '"startdatum": "2026-12-01", "einddatum": "2026-11-01", "aantalPlaatsen": 0, "kleur": 1,'
        '"diensten": [{"weekdag": 1, "van": 600, "tot": 300}]}',
    )
    assert set(found) == {
        "/titel", "/beroep", "/urenMaximaal", "/status", "/einddatum", "/aantalPlaatsen", "/kleur", "/diensten/0",
    }  # fmt: skip
    assert found["/status"][0] == "'weg' kennen we hier niet"
    assert "'ingediend'" in found["/status"][1]
    assert found["/urenMaximaal"][1] == "20 of meer"
    assert "één op de elf" in found["/titel"][0]
    assert "111222333" not in str(found)


def test_health_in_own_words_is_refused_with_what_to_say_instead():
    found = refused(ScanForm, '{"afgenomenOp": "2026-05-12", "motivatie": "ik heb last van mijn rug"}')
    assert "tillen_boven_10kg" in found["/motivatie"][1]
    found = refused(CandidateForm, '{"ontwikkelplan": {"volgendeStap": "na zijn burn-out"}}')
    assert "hoog_tempo_deadlines" in found["/ontwikkelplan/volgendeStap"][1]


def test_work_with_ill_people_is_work():
    form = ScanForm.model_validate_json(
        '{"afgenomenOp": "2026-05-12", "profiel": {"werkervaring": [{"waarde": {"beroep": "verpleegkundige GGZ"}}]}}'
    )
    assert form.profile.experience[0].value.statement() == Experience(Term("verpleegkundige GGZ"))


def test_a_leerdoel_that_is_open_has_no_day_of_achievement():
    document = '{"ontwikkelplan": {"leerdoelen": [{"vaardigheid": "solderen", "behaaldOp": "2026-05-12"}]}}'
    assert "/ontwikkelplan/leerdoelen/0" in refused(CandidateForm, document)
    achieved = document.replace('"solderen"', f'"solderen", "status": "{GoalStatus.BEHAALD}"')
    assert CandidateForm.model_validate_json(achieved).plan is not None


def test_a_placement_has_one_place_and_a_reason_only_when_it_ended():
    start = '{"instrument": "werkleerplek", "beroep": "hovenier", "startdatum": "2026-05-12"'
    assert "/vacature" in refused(PlacementForm, start + ', "plek": "P-1", "vacature": "V-1"}')
    assert "/eindeReden" in refused(PlacementForm, start + ', "eindeReden": "verhuizing"}')
    assert "/beeindigdOp" in refused(PlacementForm, start + ', "beeindigdOp": "2026-05-11"}')


def test_what_only_the_domain_refuses_names_its_place():
    form = vacancy_form(vacancy(level=None), employer="W-1", owner="Anke").model_copy(update={"places": 0})
    with pytest.raises(InvalidInputError) as caught:
        vacancy_of(form, id=new_id(), number=1, source_key=KEY, employer_id=EMPLOYER_ID, owner_id=OWNER_ID)
    assert caught.value.faults[0].where.startswith("/")


def test_what_somebody_would_rather_not_say_has_a_dutch_name():
    form = profile_form(Profile(declined=(fact(Declined("licences")),)))
    assert '"waarde":"rijbewijzen"' in form.model_dump_json()


def test_a_plek_has_an_employer():
    assert "/werkgever" in refused(PlekForm, '{"titel": "x", "instrument": "werkleerplek", "werksoort": "groen"}')


def test_a_reason_without_words_is_too_short_and_no_list():
    with pytest.raises(ValidationError) as refused:
        DeviationForm.model_validate({"regel": "werkleerplek-maximum", "reden": "  "})
    assert [words_of(error) for error in refused.value.errors()] == [("dit is te kort", "ten minste 1 teken(s)")]
