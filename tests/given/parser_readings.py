"""How some parsers are called, and what must hold of what they read."""

import functools
import json
import tempfile
from pathlib import Path

from joserfc.jwk import ECKey, KeySet
from sheet_files import workbook
from starlette.datastructures import Headers

from api.login.signed import read_signed
from api.merge_patch import merged
from api.settings import Settings
from api.sparse import cut
from api.vum.message import read_headers
from api.web.back import safe_path
from fixtures.reference import small_taxonomy
from matching.exchange.tables.columns import Columns, spelled
from matching.exchange.tables.opening import open_table
from matching.exchange.tables.sheet_scan import scan
from matching.exchange.tables.spreadsheet_text import escaped, unescaped
from matching.forms.discretion import bsn_in, health_words, without_bsn
from matching.identity.names import answers_to, parse
from scoring.titles import Linker

_COLUMNS = Columns({spelled(name): name for name in ("bronnummer", "naam")}, ("bronnummer",))


def in_file(read, ending=".csv"):
    def reads(content):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"bestand{ending}"
            path.write_bytes(content)
            read(path)

    return reads


def table(path):
    table = open_table(path, _COLUMNS.known_in)
    _COLUMNS.arrange(table.header, path.name)
    assert all(len(row.cells) == len(table.header) for row in table.rows())


@functools.cache
def _workbook():
    with tempfile.TemporaryDirectory() as folder:
        return workbook(Path(folder) / "k.xlsx", ["bronnummer", "naam"], ["1", "Jan"]).read_bytes()


def damaged_workbook(content):
    whole = bytearray(_workbook())
    for number, byte in enumerate(content[:8]):
        whole[(byte * 251 + number * 97 + len(content)) % len(whole)] = byte
    in_file(table, ".xlsx")(bytes(whole))


def sheet(content):
    scan([b"<worksheet><sheetData>", content, b"</sheetData></worksheet>"])


@functools.cache
def linker():
    return Linker(small_taxonomy())


@functools.cache
def _keys():
    return ECKey.generate_key("P-256", {"kid": "k"})


class Known:
    def now(self):
        return KeySet([_keys()])

    renewed = now


def spreadsheet(text):
    assert unescaped(escaped(text)) == text
    assert not escaped(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def any_settings(text):
    for name in ("public_url", "site_url", "vum_oin", "host", "acr", "issuer", "login", "port"):
        try:
            Settings(**{name: text})
        except ValueError as refusal:
            if not str(refusal):
                raise


def patched(tree):
    once = merged({"a": {"b": 1}, "c": [1]}, tree if isinstance(tree, dict) else {"a": tree})
    json.dumps(once, default=str)
    assert all(value is not None for value in once.values())


def going_on(text):
    path = safe_path(text)
    assert path.startswith("/")
    assert not path.startswith(("//", "/\\"))
    assert path.isprintable()


def pii(text):
    left = without_bsn(text)
    assert all(number in text for number in bsn_in(text))
    assert len(left) <= len(text)
    health_words(text)


def bare_form(form):
    return lambda tree: form.model_validate(tree)


def fields(text):
    cut({"aantal": 1, "pagina": 1, "x": [{"id": 1, "a": 2}]}, text.split(","))


def token(text):
    read_signed(text, Known(), frozenset({"at+jwt"}), iss="a")


def name(text):
    parse(text)
    answers_to(text, text[::2])


def vum_headers(text):
    read_headers(Headers({"X-VUM-fromParty": text.encode("latin-1", "replace").decode("latin-1")}), "")
