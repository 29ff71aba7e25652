"""passend asks VUM: over real mutual TLS at its own source, from hand-written messages, and from files."""

import json
import ssl

import httpx
import pytest
from command_line import run
from own_certificate import Authority
from running_server import furnish_with_reference_data, served, settings_in
from vum_exchange import OPERATOR, US, HandWritten
from vum_messages import CLEANER, COOK, CROSSWALK, seekers, vacatures

from api.app import create_app
from api.bootstrap import open_service
from api.cli.serve import tls_options
from matching.domain.actor import Actor
from matching.errors import NotAllowedError, StoreError
from matching.exchange.vum_client import Exchange, ExchangeError, VumClient
from matching.storage import Kind
from matching.usecases.ask_vum import ask_vum
from matching.vum.checking import as_version_3
from matching.vum.seeker_entities import MP_WERKZOEKENDE_MATCH

JOBHUNTER = Actor("j-1", "jobhunter", "gemeente", "bemiddeling")
QUESTION = {
    "vraagObject": {
        "selectiegebied": {"postcode": "9711AB", "afstand": 25},
        "bemiddelingsberoep": {"$elemMatch": {"$or": [{"beroep.codeBeroepsnaam": {"$eq": CLEANER}}]}},
    }
}


def cleaner(number, **given):
    """A profile that fits cleaning better the higher its number: from 3 on there is experience."""
    able = {"werkervaring": [{"beroep": {"codeBeroepsnaam": CLEANER}}]} if number >= 3 else {}
    return {
        "vumID": f"profiel-{number}",
        "bemiddelingsberoep": [{"codeBeroepsnaam": CLEANER}],
        "mobiliteit": {"bemiddelingspostcode": "9711AB"},
        "arbeidsmarktkwalificatie": able,
        **given,
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A municipality with vacancies of VUM and some people of its own."""
    folder = tmp_path_factory.mktemp("bemiddelaar")
    furnish_with_reference_data(folder / "data")
    work = {
        "idVacature": "schoonmaak",
        "naamVacature": "Schoonmaker",
        "beroep": {"codeBeroepsnaam": CLEANER},
        "adres": {"postcode": "9711AB"},
    }
    (folder / "c.csv").write_text(CROSSWALK)
    (folder / "w.json").write_text(json.dumps(seekers(12)))
    (folder / "v.json").write_text(json.dumps([work, *vacatures(2)]))
    passend(folder, "crosswalk", "import", folder / "c.csv")
    passend(folder, "import", "vum-werkzoekenden", folder / "w.json")
    passend(folder, "import", "vum-vacatures", folder / "v.json")
    return folder


def passend(folder, *words, code=0):
    done = run(folder / "data", *words)
    assert done.returncode == code, done
    return done.stdout or done.stderr


@pytest.fixture
def service(folder):
    opened = open_service(settings_in(folder / "data"))
    opened.exchange = Exchange("https://vum.example/api/v3", US, "", OPERATOR)
    yield opened
    opened.close()


def the_cleaning(service):
    with service.store.read() as reader:
        return str(reader.of_source(Kind.VACANCY, "vum")["schoonmaak"])


def test_the_ten_best_are_opened_and_their_details_count(service):
    told = {"profiel-9": {"idWerkzoekende": "x9", "eisAanWerk": {"indicatieBegeleiding": 1}}}
    exchange = HandWritten([cleaner(number) for number in range(15)], told)
    answer = ask_vum(service, JOBHUNTER, the_cleaning(service), 25, exchange.open)
    assert set(exchange.opened) <= {f"profiel-{number}" for number in range(3, 15)}
    assert len(exchange.opened) == len(answer.chosen) == 10
    assert [one.problem for one in answer.chosen] == [""] * 10
    scores = [one.row.ranked.score for one in answer.chosen]
    assert scores == sorted(scores, reverse=True)
    assert all("Schoonmaker" in shown or "schoonmaker" in shown for shown in _reasons(answer))
    assert exchange.asked == [QUESTION["vraagObject"] | {"selectiegebied": {"postcode": "9711AA", "afstand": 25}}]
    headers = [exchange.headers[name] for name in ("X-VUM-fromParty", "X-VUM-toParty", "X-VUM-viaParty")]
    assert headers == [US, OPERATOR, US]


def _reasons(answer):
    return [" ".join(remark.sentence for remark in one.row.ranked.strong) for one in answer.chosen]


def test_our_own_people_stand_in_the_same_list(service):
    answer = ask_vum(service, JOBHUNTER, the_cleaning(service), 25, HandWritten([cleaner(5)]).open)
    rows = [*answer.ranked, *answer.to_ask, *answer.excluded]
    assert {row.number > 0 for row in rows} == {True, False}
    assert all(bool(row.number) is not bool(row.vum_id) for row in rows)
    assert sum(answer.totals.values()) == 13


def test_nothing_of_what_came_back_is_kept(service, folder):
    secret = cleaner(5, vumID="geheim-profiel-5")
    detail = {"geheim-profiel-5": {"persoonlijkePresentatie": "Dit mag nergens blijven", "emailadres": ["a@b.nl"]}}
    answer = ask_vum(service, JOBHUNTER, the_cleaning(service), 25, HandWritten([secret], detail).open)
    assert answer.chosen[0].detail["persoonlijkePresentatie"] == "Dit mag nergens blijven"
    kept = b"".join(file.read_bytes() for file in (folder / "data").rglob("*") if file.is_file())
    assert b"geheim-profiel-5" not in kept
    assert b"Dit mag nergens blijven" not in kept
    look = service.store.looks.of(answer.vacancy.id)[-1]
    assert (look.action, look.details["profielen"], look.details["details"]) == ("vum_gevraagd", 1, 1)


def test_a_profile_that_does_not_hold_costs_only_itself(service):
    wrong = [{"vumID": "../../x", "mobiliteit": {"bemiddelingspostcode": "9711AB"}}, cleaner(5), cleaner(5), 7]
    exchange = HandWritten(wrong)
    answer = ask_vum(service, JOBHUNTER, the_cleaning(service), 25, exchange.open)
    assert (answer.profiles, answer.refused, exchange.opened) == (1, 3, ["profiel-5"])


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"matches": 7}, "standaard"),
        ({"maximumAantalResultatenBereikt": "nee"}, "standaard"),
    ],
)
def test_an_answer_that_is_none_of_the_standard_is_not_used(service, changed, says):
    with pytest.raises(ExchangeError, match=says):
        ask_vum(service, JOBHUNTER, the_cleaning(service), 25, HandWritten([], None, changed).open)


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (httpx.Response(400, json={"code": "400.01", "message": "fout"}), "400.01 fout"),
        (httpx.Response(503, text="<html>"), "503"),
        (httpx.Response(200, text="geen json"), "geen JSON"),
        (httpx.Response(200, json=[]), "geen object"),
        (httpx.Response(200, json={}, headers={"X-VUM-toParty": "00000000000000000000"}), "aan een ander"),
        (httpx.Response(302, headers={"Location": "https://elders.example"}), "302"),
    ],
)
def test_what_the_exchange_says_instead_is_told(service, answer, says):
    def open_client(exchange):
        return VumClient(exchange, httpx.MockTransport(lambda _: answer))

    with pytest.raises(ExchangeError, match=says):
        ask_vum(service, JOBHUNTER, the_cleaning(service), 25, open_client)


def test_who_may_not_ask_is_told_so_and_without_an_exchange_it_is_said_what_to_set(service):
    with pytest.raises(NotAllowedError):
        ask_vum(service, Actor("w", "werkgever", "W-1", "x"), the_cleaning(service), 25, HandWritten([]).open)
    service.exchange = None
    with pytest.raises(StoreError, match="PASSEND_VUM_EXCHANGE_URL"):
        ask_vum(service, JOBHUNTER, the_cleaning(service))


@pytest.fixture(scope="module")
def connection(folder):
    """Our own source over mutual TLS, and the papers of both sides."""
    authority = Authority(folder, "stelsel")
    server, client, stranger = authority.sign("bron"), authority.sign("gemeente"), Authority(folder, "vreemd").sign("x")
    settings = settings_in(
        folder / "data",
        vum_access="tls",
        vum_oin=OPERATOR,
        tls_certificate=server.certificate,
        tls_key=server.key,
        tls_client_ca=authority.file,
    )
    trusting = ssl.create_default_context(cafile=authority.file)
    trusting.load_cert_chain(client.certificate, client.key)
    with served(lambda _: create_app(settings), "https", trusting, **tls_options(settings)) as opened:
        yield f"{opened.base_url}/vum/v3", client, stranger


def exchange_at(url, papers, **changed):
    given = {"certificate": papers.certificate, "key": papers.key, "authority": papers.authority}
    return Exchange(url, US, US, OPERATOR, **given | changed)


def test_over_mutual_tls_our_own_source_gives_what_it_offers(service, connection):
    url, papers, _ = connection
    service.exchange = exchange_at(url, papers)
    answer = ask_vum(service, JOBHUNTER, the_cleaning(service), 100)
    offered = [one for one in seekers(12) if one["bemiddelingsberoep"] == [{"codeBeroepsnaam": CLEANER}]]
    assert answer.profiles == len(offered) > 0
    opened = {one.detail["idWerkzoekende"]: one.detail for one in answer.chosen}
    assert set(opened) <= {one["idWerkzoekende"] for one in offered}
    assert len(opened) == min(10, len(offered) - sum(bool(row.vum_id) for row in answer.excluded))


def test_without_a_certificate_or_with_one_of_a_stranger_nobody_comes_in(service, connection):
    url, papers, stranger = connection
    for changed in ({"certificate": None, "key": None}, {"certificate": stranger.certificate, "key": stranger.key}):
        service.exchange = exchange_at(url, papers, **changed)
        with pytest.raises(ExchangeError, match="niet bereikbaar"):
            ask_vum(service, JOBHUNTER, the_cleaning(service), 100)


def test_an_exchange_that_nobody_signed_for_is_not_asked(service, connection):
    url, papers, stranger = connection
    service.exchange = exchange_at(url, papers, authority=stranger.authority)
    with pytest.raises(ExchangeError, match="niet bereikbaar"):
        ask_vum(service, JOBHUNTER, the_cleaning(service), 100)


def test_over_http_the_whole_answer_is_one_document_and_is_never_kept(service, folder, connection):
    url, papers, _ = connection
    settings = {
        "vum_exchange_url": url,
        "vum_oin": US,
        "vum_operator_oin": OPERATOR,
        "vum_certificate": papers.certificate,
        "vum_certificate_key": papers.key,
        "vum_exchange_ca": papers.authority,
    }
    with served(lambda port: create_app(settings_in(folder / "data", port=port, **settings))) as client:
        path = f"/v1/vacatures/{the_cleaning(service)}/vum-vragen"
        answers = [client.post(path, json={"afstandKm": 100}, headers={"Idempotency-Key": "zelfde"}) for _ in range(2)]
        wrong = client.post(path, json={"afstandKm": 5000})
    assert [answer.status_code for answer in answers] == [200, 200]
    told = answers[0].json()
    assert [step["sleutel"] for step in told["vragen"]] == ["bemiddelingsberoep"]
    assert told["vragen"][0]["uitleg"].startswith("Plaats en beroep:")
    assert all(one["detail"]["idWerkzoekende"] for one in told["gekozen"])
    assert wrong.status_code == 400
    assert b"zelfde" not in (folder / "data" / "passend.db").read_bytes()


def files(tmp_path, question, answer):
    for name, content in (("vraag.json", question), ("antwoord.json", answer)):
        text = content if isinstance(content, str) else json.dumps(content)
        (tmp_path / name).write_text(text)
    return tmp_path / "vraag.json", tmp_path / "antwoord.json"


def test_an_answer_is_ranked_from_files(folder, tmp_path):
    matches = [cleaner(number) for number in range(15)]
    asked, given = files(
        tmp_path, QUESTION, {"vraagID": "x", "maximumAantalResultatenBereikt": False, "matches": matches}
    )
    told = json.loads(passend(folder, "vum", "rank", asked, given, "--json"))
    assert {one["vumID"] for one in told["gekozen"]} <= {f"profiel-{number}" for number in range(3, 15)}
    assert (len(told["gekozen"]), len(told["volgorde"]), told["geweigerd"]) == (10, 15, [])
    assert set(told["volgorde"][-3:]) == {"profiel-0", "profiel-1", "profiel-2"}
    assert all(one["redenen"] for one in told["gekozen"])
    assert "Te openen, de beste eerst:" in passend(folder, "vum", "rank", asked, given)
    assert json.loads(passend(folder, "vum", "rank", asked, given, "--json")) == told


def test_profiles_of_others_have_no_score_while_ranking_is_off(folder, tmp_path):
    asked, given = files(tmp_path, QUESTION, {"matches": [cleaner(number) for number in range(15)]})
    usual = json.loads(passend(folder, "vum", "rank", asked, given, "--json"))
    passend(folder, "ranking", "uit", "--reden", "De uitkomsten worden nagekeken.")
    try:
        told = json.loads(passend(folder, "vum", "rank", asked, given, "--json"))
    finally:
        passend(folder, "ranking", "aan", "--reden", "Nagekeken.")
    assert {one["score"] for one in told["gekozen"]} == {None}
    assert sorted(told["volgorde"]) == sorted(usual["volgorde"])
    assert told["volgorde"] != usual["volgorde"]


def test_the_order_in_which_profiles_came_does_not_matter(folder, tmp_path):
    matches = [as_version_3(MP_WERKZOEKENDE_MATCH, one | {"vumID": f"v{n}"}) for n, one in enumerate(seekers(60))]
    orders = []
    for some in (matches, matches[::-1]):
        asked, given = files(tmp_path, QUESTION, {"matches": some})
        orders.append(json.loads(passend(folder, "vum", "rank", asked, given, "--json"))["volgorde"])
    assert set(orders[0]) == set(orders[1])
    assert orders[0] == orders[1]


def test_the_vacancy_itself_can_say_more_than_the_question(folder, tmp_path):
    work = {"idVacature": "v", "naamVacature": "Kok", "beroep": {"codeBeroepsnaam": COOK}}
    cook = cleaner(0, vumID="kok", arbeidsmarktkwalificatie={"werkervaring": [{"beroep": {"codeBeroepsnaam": COOK}}]})
    asked, given = files(tmp_path, QUESTION | {"vacature": work}, {"matches": [cleaner(5), cook]})
    assert json.loads(passend(folder, "vum", "rank", asked, given, "--json"))["volgorde"][0] == "kok"


@pytest.mark.parametrize(
    ("question", "answer", "says"),
    [
        ({}, {"matches": []}, "VRAAG/selectiegebied"),
        ([], {"matches": []}, "VRAAG"),
        (QUESTION, {"matches": {}}, "ANTWOORD/matches"),
        (QUESTION, 7, "ANTWOORD/matches"),
        (QUESTION, "{", "geen JSON"),
        ("[" * 100_000, {"matches": []}, "te diep genest"),
        ({"vraagObject": {"selectiegebied": {"postcode": "x", "afstand": 1}}}, [], "VRAAG/selectiegebied/postcode"),
        (QUESTION | {"vacature": {"idVacature": 7}}, [], "VRAAG/vacature/idVacature"),
    ],
)
def test_files_that_do_not_hold_are_refused_with_where(folder, tmp_path, question, answer, says):
    asked, given = files(tmp_path, question, answer)
    assert says in passend(folder, "vum", "rank", asked, given, code=1)


def test_codes_that_nobody_translated_settle_who_comes_first_of_equals(folder, tmp_path):
    strange = "https://linkeddata.competentnl.nl/uwv/id/occupation/FFFFFFFFFF"
    alternatives = [{"beroep.codeBeroepsnaam": {"$eq": strange}}]
    question = {"vraagObject": QUESTION["vraagObject"] | {"bemiddelingsberoep": {"$elemMatch": {"$or": alternatives}}}}
    wished = {"bemiddelingsberoep": [{"codeBeroepsnaam": strange}]}
    done = {"arbeidsmarktkwalificatie": {"werkervaring": [{"beroep": {"codeBeroepsnaam": strange}}]}}
    matches = [cleaner(0, **wished), cleaner(1, **wished), cleaner(2, **wished, **done)]
    told = json.loads(passend(folder, "vum", "rank", *files(tmp_path, question, matches), "--json"))
    assert told["volgorde"][0] == "profiel-2"
    assert told["codesZonderVertaling"] == 1
    assert "werkervaring" in told["gekozen"][0]["redenen"][0]


def test_a_bad_profile_is_named_and_the_others_are_ranked(folder, tmp_path):
    asked, given = files(tmp_path, QUESTION, {"matches": [cleaner(5), {"vumID": "x"}, None, cleaner(6)]})
    told = json.loads(passend(folder, "vum", "rank", asked, given, "--json"))
    assert [one["object"] for one in told["geweigerd"]] == [1, 2]
    assert told["geweigerd"][0]["fouten"][0]["pointer"] == "/matches/1/mobiliteit"
    assert len(told["volgorde"]) == 2


def test_no_profiles_is_nobody_to_open(folder, tmp_path):
    asked, given = files(tmp_path, QUESTION, [])
    assert "niemand" in passend(folder, "vum", "rank", asked, given)


def test_what_a_question_asks_in_a_way_that_vum_does_not_know_is_named(folder, tmp_path):
    question = {"vraagObject": QUESTION["vraagObject"] | {"bemiddelingsberoep": {"codeBeroepsnaam": CLEANER}}}
    asked, given = files(tmp_path, question, {"matches": [cleaner(5)]})
    assert json.loads(passend(folder, "vum", "rank", asked, given, "--json"))["overgeslagenInVraag"] == [
        "/vraagObject/bemiddelingsberoep"
    ]
    assert "/vraagObject/bemiddelingsberoep" in passend(folder, "vum", "rank", asked, given)
    asked, given = files(tmp_path, QUESTION, {"matches": [cleaner(5)]})
    assert json.loads(passend(folder, "vum", "rank", asked, given, "--json"))["overgeslagenInVraag"] == []
    assert "overgeslagen" not in passend(folder, "vum", "rank", asked, given)
