"""Every parser that reads what others wrote."""

from parser_readings import (
    any_settings,
    bare_form,
    damaged_workbook,
    fields,
    going_on,
    in_file,
    linker,
    name,
    patched,
    pii,
    sheet,
    spreadsheet,
    table,
    token,
)
from starlette.datastructures import Headers
from trying_parsers import Parser

from api.vum.message import read_headers
from matching.exchange.crosswalk import read_crosswalk
from matching.exchange.judgements import read_judgements
from matching.exchange.key_figures import read_key_figures
from matching.exchange.rule_settings import read_rule_settings
from matching.exchange.travel_times import read_travel_times
from matching.exchange.vum_file import read_objects
from matching.forms.candidate import CandidateForm
from matching.forms.numbers import bronnummer, kvk_number, phone_number, postcode
from matching.forms.sheets import cells, parts, vacancies
from matching.forms.sheets.items import split as split_items
from matching.forms.vacancy import VacancyForm
from matching.mail.bounces import read_bounce
from matching.references.order import named_source
from matching.understanding.reading import read_vacancy
from matching.vetting.minimum_wages import read_wages
from matching.vetting.passages import Passage, sentences_of
from matching.vum.question import read_seeker_question, read_vacancy_question
from matching.webhooks.addresses import refuse_strange

