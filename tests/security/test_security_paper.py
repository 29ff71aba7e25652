"""A text on paper is only a text: nothing in it is code of Typst, and no sign in it stops the paper from being made."""

from datetime import date

import pytest
import typst

from api.reports.charts import bar_chart
from api.reports.typst_text import grid, head, pdf, text
from matching.reports.shown import Counts, Figure, Standing

DAY = date(2026, 11, 27)
CODE = ('#panic("x")', '#read("/bestaat-niet")', '#import "/bestaat-niet.typ": *', '#include "/bestaat-niet.typ"')
AROUND = ("{}", '"{}"', '"+{}+"', '\\"+{}+\\"', '\\\\"){}("', "]{}[", ")]{}[#(", "\n= {}\n", "*/{}/*", "`{}`", "${}$")
STRANGE = (
    "你好",
    "😀",
    "a\x00b",
    "a\x1b[31m",
    "\ufffe",
    "\ud800",
    "\u202eabc",
    "مرحبا",
    "é́",
    "\U0001f1f3\U0001f1f1",
    "\u200b",
)


def paper(words):
    return pdf((head(words), f"#{text(words)}\n\n", grid(("wat", words), [(words, words)])), DAY)


@pytest.mark.parametrize("around", AROUND)
def test_code_in_a_text_is_not_run(around):
    for code in CODE:
        with pytest.raises(typst.TypstError, match=r"bestaat-niet|panicked"):
            pdf((head("proef"), code), DAY)  # this is what would happen if it were
        assert paper(around.format(code)).startswith(b"%PDF-")


@pytest.mark.parametrize("words", STRANGE)
def test_a_sign_that_no_font_has_does_not_stop_the_paper(words):
    assert paper(f"Kok {words}").startswith(b"%PDF-")


def test_names_in_latin_and_cyrillic_letters_stay_as_they_are_beside_a_strange_sign():
    strange = paper("Željko Đorđević, Ганна 你")
    assert len(strange) > len(paper("□□□□□□ □□□□□□□□, □□□□□ 你"))  # it holds the letters of a font


def test_a_label_in_a_chart_is_no_drawing():
    figure = Figure(3, Standing.BEKEND, next(iter(Counts)))
    drawn = bar_chart('"><script>', [("</text><script>", figure), ("b", figure)])
    assert "<script" not in drawn
    assert "&lt;script&gt;" in drawn
