"""A number of people tells nothing of fewer than ten, also not beside a number that is told already."""

from matching.domain.figure import Figure


def test_fewer_than_ten_more_than_what_is_told_already_is_at_least_that():
    assert Figure.beside(95, told=89) == Figure(None, is_rounded=False, at_least=89)
    assert Figure.beside(95, told=89).text == "minstens 89"
    assert Figure.beside(89, told=89).text == "minstens 89"


def test_ten_more_than_what_is_told_already_is_told():
    assert Figure.beside(99, told=89) == Figure.exact(99)


def test_beside_nothing_it_is_as_ever():
    assert Figure.beside(9, told=0).text == "minder dan 10"
    assert Figure.beside(10, told=0) == Figure.exact(10)
