"""Every parser that reads what others wrote, and what it may answer with when it does not read it.

An example of hypothesis is a handful of pieces and a number; from these a hundred inputs are put together, because
drawing each of them apart would make a million of them take hours.
"""

import functools
import json
import random
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st
from joserfc.jwk import ECKey, KeySet
from sheet_files import workbook
from starlette.datastructures import Headers

from api.login.signed import NotBelievedError, read_signed
from api.merge_patch import merged
from api.problems import ProblemError
from api.settings import Settings
from api.sparse import cut
from api.vum.message import read_headers
from api.web.back import safe_path
from fixtures.reference import small_taxonomy
from matching.errors import PassendError
from matching.exchange.crosswalk import read_crosswalk
from matching.exchange.judgements import read_judgements
from matching.exchange.key_figures import read_key_figures
from matching.exchange.rule_settings import read_rule_settings
from matching.exchange.tables.columns import Columns, spelled
from matching.exchange.tables.opening import open_table
from matching.exchange.tables.sheet_scan import UnreadableSheetError, scan
from matching.exchange.tables.spreadsheet_text import escaped, unescaped
from matching.exchange.travel_times import read_travel_times
from matching.exchange.vum_file import read_objects
from matching.forms.candidate import CandidateForm
from matching.forms.discretion import bsn_in, health_words, without_bsn
from matching.forms.numbers import bronnummer, kvk_number, phone_number, postcode
from matching.forms.sheets import cells, parts, vacancies
from matching.forms.sheets.items import split as split_items
from matching.forms.vacancy import VacancyForm
from matching.identity.names import answers_to, parse
from matching.mail.bounces import read_bounce
from matching.references.order import named_source
from matching.understanding.reading import read_vacancy
from matching.vetting.minimum_wages import read_wages
from matching.vetting.passages import Passage, sentences_of
from matching.vum.question import read_seeker_question, read_vacancy_question
from matching.vum.source import VumError
from matching.webhooks.addresses import refuse_strange
from scoring.titles import Linker

REFUSALS = (PassendError, ProblemError, NotBelievedError, VumError, UnreadableSheetError)
"""What any parser may say; anything else is a crash."""
BATCH = 100
_SIGNS = "\x00\t\n\r \u00a0\u202e'\"`;,|:.-+=@()[]{}<>\\/&%#*0159aeijnorsvxAEKV€é–ß\u0301İ😀\ud800"
_COLUMNS = Columns({spelled(name): name for name in ("bronnummer", "naam")}, ("bronnummer",))


@dataclass(frozen=True)
class Parser:
    """One parser.

    Attributes:
        words: what it knows, to put inputs together from.
        share: of the cases of a long run; the cheap ones get the most.
        refuses: what it may raise besides `REFUSALS`.
        kind: text, bytes or json.
    """

    name: str
    read: Callable
    words: tuple = ()
    share: int = 10
    refuses: tuple = ()
    kind: str = "text"


def examples(parser):
    """Give the strategy of one example."""
    piece = (
        st.sampled_from(parser.words) | st.text(alphabet=_SIGNS, max_size=12) if parser.words else st.text(max_size=20)
    )
    return st.tuples(st.lists(piece, min_size=1, max_size=8), st.integers(0, 2**32))


def inputs(parser, example, count=BATCH):
    """Put inputs together from an example."""
    pieces, number = example
    dice = random.Random(number)
    for _ in range(count):
        chosen = [dice.choice(pieces) for _ in range(dice.randint(0, 6))]
        text = dice.choice(("", " ", ";", "\n", "-")).join(_bent(dice, one) for one in chosen)
        yield _as(parser.kind, dice, text, pieces)


def _bent(dice, piece):
    """Leave a piece as it is, cut it, double it, or change a sign."""
    way = dice.randint(0, 7)
    if way == 0 and piece:
        place = dice.randrange(len(piece))
        return piece[:place] + dice.choice(_SIGNS) + piece[place + 1 :]
    if way == 1:
        return piece[: dice.randint(0, len(piece))]
    return piece * dice.randint(2, 5) if way == 2 else piece


