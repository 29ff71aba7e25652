"""What the papers on security say is true: each test that they name is there, and no requirement is left out."""

import re
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from asvs_requirements import LEVEL_2

from matching.domain.message import Message, MessageKind
from matching.mail.server import as_mail

ROOT = Path(__file__).parents[2]
PAPERS = ROOT / "docs" / "security"
NAMED = re.compile(r"`(test_[a-z0-9_]+)`")
ANSWERS = "met|partly|not met|elsewhere|not applicable"
ROW = re.compile(rf"^\| (V\d+\.\d+\.\d+)(?:–(\d+))? \| ({ANSWERS}) \| (.+) \|$", re.MULTILINE)
NOW = datetime(2026, 11, 27, tzinfo=UTC)


def every_test():
    return {
        name
        for file in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)\(", file.read_text(), re.MULTILINE)
    }


@pytest.mark.parametrize("paper", ["threat-model.md", "asvs.md"])
def test_every_test_that_a_paper_names_is_there(paper):
    named = set(NAMED.findall((PAPERS / paper).read_text()))
    assert len(named) > 10
    assert named - every_test() == set()


def test_every_threat_has_a_test():
    rows = re.findall(r"^\| [STRIDE] \|.+$", (PAPERS / "threat-model.md").read_text(), re.MULTILINE)
    assert len(rows) > 50
    assert [row for row in rows if not NAMED.search(row.rpartition(" | ")[2])] == []


def test_every_requirement_of_level_two_is_answered_once():
    answered = []
    for first, last, _, _ in ROW.findall((PAPERS / "asvs.md").read_text()):
        section, _, number = first.rpartition(".")
        answered += [f"{section}.{one}" for one in range(int(number), int(last or number) + 1)]
    assert sorted(answered) == sorted(LEVEL_2)
    assert len(LEVEL_2) == len(set(LEVEL_2))


@pytest.mark.parametrize("added", ["\r\nBcc: x@y.example", "\nBcc: x@y.example", "\r\n\r\ntekst"])
def test_no_title_or_address_adds_a_header_to_a_mail(added):
    subject = Message(uuid4(), MessageKind.KAART_KLAAR, "x@y.example", f"Kok{added}", "t", uuid4(), NOW, NOW)
    address = Message(uuid4(), MessageKind.KAART_KLAAR, f"x@y.example{added}", "Kok", "t", uuid4(), NOW, NOW)
    for message in (subject, address):
        with pytest.raises(ValueError, match=r"linefeed|Header"):
            as_mail(message, "a@b.example")


def test_every_locked_dependency_has_a_hash():
    for lock in ("requirements.lock", "requirements-dev.lock"):
        pinned = re.split(r"\n(?=[a-z0-9])", (ROOT / lock).read_text().split("\n\n")[-1], flags=re.IGNORECASE)
        blocks = [one for one in pinned if re.match(r"[a-z0-9][\w.\[\]-]*==", one, re.IGNORECASE)]
        assert len(blocks) > 40
        assert [one.splitlines()[0] for one in blocks if "--hash=sha256:" not in one] == []
