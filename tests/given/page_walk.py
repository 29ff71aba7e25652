"""Walks through the pages as one person, from link to link, and looks at what a browser would make of each."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from hostile_texts import ELEMENT, EVALUATED

_NUMBERS = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|\b[VKPW]-\d+|=[^&]*")


@dataclass
class Walk:
    """What was seen.

    Attributes:
        answers: per address what came back.
        wrong: an address, and what a browser would do there that no page of ours asks.
        shown: kinds of pages on which hostile text stood, as text.
    """

    answers: dict = field(default_factory=dict)
    wrong: list = field(default_factory=list)
    shown: set = field(default_factory=set)


class _Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.wrong = [], []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        source, link = given.get("src") or "", given.get("href") or ""
        ours = tag != ELEMENT and not (tag == "script" and not source.startswith("/static/"))
        if not ours or "style" in given or any(name.startswith("on") or ELEMENT in name for name in given):
            self.wrong.append(self.get_starttag_text()[:200])
        if link.strip().lower().startswith(("javascript:", "data:", "vbscript:")):
            self.wrong.append(link[:200])
        if tag == "a" and link.startswith("/"):
            self.links.append(link.partition("#")[0])


def kind_of(address):
    """Give what pages about different people and work have in common."""
    return _NUMBERS.sub("*", address)


def walk(client, start, of_each=1, leave=()):
    """Follow every link from a page on; of each kind so many are opened, and none whose kind ends with `leave`."""
    found, todo, opened = Walk(), [start], {}
    while todo:
        address = todo.pop(0)
        kind = kind_of(address)
        if address in found.answers or opened.get(kind, 0) >= of_each or kind.endswith(tuple(leave)):
            continue
        opened[kind] = opened.get(kind, 0) + 1
        answer = found.answers[address] = client.get(address)
        if answer.status_code == 303:
            todo.append(answer.headers["location"])
        if answer.headers.get("content-type", "").startswith("text/html"):
            page = look_at(found, address, answer.text)
            todo += page.links
    return found


def look_at(found, address, text):
    """Look at one page."""
    page = _Page()
    page.feed(text)
    found.wrong += [(address, one) for one in page.wrong]
    if EVALUATED in text:
        found.wrong.append((address, EVALUATED))
    if ELEMENT in text:
        found.shown.add(kind_of(address))
    return page
