"""Who looks like one person and who does not. Nobody here exists."""

from datetime import date
from uuid import UUID

import pytest

from matching.domain.double import LIKELY, Reason
from matching.identity.person import Identity
from matching.identity.resemblance import MOST_WHEN_APART, POINTS, resemblance, traits_of

BORN = "1984-05-06"
HOME, ELSEWHERE = ("9712AB", "06-12345678"), ("9741 KL", "050 765 43 21")


def somebody(name: str, born: str = BORN, postcode: str = "", phone: str = "") -> Identity:
    return Identity(UUID(int=1), name, date.fromisoformat(born), postcode=postcode, phone=phone)


def compared(one: Identity, other: Identity):
    there, back = (resemblance(traits_of(a), traits_of(b)) for a, b in ((one, other), (other, one)))
    assert (there.score, there.reasons) == (back.score, back.reasons)
    return there


SAME = [
    # the name as it is
    (("Jan de Vries",), ("Jan de Vries",)),
    (("jan de vries",), ("Jan De Vries",)),
    (("Jan de Vries", BORN, *HOME), ("Jan de Vries", BORN, *ELSEWHERE)),
    # tussenvoegsels
    (("Jan van der Berg",), ("Jan van den Berg",)),
    (("Jan van den Berg",), ("Jan Vandenberg",)),
    (("Jan van den Berg",), ("Berg, Jan van den",)),
    (("Els van 't Hof",), ("Els Hof",)),
    # initials
    (("J. Jansen",), ("Jan Jansen",)),
    (("J.W. Jansen",), ("Jan Willem Jansen",)),
    (("Vries, J. de",), ("Jan de Vries",)),
    (("Th. Bos",), ("Theo Bos",)),
    # double names
    (("Anna Jansen-de Vries",), ("Anna de Vries",)),
    (("Anna Jansen-de Vries",), ("Anna Jansen",)),
    (("Anna de Vries-Jansen",), ("Anna Jansen - de Vries",)),
    (("Anna Jansen e/v de Vries", BORN, *HOME), ("A. Jansen", BORN, "9712AB")),
    # order
    (("Piet Jansen",), ("Jansen Piet",)),
    (("Jansen, Piet",), ("P. Jansen",)),
    (("Selam Kidane Haile",), ("Kidane Selam Haile",)),
    # accents and letters
    (("Ayşe Yıldız",), ("Ayse Yildiz",)),
    (("Małgorzata Wójcik",), ("Malgorzata Wojcik",)),
    (("José Núñez",), ("Jose Nunez",)),
    # spellings of one sound
    (("Mohamed El Amrani",), ("Mohammed Elamrani",)),
    (("Mohamed El Amrani",), ("Muhammad Amrani",)),
    (("Youssef Bennani",), ("Yusuf Bennani",)),
    (("Rachid Chaoui",), ("Rashid Shaoui",)),
    (("Fatima Haddou",), ("Fatma Haddou",)),
    (("Ahmed Al-Hassan",), ("Ahmad Alhassan",)),
    (("Karin Meijer",), ("Karin Meyer",)),
    # what somebody is called
    (("Johannes Bakker",), ("Hans Bakker",)),
    (("Cornelis Johannes Smit",), ("Kees Smit",)),
    (("Johannes (Jelle) Bakker",), ("Jelle Bakker",)),
    # typing errors
    (("Annemarie Oosterhuis",), ("Annemarie Oosterhius",)),
    (("Agnieszka Kowalska",), ("Agnieszka Kowalka",)),
    (("Johan Dijkstra",), ("Jhoan Dijkstra",)),
    # another birth date, nearly
    (("Jan de Vries", "1984-05-06"), ("Jan de Vries", "1984-06-05")),
    (("Jan de Vries", "1984-05-06", "9712AB"), ("Jan de Vries", "1984-05-08", "9712 ab")),
    (("Jan de Vries", "1984-05-06", *HOME), ("Jan de Vries", "1994-05-06", "", "0031 6 1234 5678")),
    (("Jan de Vries", "1984-05-06", *HOME), ("J. de Vries", "1984-06-05", *HOME)),
    (("Rima Khoury", "1984-01-01", *HOME), ("Rima Khoury", "1984-09-17", *HOME)),
    # another surname at one address: married
    (("Anna Jansen", BORN, *HOME), ("Anna de Vries", BORN, *HOME)),
    (("A. Janssen", BORN, *HOME), ("Anna Jansen", BORN, *HOME)),
]

