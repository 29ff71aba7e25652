"""A table or list as a file: everything of it, in three formats, and who took it along."""

import csv
import json
from uuid import UUID

import pytest
from moving import busy_municipality
from municipality import CONSULENT, JOBHUNTER, Databases
from python_calamine import CalamineWorkbook
from typer.testing import CliRunner

from api.cli import app
from api.ranking_table import header_of
from api.schemas.ranked_list import ranked_list_json
from matching.assemblers.sheets import OF_SHEET
from matching.domain.candidate import SourceKey
from matching.domain.ranking_request import Page
from matching.exchange.tables.spreadsheet_text import unescaped
from matching.forms.sheets import SHEETS
from matching.usecases.export_table import export_table
from matching.usecases.read_ranking import read_ranking
from matching.usecases.restrict_processing import restrict_processing


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("gemeente")


@pytest.fixture(scope="module")
def busy(home):
    """A municipality, its lists, and the one of whom the processing is restricted."""
    service, lists = busy_municipality(Databases.in_folder(home))
    with service.store.read() as reader:
        restricted = reader.candidates.cards()[-1]
    restrict_processing(service.store, CONSULENT, restricted.id)
    yield service, lists, restricted
    service.close()


@pytest.fixture
def passend(busy, home):
    """Run a command over this municipality, in this process."""
    databases = Databases.in_folder(home)
    own = {
        "PASSEND_DATA_DIR": str(databases.data_dir),
        "PASSEND_DATABASE_URL": databases.url,
        "PASSEND_IDENTITY_DATABASE_URL": databases.identity_url,
        "COLUMNS": "200",
    }
    return lambda *words: CliRunner().invoke(app, [str(word) for word in words], env=own)


def read_csv(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [{name: unescaped(cell) for name, cell in row.items()} for row in csv.DictReader(file, delimiter=";")]


def read_xlsx(path):
    header, *rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)
    return [dict(zip(header, map(unescaped, row), strict=True)) for row in rows]


def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", SHEETS)
def test_a_table_says_the_same_in_every_format_and_can_be_read_again(busy, passend, tmp_path, name):
    service, _, restricted = busy
    for ending in ("csv", "xlsx", "json"):
        done = passend("export", name, tmp_path / f"t.{ending}")
        assert done.exit_code == 0, done.output
    cells, documents = read_csv(tmp_path / "t.csv"), read_json(tmp_path / "t.json")
    assert cells
    assert cells == read_xlsx(tmp_path / "t.xlsx")
    rows = [SHEETS[name].read(row, "") for row in cells]
    assert [row.form.model_dump(mode="json", by_alias=True) for row in rows] == [
        {key: value for key, value in document.items() if key not in ("id", "bron", "bronnummer")}
        for document in documents
    ]
    assert [row.source_key for row in rows] == [SourceKey(one["bron"], one["bronnummer"]) for one in documents]
    with service.store.read() as reader:
        ids = reader.shelf(OF_SHEET[name].kind).ids()
        found = reader.by_source(OF_SHEET[name].kind, [row.source_key for row in rows])
        assert [str(found[row.source_key]) for row in rows] == [document["id"] for document in documents]
    assert {document["id"] for document in documents} <= {str(thing_id) for thing_id in ids}
    assert str(restricted.id) not in {document["id"] for document in documents}
    assert len(ids) - len(documents) == (name in ("kandidaten", "scans", "plaatsingen"))


def test_who_is_restricted_is_counted_and_left_out_with_scans(passend, tmp_path):
    for name in ("kandidaten", "scans"):
        done = passend("export", name, tmp_path / f"{name}.csv")
        assert "Niet erbij: 1" in done.output


def test_rows_refer_to_each_other(passend, tmp_path):
    for name in ("kandidaten", "scans", "vacatures", "werkgevers"):
        passend("export", name, tmp_path / f"{name}.csv")
    people, scans, vacancies, employers = (
        read_csv(tmp_path / f"{name}.csv") for name in ("kandidaten", "scans", "vacatures", "werkgevers")
    )
    assert {row["kandidaat"] for row in scans} <= {f"{row['bron']}/{row['bronnummer']}" for row in people}
    assert {row["werkgever"] for row in vacancies} <= {row["bronnummer"] for row in employers}
    assert all(row["aanspreekpunt"] and row["aanspreekpunt_telefoon"] for row in people)


