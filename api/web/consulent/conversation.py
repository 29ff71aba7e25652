"""What was said so far in a conversation about a scan: kept with every step, and made a scan of at the end."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from api.web.consulent.topic_form import DECLINED, UNKNOWN, declined, facts_of, together
from api.web.consulent.topics import MOST_USEFUL, TOPICS, Topic
from api.web.filled import Filled
from api.web.visit import Visit

SAID = "gezegd"
ANSWER = "antwoord-"
WORDS = {SAID: "ingevuld", DECLINED: "wil ik niet zeggen", UNKNOWN: "weet ik niet"}


@dataclass(frozen=True, slots=True)
class Conversation:
    """The answers of one candidate until now.

    Attributes:
        name: under which they are kept.
    """

    name: str
    fields: dict[str, list[str]]

    @classmethod
    def about(cls, visit: Visit, number: str) -> "Conversation":
        """Take a conversation up where it was left."""
        name = f"scan-{number}"
        return cls(name, visit.drafts.read(name) or {})

    @property
    def filled(self) -> Filled:
        """The fields as they were filled in."""
        return Filled.of_draft(self.fields)

    def answer_to(self, topic: Topic) -> str:
        """Give how a topic was answered; "" when it was not asked."""
        return self.filled.text(ANSWER + topic.code)

    def with_answer(self, topic: Topic, answer: str, filled: Filled) -> "Conversation":
        """Give the conversation with another answer to one topic."""
        kept = {name: values for name, values in self.fields.items() if not _is_of(name, topic)}
        said = {name: list(values) for name, values in filled.values.items() if _is_of(name, topic)}
        return Conversation(self.name, kept | (said if answer == SAID else {}) | {ANSWER + topic.code: [answer]})

    def keep(self, visit: Visit) -> None:
        """Keep it, until the scan is made of it."""
        visit.drafts.keep(self.name, self.fields)

    def profile(self) -> dict[str, Any]:
        """Give everything that was said, as the form of a profile; what is not known is not in it."""
        return together(self._parts())

    def next_after(self, topic: Topic) -> str:
        """Give the code of the topic that comes next; "klaar" after the most useful ones."""
        codes = [one.code for one in TOPICS]
        here = codes.index(topic.code)
        if here + 1 in (len(MOST_USEFUL), len(TOPICS)):
            return "klaar"
        return codes[here + 1]

    def _parts(self) -> Iterator[dict[str, Any]]:
        for topic in TOPICS:
            answer = self.answer_to(topic)
            if answer == DECLINED:
                yield declined(topic)
            elif answer == SAID:
                yield facts_of(topic, self.filled)


def _is_of(name: str, topic: Topic) -> bool:
    begin = {"werkervaring": "werk-"}.get(topic.code, topic.code)
    return name in (topic.code, ANSWER + topic.code) or name.startswith((f"{topic.code}-", begin + "-"))