def _as(kind, dice, text, pieces):
    if kind == "bytes":
        content = bytearray(text.encode(dice.choice(("utf-8", "utf-16", "cp1252")), errors="replace"))
        for _ in range(dice.randint(0, 3)):
            content.insert(dice.randint(0, len(content)), dice.randrange(256))
        return bytes(content)
    return _tree(dice, pieces, 3) if kind == "json" else text


def _tree(dice, words, depth):
    way = dice.randint(0, 7 if depth else 4)
    if way <= 1:
        return dice.choice(words)
    if way <= 4:
        return dice.choice((None, True, False, 0, -1, 1.5, 10**20, "", "2026-02-30", float("inf")))
    if way == 5:
        return [_tree(dice, words, depth - 1) for _ in range(dice.randint(0, 3))]
    return {dice.choice(words): _tree(dice, words, depth - 1) for _ in range(dice.randint(0, 4))}


def crash_of(parser, given):
    """Give what went wrong; None when it was read, or refused in words of ours."""
    try:
        parser.read(given)
    except (*REFUSALS, *parser.refuses) as refusal:
        said = str(refusal)
        return None if said or isinstance(refusal, VumError) else f"{type(refusal).__name__} without a word"
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None


def _in_file(read, ending=".csv"):
    def reads(content):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"bestand{ending}"
            path.write_bytes(content)
            read(path)

    return reads


def _table(path):
    table = open_table(path, _COLUMNS.known_in)
    _COLUMNS.arrange(table.header, path.name)
    assert all(len(row.cells) == len(table.header) for row in table.rows())


@functools.cache
def _workbook():
    with tempfile.TemporaryDirectory() as folder:
        return workbook(Path(folder) / "k.xlsx", ["bronnummer", "naam"], ["1", "Jan"]).read_bytes()


def _damaged_workbook(content):
    whole = bytearray(_workbook())
    for number, byte in enumerate(content[:8]):
        whole[(byte * 251 + number * 97 + len(content)) % len(whole)] = byte
    _in_file(_table, ".xlsx")(bytes(whole))


def _sheet(content):
    scan([b"<worksheet><sheetData>", content, b"</sheetData></worksheet>"])


@functools.cache
def _linker():
    return Linker(small_taxonomy())


@functools.cache
def _keys():
    return ECKey.generate_key("P-256", {"kid": "k"})


class _Known:
    def now(self):
        return KeySet([_keys()])

    renewed = now


