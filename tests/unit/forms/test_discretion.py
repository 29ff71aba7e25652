"""No BSN in any text, no words about health in text about a person; and nothing more than that is refused."""

import pytest

from matching.domain.work import Werkvoorwaarde
from matching.forms.discretion import BSN_SENTENCE, bsn_in, health_words, without_bsn

A_BSN = "111222333"


@pytest.mark.parametrize(
    "text",
    [
        "bel 111222333 aub",
        "BSN: 111222333.",
        "bsn111222333",
        "1112.22.333",
        "111 222 333",
        "111-222-333",
        "op 12-05-2026 gezien, 111222333",
        "111222333 06 12345678",
        "111222333 3 dagen per week",
    ],
)
def test_a_bsn_is_found_however_it_is_written(text):
    assert len(bsn_in(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "06 12345678",
        "06-12 34 56 78",
        "050-1234567",
        "+31 611122233",
        "KvK 11122233",
        "kvk-nummer: 11122233",
        "12-05-2026",
        "20260512",
        "2019-2020",
        "NL91 ABNA 0417164300",
        "1112223334",
        "factuur 2024-111222333",
        "x111222333",
        "e1c95678-1112-4223-8333-111222333444",
        "123456789",
    ],
)
def test_other_numbers_are_no_bsn(text):
    assert bsn_in(text) == ()


def test_a_bsn_is_left_out_with_the_word_before_it_and_the_rest_stays():
    assert without_bsn(f"orders verzamelen, BSN: {A_BSN} laden") == "orders verzamelen, laden"
    assert without_bsn("orders verzamelen") == "orders verzamelen"
    assert bsn_in(without_bsn(f"{A_BSN} en nog eens {A_BSN}")) == ()


def test_the_sentence_says_that_chance_finds_one_in_eleven():
    assert "één op de elf" in BSN_SENTENCE


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("ik heb last van mijn rug", Werkvoorwaarde.TILLEN_BOVEN_10KG),
        ("Rugklachten sinds 2019", Werkvoorwaarde.KNIELEN_BUKKEN),
        ("na een burn-out", Werkvoorwaarde.HOOG_TEMPO_DEADLINES),
        ("snel overprikkeld", Werkvoorwaarde.PRIKKELARME_WERKPLEK),
        ("Depressieve periode", Werkvoorwaarde.HOOG_TEMPO_DEADLINES),
        ("heeft reumatische klachten", Werkvoorwaarde.TILLEN_BOVEN_10KG),
        ("PTSS", Werkvoorwaarde.PRIKKELARME_WERKPLEK),
        ("autisme en ADHD", Werkvoorwaarde.VASTE_STRUCTUUR),
        ("epilepsie", Werkvoorwaarde.WERKEN_OP_HOOGTE),
    ],
)
def test_health_is_found_and_the_advice_names_a_werkvoorwaarde(text, instead):
    found = health_words(text)
    assert instead in found[0].instead
    assert instead in found[0].advice


@pytest.mark.parametrize("text", ["ik ben zwanger", "patiënt bij de GGZ", "ik slik medicijnen", "verslaafd geweest"])
def test_what_no_werkvoorwaarde_says_is_to_be_left_out(text):
    assert all(word.advice.startswith("laat het weg") for word in health_words(text))
    assert health_words(text)


@pytest.mark.parametrize(
    "text",
    [
        "ik wil in de dementiezorg werken",
        "ik hou van drukte",
        "schoonmaken in het ziekenhuis",
        "ik kan blind typen",
        "stressbestendig",
        "klachten van klanten oplossen",
        "werk in de verslavingszorg",
        "ik werk graag met mijn handen",
        "een ruggensteun voor het team",
    ],
)
def test_words_about_work_are_no_words_about_health(text):
    assert health_words(text) == ()
