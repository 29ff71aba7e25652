"""Whom and what a walk through every page needs: somebody or something for each name in `page_states`."""

import re

from employer_cards import COLLEAGUE, STEPS, done, give_card, open_vacancies
from logging_in import log_in, marks_on, people_of
from own_people import as_consulent, do_the_day, numbers_of, somebody_elses
from this_day import TODAY

CONSULENT = COLLEAGUE | {"X-Passend-Rol": "consulent"}
VACANCY = "V-104"
TEXT = "Medewerker bediening\nWij zoeken een jonge medewerker.\nRijbewijs B is vereist. Je werkt 16 uur per week."


def people_and_work(client) -> dict[str, str]:
    """Give what the addresses name; the client is nobody's afterwards."""
    do_the_day(client)
    found = {"dag": TODAY.isoformat(), "vacature": VACANCY, "ander": somebody_elses(client)[0]}
    found |= _of_a_consulent(client) | _of_an_employer(client) | _of_a_jobhunter(client)
    found["invoer"] = brought(client)
    everybody = client.get("/v1/collegas", headers=CONSULENT).json()["collegas"]
    found["collega"] = next(one["id"] for one in everybody if one["naam"] == "Harm Wiersema")
    found["voordracht"] = talked_over(client, people_of(client, "kandidaat")[0].partition(":")[2], VACANCY)
    client.cookies.clear()
    return found


def _of_a_consulent(client) -> dict[str, str]:
    log_in(client, "consulent")
    number = numbers_of(client, status="bemiddelbaar")[0]
    path = f"/kandidaten/{number}/businesscases"
    case = {"drempel": "werkkleding", "investering": "60", "besparing": "0"}
    made = client.post(path, data=marks_on(client, path) | case).headers["location"]
    tasks = client.get("/v1/taken", params={"stand": "open", "omvang": 200}, headers=as_consulent()).json()["taken"]
    placed = client.get("/v1/plaatsingen", params={"omvang": 200}, headers=as_consulent()).json()["plaatsingen"]
    return {
        "bemiddelbaar": number,
        "geplaatst": numbers_of(client, status="geplaatst")[0],
        "zaak": re.search(r"zaak=([^&]+)", made)[1],
        "taak": next(one["id"] for one in tasks if one["soort"] == "profiel_bevestigen"),
        "premie": next(one["plaatsingId"] for one in tasks if one["soort"] == "premie_besluiten"),
        "begeleid": next(
            one["id"] for one in placed if one["werkbegeleider"] == "Harm Wiersema" and not one["beeindigdOp"]
        ),
    }


def _of_an_employer(client) -> dict[str, str]:
    log_in(client, "werkgever")
    new, own = "/werkgever/vacatures/nieuw", open_vacancies(client.get("/werkgever").text)[0]
    begun = client.post(new, data=marks_on(client, new) | {"titel": "Medewerker bediening", "omschrijving": TEXT})
    card, gone = give_card(client, own), give_card(client, own, 1)
    page = f"/werkgever/kaarten/{gone}"
    client.post(page, data=marks_on(client, page) | {"antwoord": "nee", "reden": "vervoer"})
    return {"eigen": own, "nieuw": re.search(r"V-\d+", begun.headers["location"])[0], "kaart": card, "weg": gone}


def _of_a_jobhunter(client) -> dict[str, str]:
    log_in(client, "jobhunter")
    page = f"/vacatures/{VACANCY}"
    listed = client.post(f"{page}/ranglijsten", data=marks_on(client, page)).headers["location"]
    other = client.post("/vacatures/V-105/ranglijsten", data=marks_on(client, page)).headers["location"]
    named = marks_on(client, other) | {"naam": "Een lange naam die op een telefoon over meer regels gaat"}
    client.post(f"{other}/zoekopdrachten", data=named)
    kept = re.search(r'href="(/zoekopdrachten/[0-9a-f-]+)"', client.get("/?van=mij").text)[1]
    plek = client.post("/plekken/P-1/ranglijsten", data=marks_on(client, page)).headers["location"]
    learner = re.search(r'<h3 id="k\d+">(K-\d+)<', client.get(f"{plek}?lijst=uitvragen").text)[1]
    people = re.findall(r'<h3 id="k\d+">(K-\d+)<', client.get(f"{listed}?lijst=uitvragen").text)
    return {"lijst": listed, "andere": other, "zoekopdracht": kept, "plekkenlijst": plek, "leerling": learner} | dict(
        zip(("een", "twee", "drie"), people[:3], strict=True)
    )


def brought(client) -> str:
    """Let the beheerder bring a sheet of which one row is refused; give the id under which it waits."""
    log_in(client, "beheerder")
    page = "/beheer/inlezen"
    good, wrong = "x;1;Bakkerij;werkgever_profit;Harm Wiersema", "x;2;;anders;"
    rows = ("bron;bronnummer;naam;soort;aanspreekpunt", good, wrong)
    said = marks_on(client, page) | {"soort": "werkgevers", "bron": "proef"}
    seen = client.post(page, data=said, files={"bestand": ("werkgevers.csv", "\n".join(rows).encode())})
    assert seen.status_code == 303, seen.text
    return seen.headers["location"].rpartition("/")[2]


def talked_over(client, person, vacancy) -> str:
    """Put somebody forward and talk it over, as colleagues do; give the id of the voordracht."""
    asked = {"kandidaat": person, "vacature": vacancy, "reden": "dit wil de kandidaat zelf proberen"}
    opened = client.post("/v1/voordrachten", json=asked, headers=CONSULENT)
    assert opened.status_code == 201, opened.text
    made = opened.json()["id"]
    for deed, body in STEPS[:2]:
        done(client, f"voordrachten/{made}/{deed}", body)
    return made