def _spreadsheet(text):
    assert unescaped(escaped(text)) == text
    assert not escaped(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def _settings(text):
    for name in ("public_url", "site_url", "vum_oin", "host", "acr", "issuer", "login", "port"):
        try:
            Settings(**{name: text})
        except ValueError as error:
            assert str(error)


def _patched(tree):
    once = merged({"a": {"b": 1}, "c": [1]}, tree if isinstance(tree, dict) else {"a": tree})
    json.dumps(once, default=str)
    assert all(value is not None for value in once.values())


def _back(text):
    path = safe_path(text)
    assert path.startswith("/")
    assert not path.startswith(("//", "/\\"))
    assert path.isprintable()


def _pii(text):
    left = without_bsn(text)
    assert all(number in text for number in bsn_in(text))
    assert len(left) <= len(text)
    health_words(text)


def _bare_form(form):
    return lambda tree: form.model_validate(tree)


_ROWS = (
    "bronnummer;naam\n",
    "sep=;\n",
    "1;Jan\n",
    '"',
    "sep=,",
    "bron,nummer",
    "geldig_vanaf",
    "code",
    "bedrag",
    "2026-01-01",
)
_DAYS = (
    "2026-02-29",
    "12-05-2026",
    "1 mei 2026",
    "46000",
    "00:00",
    "20261231",
    "29 feb",
    "31/04/2026",
    "ma 08:00-12:00",
)
_TALK = (
    "Wij zoeken een kok", "rijbewijs B", "VCA is een pré", "24 uur per week", "ma t/m vr", "geen", "niet nodig", "tot wel 25 kg",
    "'s avonds", "Wij vragen:\n", "Taken:\n- ", "vloeiend Nederlands", "man/vrouw", "bsn 111222333", "nationaliteit", "B.V.",
)  # fmt: skip
_VUM = ("postcode", "9711AB", "afstand", "codeBeroepsnaam", "rijbewijs", "werktijden", "sollicitatie", "en", "of", "gelijk", "tussen", "https://linkeddata.competentnl.nl/uwv/id/occupation/4C4DEF567A", "bemiddelingsberoep", "flexibiliteit", "taalbeheersing", "codeTaal", "mobiliteit", "adres", "beroep")  # fmt: skip
_FORM = ("titel", "werkgever", "uren", "minimaal", "maximaal", "dagdelen", "ma-ochtend", "eisen", "soort", "waarde", "vaardigheden", "aanspreekpunt", "profiel", "bron", "datum", "2026-05-12", "diensten", "16", "ja")  # fmt: skip
_XML = ('<row r="1">', '<c r="A1" t="e">', "<v>1</v>", "</c>", "</row>", "<f>1+1</f>", '<!DOCTYPE x [<!ENTITY a "b">]>', "&a;", '<c r="XFD1048576"/>', "<mergeCell ref='A1:B2'/>", "]]>", "<?x?>")  # fmt: skip
_URLS = ("https://", "http://", "127.0.0.1", "2130706433", "0x7f.1", "[::1]", "[::ffff:10.0.0.1]", "user:pw@", ":0", ":99999", "#", "\\", "passend.example", "%00", "/a?b", "169.254.169.254")  # fmt: skip
_MAIL = ("Content-Type: multipart/report; boundary=x\n\n", "--x\n", "Content-Type: message/delivery-status\n\n", "Action: failed\n", "Message-ID: <00000000-0000-0000-0000-000000000000@passend>\n", "=?utf-8?q?x?=", "--x--\n")  # fmt: skip
_TOKEN = ("eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6ImsifQ", ".", "e30", "eyJhbGciOiJub25lIn0", "eyJpc3MiOiJhIn0", "AAAA", "eyJ4Ijp7fX0")  # fmt: skip

_ONE_VALUE = (ValueError,)  # a field of a form, or a cell of a sheet: who asked makes a fault of it
PARSERS = (
    Parser("day of a cell", cells.day, _DAYS, 60, _ONE_VALUE),
    Parser("number of a cell", cells.number, ("1,5", "1.000", "-0", "1e9", "¹", "٣", "12 345"), 60, _ONE_VALUE),
    Parser("euros of a cell", cells.cents, ("€ 1,50", "1.234,56", "-3", "0,005"), 50, _ONE_VALUE),
    Parser("yes or no of a cell", cells.boolean, ("ja", "nee", "onbekend", "J", "0"), 40, _ONE_VALUE),
    Parser("list in a cell", lambda text: split_items(text, "|"), ("a|b", "\\|", "\\\\", ";", "a;b"), 60, _ONE_VALUE),
    Parser("dagdelen of a cell", parts._week, ("ma-ochtend", "di-avond", "|", "ma", "za-nacht"), 50, _ONE_VALUE),
    Parser("shift of a cell", vacancies._shift, ("ma 08:00-12:00", "di. 9.00 tot 17.00", "24:00", "25:61"), 50, _ONE_VALUE),
    Parser("telephone number", phone_number, ("050-1234567", "+31", "(0)", "112", "06 12345678"), 60, _ONE_VALUE),
    Parser("postcode", postcode, ("9711 AB", "9711", "ab", "0000AA"), 50, _ONE_VALUE),
    Parser("KvK number", kvk_number, ("12345678", "0001", "¹2345678"), 50, _ONE_VALUE),
    Parser("bronnummer", bronnummer, ("a", "x:y", "K-1", "\ufeff"), 50, _ONE_VALUE),
    Parser("reference", named_source, ("suite:12", "K-12", "a:b:c", ":"), 40),
    Parser("BSN and health in a text", _pii, (*_TALK, "123456782", "+31 6 12345678", "depressie", "NL91ABNA0417164300"), 40),
    Parser("cell for a spreadsheet", _spreadsheet, ("=1+1", "'", "@SUM", "-1", "\t=", "+"), 60),
    Parser("where to go on", _back, ("/", "//x", "/\\", "https://x", "?a=b", "%2f"), 60),
    Parser("address of a webhook", lambda text: refuse_strange(text, may_call_itself=False), _URLS, 50, _ONE_VALUE),
    Parser("merge patch", _patched, ("a", "b", "c"), 40, kind="json"),
    Parser("fields asked for", lambda text: cut({"aantal": 1, "pagina": 1, "x": [{"id": 1, "a": 2}]}, text.split(",")), ("id", "a", ","), 40),
    Parser("token", lambda text: read_signed(text, _Known(), frozenset({"at+jwt"}), iss="a"), _TOKEN, 15),
    Parser("name of a person", lambda text: (parse(text), answers_to(text, text[::2])), ("van der", "J.", "e/v", "'t", "-"), 30),
    Parser("vacancy text", lambda text: read_vacancy(text, _linker()), _TALK, 2),
    Parser("sentences of a vacancy", lambda text: list(sentences_of(Passage("/omschrijving", text))), _TALK, 30),
    Parser("title", lambda text: _linker().link_occupation(text), ("kok", "schoonmaker m/v", "(", "B.V.", "assistent"), 4),
    Parser("skill", lambda text: _linker().link_skill(text), ("koken", "omgaan met", "kassa"), 4),
    Parser("form of a vacancy", _bare_form(VacancyForm), _FORM, 15, _ONE_VALUE, "json"),
    Parser("form of a candidate", _bare_form(CandidateForm), _FORM, 15, _ONE_VALUE, "json"),
    Parser("VUM question for people", read_seeker_question, _VUM, 30, kind="json"),
    Parser("VUM question for work", read_vacancy_question, _VUM, 30, kind="json"),
    Parser("VUM headers", lambda text: read_headers(Headers({"X-VUM-fromParty": text.encode("latin-1", "replace").decode("latin-1")}), ""), ("0" * 20, "true", "3.0.0"), 20),
    Parser("XML of a sheet", _sheet, _XML, 30, kind="bytes"),
    Parser("returned mail", read_bounce, _MAIL, 10, kind="bytes"),
    Parser("settings", _settings, ("oidc", "https://x", "[::1]", "127.0.0.1", "{}", '{"consulent":["a"]}', "0" * 20), 3),
    Parser("CSV of people", _in_file(_table), _ROWS, 6, kind="bytes"),
    Parser("damaged workbook", _damaged_workbook, ("PK", "\x03\x04"), 2, kind="bytes"),
    Parser("crosswalk", _in_file(read_crosswalk), (*_ROWS, "stelsel,code,naam,uri,relatie\n", "http://x"), 5, kind="bytes"),
    Parser("numbers of rules", _in_file(read_rule_settings), (*_ROWS, "regel,getal,vanaf,tot,reden\n"), 5, kind="bytes"),
    Parser("key figures", _in_file(read_key_figures), (*_ROWS, "code,programma,getal,vanaf,tot,bron\n"), 5, kind="bytes"),
    Parser("travel times", _in_file(read_travel_times), (*_ROWS, "van,naar,minuten\n"), 5, kind="bytes"),
    Parser("minimum wages", _in_file(read_wages), (*_ROWS, "vanaf,leeftijd,uurloon,bron\n"), 5, kind="bytes"),
    Parser("judgements", _in_file(read_judgements, ".tsv"), ("1\t0\tb\t1\n", "1.", "-", "\t"), 5, kind="bytes"),
    Parser("file of VUM", _in_file(read_objects, ".json"), ('{"a":1}', "[", "]", "{", "}", "NaN", '"a":', "1e999"), 5, kind="bytes"),
)  # fmt: skip