DIFFERENT = [
    # twins at one address
    (("Jan de Vries", BORN, *HOME), ("Piet de Vries", BORN, *HOME)),
    (("Hassan Darwish", BORN, *HOME), ("Hussein Darwish", BORN, *HOME)),
    (("Amina Jama", BORN, *HOME), ("Amira Jama", BORN, *HOME)),
    (("Samir Saleh", BORN, *HOME), ("Samira Saleh", BORN, *HOME)),
    (("Martin Bos", BORN, *HOME), ("Martina Bos", BORN, *HOME)),
    (("Bert Bos", BORN, *HOME), ("Bart Bos", BORN, *HOME)),
    (("Anna Maria Smit", BORN, *HOME), ("Johanna Maria Smit", BORN, *HOME)),
    (("J. Smit", BORN, *HOME), ("P. Smit", BORN, *HOME)),
    (("J.P. Smit", BORN, *HOME), ("J.W. Smit", BORN, *HOME)),
    # father and son, mother and daughter
    (("Jan de Vries", "1955-03-14", *HOME), ("Jan de Vries", "1984-05-06", *HOME)),
    (("Piotr Nowak", "1960-12-01", *HOME), ("Piotr Nowak", "1988-02-11", *HOME)),
    (("Johannes Bakker", "1950-03-14", *HOME), ("Hans Bakker", "1980-05-06", *HOME)),
    # a couple, a household
    (("Ali Demir", "1980-02-03", *HOME), ("Fatma Demir", "1982-07-19", *HOME)),
    (("Omar Haddad", "1984-01-01", *HOME), ("Lina Haddad", "1984-01-01", *HOME)),
    # chance
    (("Mohamed Haile",), ("Mohamed Warsame",)),
    (("Anna Jansen",), ("Anna de Vries",)),
    (("Sanne Visser",), ("Femke Postma",)),
    (("Jan de Vries", "1984-05-06"), ("Jan de Vries", "1971-11-23")),
    (("Jan de Vries", "1984-01-01"), ("Jan Vries", "1984-08-23")),
    (("J. Bos", "1984-05-06", *HOME), ("Jan Bos", "1984-05-07", "9712AB")),
    (("Jan de Vries", "1984-05-06", *HOME), ("Jan de Vries", "1984-05-08", *ELSEWHERE)),
    (("Jansen",), ("P. Jansen",)),
    # nothing to go by
    (("",), ("",)),
    (("Jan",), ("J.",)),
]


@pytest.mark.parametrize(("one", "other"), SAME, ids=lambda who: " ".join(who[:2]))
def test_one_person(one, other):
    assert compared(somebody(*one), somebody(*other)).score >= LIKELY


@pytest.mark.parametrize(("one", "other"), DIFFERENT, ids=lambda who: " ".join(who[:2]))
def test_two_people(one, other):
    assert compared(somebody(*one), somebody(*other)).score < LIKELY


def test_another_birth_date_or_another_name_is_never_more_than_a_low_score():
    for one, other in (DIFFERENT[0], DIFFERENT[9]):
        assert compared(somebody(*one), somebody(*other)).score == MOST_WHEN_APART


def test_everything_the_same_is_a_hundred_and_the_strongest_reasons_come_first():
    one = somebody("Jan de Vries", BORN, "9712 ab", "+31 6 12345678")
    found = compared(one, somebody("Jan de Vries", BORN, *HOME))
    assert found.score == 100
    assert set(found.reasons) == {Reason.BORN_SAME, Reason.NAME_SAME, Reason.PHONE_SAME, Reason.POSTCODE_SAME}
    assert [POINTS[reason] for reason in found.reasons] == [40, 40, 10, 10]


def test_half_a_phone_number_or_postcode_says_nothing():
    one, other = somebody("Jan Bos", BORN, "9712", "06 1"), somebody("Jan Bos", BORN, "9712", "06 1")
    assert compared(one, other).score == 80
