"""Work that somebody does not want is not proposed (A-72)."""

import pytest
from judging import ONBEKEND, VOLDOET_NIET, explained, outcome, small_bench, verdict
from people import TODAY, knows, person, vacancy

from matching.domain.candidate import Withdrawal
from matching.domain.list_kind import ListKind
from matching.domain.statements import Refusal
from matching.domain.term import Term
from matching.domain.verdict import Lever
from matching.domain.work import Werksoort
from matching.rules.checks.own_wish import AgreementStands, NotRefusedWork
from matching.rules.facts import RefusalKind, refusal_id
from matching.rules.rule import Pair
from matching.rules.verdicts import Code


def refuses(*refusals):
    return person(knows(refusals=list(refusals)))


def occupation(text):
    return Refusal(occupation=Term(text))


def test_the_same_occupation_excludes_and_only_the_candidate_can_change_it():
    said = verdict(refuses(occupation("glazenwasser")), vacancy("glazenwasser"), "eigen-wens")
    assert (said.outcome, said.lever) == (VOLDOET_NIET, Lever.KANDIDAAT)
    assert said.known == "wil niet: glazenwasser"


def test_another_name_of_the_same_occupation_excludes():
    assert outcome(refuses(occupation("ramenwasser")), vacancy("gevelreiniger"), "eigen-wens") is VOLDOET_NIET


def test_another_occupation_does_not():
    assert outcome(refuses(occupation("tuinman")), vacancy("glazenwasser"), "eigen-wens") is None


@pytest.mark.parametrize(("group", "result"), [("9123", VOLDOET_NIET), ("912", VOLDOET_NIET), ("9", VOLDOET_NIET)])
def test_an_isco_group_excludes_the_occupations_within_it(group, result):
    assert outcome(refuses(Refusal(isco_group=group)), vacancy("glazenwasser"), "eigen-wens") is result


@pytest.mark.parametrize("group", ["9112", "911", "12", "3"])
def test_an_isco_group_does_not_exclude_other_occupations(group):
    assert outcome(refuses(Refusal(isco_group=group)), vacancy("glazenwasser"), "eigen-wens") is None


def test_a_werksoort_excludes_that_werksoort_only():
    refuser = refuses(Refusal(werksoort=Werksoort.SCHOONMAAK))
    assert outcome(refuser, vacancy(werksoort=Werksoort.SCHOONMAAK), "eigen-wens") is VOLDOET_NIET
    assert outcome(refuser, vacancy(werksoort=Werksoort.GROEN), "eigen-wens") is None


def test_an_uncertain_link_is_asked_and_excludes_nobody():
    said = explained(refuses(occupation("glazenwassen bij hoogbouw")), vacancy("glazenwasser"))
    (rule,) = (v for v in said.verdicts if v.code == "eigen-wens")
    assert rule.outcome is ONBEKEND
    assert said.list_kind is not ListKind.UITGESLOTEN


@pytest.mark.parametrize("turned", [False, True])
def test_a_certain_no_stands_beside_an_uncertain_one_whatever_is_told_first(turned):
    told = [occupation("glazenwasser"), occupation("glazenwassen bij hoogbouw")]
    assert outcome(refuses(*(told[::-1] if turned else told)), vacancy("glazenwasser"), "eigen-wens") is VOLDOET_NIET


@pytest.mark.parametrize("words", ["xylofoonpolijster", "glazenwassen bij hoogbouw"])
def test_the_same_words_are_the_same_work_also_when_nobody_recognises_them(words):
    assert outcome(refuses(occupation(words)), vacancy(words), "eigen-wens") is VOLDOET_NIET


def test_only_the_refusal_that_decides_is_told():
    no = refuses(Refusal(werksoort=Werksoort.KEUKEN), Refusal(werksoort=Werksoort.GROEN), occupation("kok"))
    said = verdict(no, vacancy(werksoort=Werksoort.GROEN), "eigen-wens")
    assert "groen" in said.known
    assert "keuken" not in said.known
    assert "kok" not in said.known


def test_work_that_is_not_wanted_and_agreement_that_was_withdrawn_are_two_things():
    work = vacancy("glazenwasser")
    withdrew = person(withdrawals=(Withdrawal(work.id, TODAY, "akkoord_ingetrokken"),))
    said = [outcome(withdrew, work, rule) for rule in ("instemming", "eigen-wens")]
    assert said == [VOLDOET_NIET, None]
    said = [outcome(refuses(occupation("glazenwasser")), work, rule) for rule in ("instemming", "eigen-wens")]
    assert said == [None, VOLDOET_NIET]


@pytest.mark.parametrize("kind", RefusalKind)
def test_a_key_however_large_stays_within_its_kind(kind):
    largest = refusal_id(kind, (1 << 63) - 1)
    assert (largest >> 56, largest & ((1 << 56) - 1)) == (kind, (1 << 56) - 1)


class TestNothingIsInvented:
    """Where no refusal is at hand there is no day and no source to tell."""

    PAIR = Pair(person(), vacancy("glazenwasser"), TODAY, small_bench().world)

    def test_of_work_that_is_not_wanted(self):
        said = NotRefusedWork().words(self.PAIR, Code.ONBEKEND, 0, RefusalKind.WERKSOORT)
        assert (said.origin, said.question) == (None, "Wilt u werken als Aan de slag?")

    def test_of_agreement_that_was_withdrawn(self):
        assert AgreementStands().words(self.PAIR, Code.ONBEKEND, 0, RefusalKind.PLACE).known == "onbekend"
