"""The session in docs/how-to/ask-over-http.md works as it stands there, from an installation that knows nobody."""

import itertools
import re
import shlex
from pathlib import Path

import pytest
from running_server import furnish_with_reference_data, running

PAGE = Path(__file__).parents[3] / "docs" / "how-to" / "ask-over-http.md"
SERVER = "http://127.0.0.1:8000"
HEADING = "## Fill an installation by hand"


def commands():
    """Give every curl of the session as its words, in order."""
    session = PAGE.read_text(encoding="utf-8").split(HEADING)[1].split("\n## ")[0]
    blocks = re.findall(r"^```sh\n(.*?)^```", session, re.MULTILINE | re.DOTALL)
    words = shlex.split("\n".join(blocks).replace("\\\n", " "))
    starts = [place for place, word in enumerate(words) if word == "curl"]
    return [words[start + 1 : end] for start, end in zip(starts, [*starts[1:], None], strict=True)]


def run(client, words):
    """Do what curl would do."""
    options = {"-X": [], "-H": [], "-d": []}
    (address,) = (
        word
        for place, word in enumerate(words)
        if word not in options and (not place or words[place - 1] not in options)
    )
    for option, value in itertools.pairwise(words):
        if option in options:
            options[option].append(value)
    headers = dict(header.split(": ", 1) for header in options["-H"])
    (method,) = options["-X"] or ["GET"]
    content = options["-d"][0].encode() if options["-d"] else None
    return client.request(method, address.removeprefix(SERVER), content=content, headers=headers)


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    directory = tmp_path_factory.mktemp("sessie")
    furnish_with_reference_data(directory)
    with running(directory) as client:
        return [(words, run(client, words)) for words in commands()]


def test_every_command_of_the_session_works(answers):
    assert len(answers) > 12
    for words, answer in answers:
        assert answer.status_code in (200, 201), (words, answer.text)


def test_the_session_tells_what_the_page_says(answers):
    told = {" ".join(words[:3]).replace(SERVER, ""): answer.json() for words, answer in answers}
    (first,) = told["-X POST /v1/vacatures/V-1/ranglijsten"]["gerangschikt"]
    assert first["kandidaat"]["nummer"] == "K-1"
    facts = next(answer.json() for words, answer in answers if words == [f"{SERVER}/v1/kandidaten/K-1/feiten"])
    (licence,) = (fact for fact in facts["feiten"] if fact["veld"] == "rijbewijzen")
    assert (licence["bron"], licence["ook"][0]["bron"]) == ("kandidaat", "scan")
    assert answers[-1][1].json()["naam"] == "Jan Jansen"
