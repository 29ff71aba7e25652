"""`passend import|export vum-...` and `passend crosswalk import`, in this process."""

import json

import pytest
from installation import BOTH, installed
from vum_messages import CROSSWALK, seekers, vacatures

from matching.domain.actor import SYSTEM
from matching.domain.tri import Tri
from matching.usecases.erase_candidate import erase_candidate


@pytest.fixture(scope="module", params=BOTH)
def house(request, tmp_path_factory):
    """A municipality that knows the codes, on both databases."""
    made = installed(request, tmp_path_factory.mktemp("vum"))
    made.passend("crosswalk", "import", made.written("codes.csv", CROSSWALK))
    return made


@pytest.fixture(scope="module")
def desk(house):
    """What runs commands in it."""
    return house.passend


def written(folder, name, content):
    file = folder / name
    file.write_text(content if isinstance(content, str) else json.dumps(content))
    return file


def by(name, objects):
    return {one[name]: one for one in objects}


@pytest.mark.parametrize(
    ("kind", "own_id", "made"),
    [("vum-werkzoekenden", "idWerkzoekende", seekers), ("vum-vacatures", "idVacature", vacatures)],
)
def test_what_came_in_goes_out_as_it_came_and_once(desk, tmp_path, kind, own_id, made):
    given = made(40)
    file = written(tmp_path, "in.json", given)
    assert json.loads(desk("import", kind, file, "--json"))["nieuw"] == 40
    assert json.loads(desk("import", kind, file, "--json"))["alIngelezen"] == 40
    desk("export", kind, tmp_path / "uit.json")
    out = by(own_id, json.loads((tmp_path / "uit.json").read_text()))
    assert {key: out[key] for key in by(own_id, given)} == by(own_id, given)


def test_what_is_refused_is_kept_with_where_why_and_what_passes(desk, tmp_path):
    good, bad, again = seekers(3, seed=9)
    good["idWerkzoekende"], bad["idWerkzoekende"], again["idWerkzoekende"] = "goed", "fout", "goed"
    bad["werktijden"]["aantalWerkurenPerWeekMaximaal"] = 240
    file = written(tmp_path, "in.json", [good, bad, again, "geen object"])
    report = json.loads(desk("import", "vum-werkzoekenden", file, "--json", code=3))
    assert (report["gelezen"], report["nieuw"], len(report["geweigerd"])) == (4, 1, 3)
    assert report["geweigerd"][0] == {
        "object": 1,
        "fouten": [
            {
                "pointer": "/1/werktijden/aantalWerkurenPerWeekMaximaal",
                "reden": "dit getal kan hier niet",
                "goedIs": "van 0 tot en met 99",
            }
        ],
    }
    assert report["geweigerd"][1]["fouten"][0]["pointer"] == "/2/idWerkzoekende"
    refused = tmp_path / "in.geweigerd.json"
    kept = json.loads(refused.read_text())
    assert [one["object"] for one in kept] == [bad, again, "geen object"]
    mended = [{**kept[0], "object": seekers(1)[0] | {"idWerkzoekende": "hersteld"}}]
    refused.write_text(json.dumps(mended))
    assert json.loads(desk("import", "vum-werkzoekenden", refused, "--json"))["nieuw"] == 1


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "geen JSON"),
        ("[1, 2", "geen JSON"),
        ("7", "geen lijst"),
        ('{"a": 1}', "geen lijst"),
        ("[" * 100_000 + "]" * 100_000, "te diep genest"),
        (b"\xff\xfe[\x00]\x00", "niet te lezen als UTF-8"),
        (b"[\x80]", "niet te lezen als UTF-8"),
        (None, "niet te lezen"),
        ("[]".encode("utf-16"), "niet te lezen als UTF-8"),
        ("[]".encode("utf-16-le"), "geen JSON"),
        ("[] []", "geen JSON"),
        ("[] // klaar", "geen JSON"),
        ('"tekst"', "geen lijst"),
        ("null", "geen lijst"),
        ('[{"idVacature": "d", "x": ' + "[" * 1_000 + "]" * 1_000 + "}]", "te diep genest"),
        ('{"vacatures": [], "vacatures": [{"idVacature": "x"}]}', "twee keer"),
        ('{"matches": [{"vumID": "x"}]}', "geen lijst"),
        ("[" + "1," * 200_000 + "1]", "ten hoogste 200000"),
    ],
)
def test_a_file_that_is_none_of_the_standard_is_refused_whole(desk, tmp_path, content, says):
    file = tmp_path / "in.json"
    if content is not None:
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert says in desk("import", "vum-vacatures", file, code=1)


