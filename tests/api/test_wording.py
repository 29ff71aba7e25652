"""The one word about a person, on the page and in the terminal."""

from judging import explained
from people import knows, person, vacancy

from api.wording import Word, word_of
from matching.domain.demand import Demand, DemandKind, Weight
from matching.domain.statements import Licence
from matching.domain.term import Term
from matching.domain.tri import Tri


def test_of_whom_we_know_too_little_for_a_rank_the_word_is_to_ask_first():
    nobody_asked = explained(person(), vacancy())
    assert nobody_asked.list_kind == "uitvragen"
    assert word_of(nobody_asked) is Word.ASK_FIRST


def test_an_item_that_may_not_give_way_is_nearly_and_two_are_not():
    firm = tuple(Demand(DemandKind.RIJBEWIJS, Term(code), Weight.VEREIST, adaptable=Tri.NEE) for code in ("B", "C"))
    lacks = person(knows(licences=[Licence("B", Tri.NEE), Licence("C", Tri.NEE)]))
    assert word_of(explained(lacks, vacancy(demands=firm[:1]))) is Word.NEARLY
    assert word_of(explained(lacks, vacancy(demands=firm))) is Word.NOT