def test_nobody_is_named_without_being_asked(busy, passend, tmp_path):
    service, _, _ = busy
    passend("export", "kandidaten", tmp_path / "zonder.csv")
    content = (tmp_path / "zonder.csv").read_text(encoding="utf-8-sig")
    with service.identity.everyone() as everyone:
        assert not any(who.name in content for who in everyone.seen_by(CONSULENT, lambda *_: None))
    assert "naam" not in content.splitlines()[0].split(";")


def test_who_people_are_is_given_for_a_purpose_and_every_look_is_kept(busy, passend, tmp_path):
    service, _, restricted = busy
    refused = passend("export", "kandidaten", tmp_path / "met.csv", "--met-identiteit")
    assert refused.exit_code == 1
    assert "--doel" in refused.output
    done = passend("export", "kandidaten", tmp_path / "met.csv", "--met-identiteit", "--doel", "plaatsing")
    assert "zegt wie mensen zijn" in done.output
    passend("export", "kandidaten", tmp_path / "met.json", "--met-identiteit", "--doel", "plaatsing")
    rows, documents = read_csv(tmp_path / "met.csv"), read_json(tmp_path / "met.json")
    assert [row["naam"] for row in rows] == [document["identiteit"]["naam"] for document in documents]
    [*_, look] = service.store.looks.of(UUID(documents[0]["id"]))
    assert (look.action, look.actor.purpose) == ("identiteit_geexporteerd", "plaatsing")
    assert "identiteit_geexporteerd" not in {one.action for one in service.store.looks.of(restricted.id)}


def test_who_took_a_table_along_is_in_the_inzagelog(busy, tmp_path):
    service, _, _ = busy
    with export_table(service, CONSULENT, "plekken", "csv") as table:
        assert len(list(table.lines())) == table.total == 4
    look = service.store.looks.of(UUID(service.store.epoch()))[-1]
    assert (look.actor, look.action, look.object_kind) == (CONSULENT, "tabel_geexporteerd", "plekken")
    assert look.details["vorm"] == "csv"


def test_a_list_as_json_is_every_page_of_the_api(busy, passend, tmp_path, monkeypatch):
    service, lists, _ = busy
    monkeypatch.setattr("matching.usecases.read_whole_ranking.ROWS_AT_ONCE", 7)
    assert passend("export", "ranglijst", lists[2], tmp_path / "l.json").exit_code == 0
    told = read_json(tmp_path / "l.json")
    whole = ranked_list_json(read_ranking(service, JOBHUNTER, lists[2], Page(1, told["pagina"]["omvang"])))
    assert told == whole
    assert told["pagina"]["aantalPaginas"] == 1
    assert len(told["uitgesloten"]) > 7


def test_a_list_as_a_table_has_a_row_for_everybody(busy, passend, tmp_path):
    service, lists, _ = busy
    for ending in ("csv", "xlsx"):
        assert passend("export", "ranglijst", lists[0], tmp_path / f"l.{ending}").exit_code == 0
    rows = read_csv(tmp_path / "l.csv")
    assert rows == read_xlsx(tmp_path / "l.xlsx")
    assert tuple(rows[0]) == header_of(read_ranking(service, CONSULENT, lists[0], Page(1, 1)))
    shown = read_ranking(service, CONSULENT, lists[0], Page(1, 1000))
    numbers = [f"K-{person.number}" for person in (*shown.ranked, *shown.to_ask, *shown.excluded)]
    assert [row["nummer"] for row in rows] == numbers
    out = [row for row in rows if row["lijst"] == "uitgesloten"]
    assert all(row["regel_die_uitsluit"] and row["hefboom"] for row in out)
    assert {"ranglijst_geexporteerd", "ranglijst_bekeken"} <= {look.action for look in service.store.looks.of(lists[0])}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("ranglijst", "geen-id", "x.csv"), "geen-id"),
        (("plekken", "x.ods"), ".csv, .xlsx of .json"),
        (("plekken", "bestaat/niet/x.csv"), "niet worden geschreven"),
        (("alles", "pyproject.toml"), "is een bestand"),
    ],
)
def test_failing_is_one_dutch_sentence(passend, words, says):
    done = passend("export", *words)
    assert done.exit_code == 1
    assert says in done.output