def test_nan_and_a_key_that_comes_twice_refuse_one_object_only(desk, tmp_path):
    file = written(
        tmp_path,
        "in.json",
        '[{"idVacature": "a", "naamVacature": "x"},'
        ' {"idVacature": "b", "adres": {"postcode": "9711AB", "huisnummer": NaN}},'
        ' {"idVacature": "c", "idVacature": "d"},'
        f' {{"idVacature": "e", "sector": {{"codeSbi": {"9" * 5_000}}}}}]',
    )
    report = json.loads(desk("import", "vum-vacatures", file, "--json", code=3))
    assert report["nieuw"] == 1
    assert [one["fouten"][0]["pointer"] for one in report["geweigerd"]] == [
        "/1/adres/huisnummer",
        "/2/idVacature",
        "/3/sector/codeSbi",
    ]


def test_a_file_may_begin_with_a_mark_of_its_encoding_and_say_what_it_holds(desk, tmp_path):
    marked, named = tmp_path / "bom.json", tmp_path / "naam.json"
    marked.write_bytes(b'\xef\xbb\xbf[{"idVacature": "met-bom", "naamVacature": "x"}]')
    named.write_text('{"vacatures": [{"idVacature": "met-naam", "naamVacature": "x"}]}')
    for file in (marked, named):
        assert json.loads(desk("import", "vum-vacatures", file, "--json"))["nieuw"] == 1


@pytest.mark.parametrize(
    ("kind", "given", "pointer", "says"),
    [
        ("vum-werkzoekenden", {"idVacature": "v", "naamVacature": "Kok"}, "/0/idVacature", "dit is een vacature"),
        ("vum-vacatures", {"idWerkzoekende": "w"}, "/0/idWerkzoekende", "dit is een werkzoekende"),
        (
            "vum-werkzoekenden",
            {"vumID": "van-een-ander", "mobiliteit": {"bemiddelingspostcode": "9711AB"}},
            "/0/vumID",
            "van een ander",
        ),
        ("vum-vacatures", {"vumID": "van-een-ander", "idVacature": "v"}, "/0/vumID", "van een ander"),
        ("vum-werkzoekenden", {}, "/0", "hierin staat niets"),
        ("vum-werkzoekenden", {"idWerkzoekende": "", "sector": []}, "/0", "hierin staat niets"),
        ("vum-werkzoekenden", [{"idWerkzoekende": "x"}], "/0", "dit is geen object"),
        ("vum-werkzoekenden", {"idWerkzoekende": "../../x"}, "/0/idWerkzoekende", "vorm"),
        ("vum-werkzoekenden", {"idWerkzoekende": "s", "persoonlijkePresentatie": "\ud800"}, None, "teken"),
        ("vum-werkzoekenden", {"idWerkzoekende": "0", "persoonlijkePresentatie": "a\0b"}, None, "teken"),
        ("vum-werkzoekenden", {"idWerkzoekende": "l", "persoonlijkePresentatie": "x" * 10_000_000}, None, "te lang"),
        ("vum-werkzoekenden", {"idWerkzoekende": "m", "sector": [{"codeSbi": 1}] * 1_000}, "/0/sector", "te lang"),
    ],
)
def test_what_does_not_belong_is_refused_and_nobody_is_made_of_it(desk, house, tmp_path, kind, given, pointer, says):
    report = json.loads(desk("import", kind, written(tmp_path, "in.json", [given]), "--json", code=3))
    [fault] = report["geweigerd"][0]["fouten"]
    assert (report["nieuw"], pointer or fault["pointer"]) == (0, fault["pointer"])
    assert says in fault["reden"]
    assert fault["goedIs"]


