"""Cards that an employer of the demo was given, over HTTP, as colleagues give them."""

import re

COLLEAGUE = {"X-Passend-Rol": "jobhunter", "X-Passend-Actor": "jobhunter-1"}
STEPS = (
    ("oordelen", {"oordeel": "geschikt"}),
    ("besprekingen", {}),
    (
        "antwoorden",
        {
            "antwoord": "ja",
            "gegevens": ["vaardigheden", "uren", "reizen"],
            "wijze": "telefoon",
            "aan": "Sanne de Boer",
        },
    ),
    ("vrijgaven", {}),
)


def done(client, path, body):
    """Do something with a voordracht as a colleague does, and give what it became."""
    seen = client.get(f"/v1/{path.rpartition('/')[0]}", headers=COLLEAGUE).headers["etag"]
    answer = client.post(f"/v1/{path}", json=body, headers=COLLEAGUE | {"If-Match": seen})
    assert answer.status_code == 201, answer.text
    return answer.json()


def give_card(client, vacancy, place=0):
    """Let somebody who fits agree, give the employer the card, and give the id of the voordracht."""
    listed = client.post(f"/v1/vacatures/{vacancy}/ranglijsten", json={}, headers=COLLEAGUE).json()
    person = listed["gerangschikt"][place]["kandidaat"]["id"]
    opened = client.post("/v1/voordrachten", json={"kandidaat": person, "vacature": vacancy}, headers=COLLEAGUE)
    assert opened.status_code == 201, opened.text
    made = opened.json()["id"]
    for deed, body in STEPS:
        done(client, f"voordrachten/{made}/{deed}", body)
    return made


def plan_talk(client, made, on):
    """Plan the talk that an employer asked for."""
    talk = {"datum": on, "tijd": "10:30", "plaats": "in de hal"}
    return done(client, f"voordrachten/{made}/gesprekken", talk)


def open_vacancies(page):
    """Give the numbers of the open vacancies on the page of an employer."""
    rows = re.findall(r'href="/werkgever/vacatures/(V-\d+)".*?<span class="badge \w+">(\w+)', page, re.DOTALL)
    return [number for number, status in rows if status == "open"]
