"""A text in sentences and clauses, each with the part of the text that it belongs to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.understanding.plain_text import plain
from matching.understanding.sections import Section
from matching.understanding.splitting import split

TEXT = """Wat ga je doen?
- Je maakt kantoren schoon.
• Ramen wassen

Wat vragen wij?
Je hebt rijbewijs B, bijv. van de bus. Je werkt graag.
Pré: VCA
Wat bieden wij?
Een goed salaris."""


def test_headings_say_what_the_sentences_below_are_about():
    assert [(one.words.text, one.section) for one in split(TEXT)] == [
        ("Je maakt kantoren schoon.", Section.TASKS),
        ("Ramen wassen", Section.TASKS),
        ("Je hebt rijbewijs B, bijv. van de bus.", Section.DEMANDS),
        ("Je werkt graag.", Section.DEMANDS),
        ("VCA", Section.WISHES),
        ("Een goed salaris.", Section.OFFER),
    ]


def test_a_question_and_its_answer_stay_together():
    assert [one.words.text for one in split("Geen VCA? Die halen we samen. Kom langs.")] == [
        "Geen VCA? Die halen we samen.",
        "Kom langs.",
    ]


@given(st.text(max_size=400))
def test_every_sentence_stands_where_it_says(text):
    for sentence in split(text):
        assert text[sentence.words.start : sentence.words.end] == sentence.words.text
        assert len(sentence.plain) == len(sentence.words.text)


@pytest.mark.parametrize("text", ["PRÉ", "ﬁets", "İstanbul", "ß", "’s avonds", "e\u0301"])
def test_plain_letters_are_as_many_as_there_were(text):
    assert len(plain(text)) == len(text)