def test_who_is_not_shared_and_who_was_erased_stay_away(desk, house, tmp_path):
    shared, kept = seekers(2, seed=77)
    shared["idWerkzoekende"], kept["idWerkzoekende"] = "weg", "voor-ons"
    desk("import", "vum-werkzoekenden", written(tmp_path, "een.json", [shared]))
    desk("import", "vum-werkzoekenden", written(tmp_path, "twee.json", [kept]), "--delen", "nee")
    opened = house.service()
    with opened.store.read() as reader:
        people = {one.source_key.number: one for one in reader.candidates.all()}
    assert (people["weg"].delen_vum, people["voor-ons"].delen_vum) == (Tri.JA, Tri.NEE)
    erase_candidate(opened.store, opened.identity, SYSTEM, people["weg"].id)
    assert opened.identity.vum.of([people["weg"].id]) == {}
    opened.close()
    assert "gewist" in desk("import", "vum-werkzoekenden", tmp_path / "een.json", code=3)
    desk("export", "vum-werkzoekenden", tmp_path / "uit.json")
    assert not {"weg", "voor-ons"} & set(by("idWerkzoekende", json.loads((tmp_path / "uit.json").read_text())))


def test_an_import_says_how_many_people_are_shared_from_now_on_and_how_to_keep_them_home(desk, tmp_path):
    """A profile of VUM is offered there already; nothing else makes somebody shared, and a later nee stands."""
    first, second = (written(tmp_path, f"{n}.json", [seekers(1)[0] | {"idWerkzoekende": f"deel-{n}"}]) for n in (1, 2))
    said = " ".join(desk("import", "vum-werkzoekenden", first).split())
    assert "wordt er 1 via VUM gedeeld" in said
    assert "--delen nee" in said
    assert "gedeeld" not in desk("import", "vum-werkzoekenden", second, "--delen", "nee")
    changed = seekers(1)[0] | {"idWerkzoekende": "deel-2", "emailadres": ["nieuw@voorbeeld.example"]}
    report = json.loads(desk("import", "vum-werkzoekenden", written(tmp_path, "3.json", [changed]), "--json"))
    assert (report["gewijzigd"], report["nieuwGedeeld"]) == (1, 0)
    desk("export", "vum-werkzoekenden", tmp_path / "uit.json")
    out = by("idWerkzoekende", json.loads((tmp_path / "uit.json").read_text()))
    assert ("deel-1" in out, "deel-2" in out) == (True, False)


def test_a_dry_run_saves_nothing(desk, tmp_path):
    file = written(tmp_path, "in.json", [seekers(1)[0] | {"idWerkzoekende": "proef"}, 1])
    assert "Zou gebeuren" in desk("import", "vum-werkzoekenden", file, "--dry-run", code=3)
    assert not (tmp_path / "in.geweigerd.json").exists()
    assert "1 nieuw" in desk("import", "vum-werkzoekenden", file, code=3)


@pytest.mark.parametrize(
    ("row", "where"),
    [
        ("esco;1;kok;urn:x;exact", "kolom stelsel"),
        ("boc;;kok;urn:x;exact", "kolom code"),
        ("boc;1;;urn:x;exact", "kolom naam"),
        ("boc;1;kok;urn:x;ongeveer", "kolom relatie"),
        ("boc;1;kok;urn:x;exact\nboc;1;bakker;urn:y;exact", "kolom code"),
        ("", "geen rijen"),
    ],
)
def test_a_faulty_crosswalk_is_refused_whole(desk, tmp_path, row, where):
    file = written(tmp_path, "codes.csv", f"stelsel;code;naam;uri;relatie\n{row}\n")
    assert where in " ".join(desk("crosswalk", "import", file, code=1).split())