_ROWS = ("bronnummer;naam\n", "sep=;\n", "1;Jan\n", '"', "sep=,", "bron,nummer", "geldig_vanaf", "code", "2026-01-01")
_DAYS = ("2026-02-29", "12-05-2026", "1 mei 2026", "46000", "00:00", "20261231", "29 feb", "31/04/2026")
_TALK = (
    *("Wij zoeken een kok", "rijbewijs B", "VCA is een pré", "24 uur per week", "ma t/m vr", "geen", "niet nodig"),
    *("tot wel 25 kg", "'s avonds", "Wij vragen:\n", "Taken:\n- ", "vloeiend Nederlands", "man/vrouw", "bsn 111222333"),
    *("nationaliteit", "B.V."),
)
_COOK = "https://linkeddata.competentnl.nl/uwv/id/occupation/4C4DEF567A"
_VUM = (
    _COOK,
    *[
        "postcode",
        "9711AB",
        "afstand",
        "codeBeroepsnaam",
        "rijbewijs",
        "werktijden",
        "sollicitatie",
        "en",
        "of",
        "gelijk",
        "tussen",
    ],
    *["bemiddelingsberoep", "flexibiliteit", "taalbeheersing", "codeTaal", "mobiliteit", "adres", "beroep"],
)
_FORM = (
    *[
        "titel",
        "werkgever",
        "uren",
        "minimaal",
        "maximaal",
        "dagdelen",
        "ma-ochtend",
        "eisen",
        "soort",
        "waarde",
        "vaardigheden",
        "aanspreekpunt",
    ],
    *["profiel", "bron", "datum", "2026-05-12", "diensten", "16", "ja"],
)
_XML = (
    *('<row r="1">', '<c r="A1" t="e">', "<v>1</v>", "</c>", "</row>", "<f>1+1</f>", '<!DOCTYPE x [<!ENTITY a "b">]>'),
    *("&a;", '<c r="XFD1048576"/>', "<mergeCell ref='A1:B2'/>", "]]>", "<?x?>"),
)
_URLS = (
    *[
        "https://",
        "http://",
        "127.0.0.1",
        "2130706433",
        "0x7f.1",
        "[::1]",
        "[::ffff:10.0.0.1]",
        "user:pw@",
        ":0",
        ":99999",
        "#",
        "passend.example",
    ],
    *["%00", "/a?b", "169.254.169.254", "\\"],
)
_MAIL = (
    *("Content-Type: multipart/report; boundary=x\n\n", "--x\n", "Content-Type: message/delivery-status\n\n"),
    *("Action: failed\n", "Message-ID: <00000000-0000-0000-0000-000000000000@passend>\n", "=?utf-8?q?x?=", "--x--\n"),
)
_SIGNED = "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6ImsifQ"
_TOKEN = (_SIGNED, ".", "e30", "eyJhbGciOiJub25lIn0", "eyJpc3MiOiJhIn0", "AAAA", "eyJ4Ijp7fX0")
_ONE_VALUE = (ValueError,)  # a field of a form, or a cell of a sheet: who asked makes a fault of it
PARSERS = (
    Parser("day of a cell", cells.day, _DAYS, 60, _ONE_VALUE),
    Parser("number of a cell", cells.number, ("1,5", "1.000", "-0", "1e9", "¹", "٣", "12 345"), 60, _ONE_VALUE),
    Parser("euros of a cell", cells.cents, ("€ 1,50", "1.234,56", "-3", "0,005"), 50, _ONE_VALUE),
    Parser("yes or no of a cell", cells.boolean, ("ja", "nee", "onbekend", "J", "0"), 40, _ONE_VALUE),
    Parser("list in a cell", lambda text: split_items(text, "|"), ("a|b", "\\|", "\\\\", ";", "a;b"), 60, _ONE_VALUE),
    Parser("dagdelen of a cell", parts._week, ("ma-ochtend", "di-avond", "|", "ma", "za-nacht"), 50, _ONE_VALUE),
    Parser(
        "shift of a cell", vacancies._shift, ("ma 08:00-12:00", "di. 9.00 tot 17.00", "24:00", "25:61"), 50, _ONE_VALUE
    ),
    Parser("telephone number", phone_number, ("050-1234567", "+31", "(0)", "112", "06 12345678"), 60, _ONE_VALUE),
    Parser("postcode", postcode, ("9711 AB", "9711", "ab", "0000AA"), 50, _ONE_VALUE),
    Parser("KvK number", kvk_number, ("12345678", "0001", "¹2345678"), 50, _ONE_VALUE),
    Parser("bronnummer", bronnummer, ("a", "x:y", "K-1", "\ufeff"), 50, _ONE_VALUE),
    Parser("reference", named_source, ("suite:12", "K-12", "a:b:c", ":"), 40),
    Parser(
        "BSN and health in a text", pii, (*_TALK, "123456782", "+31 6 12345678", "depressie", "NL91ABNA0417164300"), 40
    ),
    Parser("cell for a spreadsheet", spreadsheet, ("=1+1", "'", "@SUM", "-1", "\t=", "+"), 60),
    Parser("where to go on", going_on, ("/", "//x", "/\\", "https://x", "?a=b", "%2f"), 60),
    Parser("address of a webhook", lambda text: refuse_strange(text, may_call_itself=False), _URLS, 50, _ONE_VALUE),
    Parser("merge patch", patched, ("a", "b", "c"), 40, kind="json"),
    Parser(
        "fields asked for",
        fields,
        ("id", "a", ","),
        40,
    ),
    Parser("token", token, _TOKEN, 15),
    Parser(
        "name of a person",
        name,
        ("van der", "J.", "e/v", "'t", "-"),
        30,
    ),
    Parser("vacancy text", lambda text: read_vacancy(text, linker()), _TALK, 2),
    Parser("sentences of a vacancy", lambda text: list(sentences_of(Passage("/omschrijving", text))), _TALK, 30),
    Parser(
        "title", lambda text: linker().link_occupation(text), ("kok", "schoonmaker m/v", "(", "B.V.", "assistent"), 4
    ),
    Parser("skill", lambda text: linker().link_skill(text), ("koken", "omgaan met", "kassa"), 4),
    Parser("form of a vacancy", bare_form(VacancyForm), _FORM, 15, _ONE_VALUE, "json"),
    Parser("form of a candidate", bare_form(CandidateForm), _FORM, 15, _ONE_VALUE, "json"),
    Parser("VUM question for people", read_seeker_question, _VUM, 30, kind="json"),
    Parser("VUM question for work", read_vacancy_question, _VUM, 30, kind="json"),
    Parser(
        "VUM headers",
        lambda text: read_headers(
            Headers({"X-VUM-fromParty": text.encode("latin-1", "replace").decode("latin-1")}), ""
        ),
        ("0" * 20, "true", "3.0.0"),
        20,
    ),
    Parser("XML of a sheet", sheet, _XML, 30, kind="bytes"),
    Parser("returned mail", read_bounce, _MAIL, 10, kind="bytes"),
    Parser(
        "settings", any_settings, ("oidc", "https://x", "[::1]", "127.0.0.1", "{}", '{"consulent":["a"]}', "0" * 20), 3
    ),
    Parser("CSV of people", in_file(table), _ROWS, 6, kind="bytes"),
    Parser("damaged workbook", damaged_workbook, ("PK", "\x03\x04"), 2, kind="bytes"),
    Parser(
        "crosswalk", in_file(read_crosswalk), (*_ROWS, "stelsel,code,naam,uri,relatie\n", "http://x"), 5, kind="bytes"
    ),
    Parser("numbers of rules", in_file(read_rule_settings), (*_ROWS, "regel,getal,vanaf,tot,reden\n"), 5, kind="bytes"),
    Parser(
        "key figures", in_file(read_key_figures), (*_ROWS, "code,programma,getal,vanaf,tot,bron\n"), 5, kind="bytes"
    ),
    Parser("travel times", in_file(read_travel_times), (*_ROWS, "van,naar,minuten\n"), 5, kind="bytes"),
    Parser("minimum wages", in_file(read_wages), (*_ROWS, "vanaf,leeftijd,uurloon,bron\n"), 5, kind="bytes"),
    Parser("judgements", in_file(read_judgements, ".tsv"), ("1\t0\tb\t1\n", "1.", "-", "\t"), 5, kind="bytes"),
    Parser(
        "file of VUM",
        in_file(read_objects, ".json"),
        ('{"a":1}', "[", "]", "{", "}", "NaN", '"a":', "1e999"),
        5,
        kind="bytes",
    ),
)
