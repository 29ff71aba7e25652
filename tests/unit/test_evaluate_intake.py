"""The texts of our own, and what is measured on them."""

import pytest

from fixtures.vacancy_texts import HALVES, vacancy_texts
from matching.errors import InvalidInputError
from matching.exchange.judged_texts import read_judged_texts
from matching.usecases.evaluate_intake import evaluate_intake
from matching.vetting.finding import WISHES

TEXTS = {half: read_judged_texts(file) for half, file in vacancy_texts().items()}


def test_there_are_eighty_texts_or_more_half_of_them_clean_and_no_text_is_in_both_halves():
    everything = [text for texts in TEXTS.values() for text in texts]
    assert len(everything) >= 80
    assert len({text.text for text in everything}) == len(everything)
    assert sum(not text.kinds for text in everything) * 2 == len(everything)


@pytest.mark.parametrize("half", HALVES)
def test_every_kind_stands_in_each_half(half):
    assert {kind for text in TEXTS[half] for kind in text.kinds} == {kind.value for kind in WISHES}


@pytest.mark.parametrize("half", HALVES)
def test_the_checks_find_most_and_accuse_few_and_a_word_list_does_neither(half):
    measured = evaluate_intake(TEXTS[half])
    assert measured.ours.total.precision >= 0.9
    assert measured.ours.total.recall >= 0.9
    assert measured.ours.total.precision > measured.words.total.precision + 0.3
    assert measured.ours.clean_held <= 1 < measured.words.clean_held


def test_a_file_without_our_keys_is_refused(tmp_path):
    file = tmp_path / "teksten.jsonl"
    file.write_text('{"tekst": "Je kookt."}\n', encoding="utf-8")
    with pytest.raises(InvalidInputError, match="een regel klopt niet"):
        read_judged_texts(file)
