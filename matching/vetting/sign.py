"""A sign: words by which a wish about somebody can be recognised, and what to write instead."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from matching.vetting.context import is_about_others, is_excluding, is_sought, is_welcoming
from matching.vetting.finding import Certainty, Finding, FindingKind
from matching.vetting.passages import Sentence
from matching.vetting.sources import WHY


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Words that may say whom the employer wants, beside what the work asks.

    Attributes:
        pattern: over plain Dutch; see `context`.
        problem: what is wrong with it, in one Dutch sentence.
        needs: what the sentence must hold beside it, such as a no.
        unless: what in the same sentence shows that something else is meant.
        sought: only in a title, or in a sentence that says who is sought.
        others: the words may be about those for whom one works: not after "voor", "met", "aan".
        welcome: a sentence that says "welkom" or "ongeacht" takes the sign away.
    """

    kind: FindingKind
    pattern: re.Pattern[str]
    certainty: Certainty
    problem: str
    instead: str
    needs: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    sought: bool = False
    others: bool = False
    welcome: bool = True

    def findings(self, sentence: Sentence) -> Iterator[Finding]:
        """Give every place where the sign stands and means it."""
        plain = sentence.plain
        found = [match for match in self.pattern.finditer(plain) if match.group() and self._meant(sentence, match)]
        if not found or (self.welcome and is_welcoming(plain)):
            return
        for match in found:
            words = sentence.words(*match.span())
            yield Finding(self.kind, sentence.where, words, WHY[self.kind], self.problem, self.instead, self.certainty)

    def _meant(self, sentence: Sentence, match: re.Match[str]) -> bool:
        plain = sentence.plain
        if self.needs is not None and not self.needs.search(plain):
            return False
        if self.unless is not None and self.unless.search(plain):
            return False
        if self.sought and not (sentence.is_title or is_sought(plain)):
            return False
        if not self.others or sentence.is_title or is_excluding(plain):
            return True
        return not is_about_others(plain[: match.start()])


def sign(kind: FindingKind, pattern: str, certainty: Certainty, problem: str, instead: str, **around: object) -> Sign:
    """Make a sign; patterns of `needs` and `unless` may be given as text."""
    made = {name: re.compile(value) if isinstance(value, str) else value for name, value in around.items()}
    return Sign(
        kind=kind,
        pattern=re.compile(pattern),
        certainty=certainty,
        problem=problem,
        instead=instead,
        **made,  # type: ignore[arg-type]
    )


def asking(kind: FindingKind, problem: str, instead: str) -> Callable[..., Sign]:
    """Give who makes signs of one kind that are a question, from a pattern and what stands around it."""

    def made(pattern: str, **around: object) -> Sign:
        return sign(kind, pattern, Certainty.VRAAG, problem, instead, **around)

    return made
