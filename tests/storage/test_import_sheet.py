"""Importing sheets, on both databases: what is good enters once, what is not is told, nothing is lost."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
from imports import CALL, content, identities, person, rows_of, sheet_file, take_in, template
from people_and_work import CONSULENT
from sheet_files import csv_file, workbook

from matching.domain.candidate import Candidate, CandidateStatus, SourceKey
from matching.domain.fact import Fact, FactSource
from matching.domain.opportunity import VacancyStatus
from matching.domain.profile import Profile
from matching.domain.scan import Scan
from matching.domain.statements import Hours, Licence
from matching.domain.tri import Tri
from matching.errors import InvalidInputError
from matching.forms.sheets import SHEETS
from matching.service import Service
from matching.storage import Kind
from matching.usecases.amend_candidate import amend_candidate
from matching.usecases.close_absent import close_absent
from matching.usecases.close_candidate import close_candidate
from matching.usecases.correct_facts import correct_facts
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.record_scan import record_scan
from matching.usecases.register_candidate import register_candidate

TODAY = date(2026, 11, 26)
KEY = SourceKey("test", "K1")


@pytest.fixture
def service(store, door):
    return Service(store, door, lambda: TODAY)


@pytest.fixture
def bring(service, tmp_path):
    """Import rows of kandidaten, or of another sheet."""

    def bring(*rows, sheet="kandidaten", **wanted):
        return take_in(service, sheet, sheet_file(tmp_path / f"{sheet}.csv", list(rows)), **wanted)

    return bring


def candidate(service, key=KEY):
    with service.store.read() as reader:
        return reader.candidates.get(reader.by_source(Kind.CANDIDATE, [key])[key])


def actions(service, kind, object_id):
    with service.store.read() as reader:
        return [entry.action for entry in reader.history(kind, object_id)]


def counts(report):
    return report.new, report.changed, report.unchanged, report.repeated, report.refused


def told(report):
    return " ".join(fault.problem for row in report.first_refused for fault in row.faults)


def test_all_templates_enter_in_order_and_the_second_time_nothing_happens(service, tmp_path):
    for sheet in SHEETS:
        report = take_in(service, sheet, template(tmp_path, sheet))
        assert counts(report) == (len(SHEETS[sheet].examples), 0, 0, 0, 0), (sheet, report.first_refused)
        assert not report.remarks
    position, before = service.store.position(), content(service)
    for sheet in SHEETS:
        report = take_in(service, sheet, template(tmp_path, sheet))
        assert counts(report) == (0, 0, len(SHEETS[sheet].examples), 0, 0)
    assert (service.store.position(), content(service)) == (position, before)
    assert service.store.verify_ledger().is_whole


def test_templates_enter_as_a_workbook_just_the_same(service, tmp_path):
    for sheet, described in SHEETS.items():
        names = [column.name for column in described.columns]
        rows = [[row.get(name) for name in names] for row in described.examples]
        report = take_in(service, sheet, workbook(tmp_path / f"{sheet}.xlsx", names, *rows))
        assert counts(report) == (len(rows), 0, 0, 0, 0), report.first_refused
        assert counts(take_in(service, sheet, template(tmp_path, sheet))) == (0, 0, len(rows), 0, 0)


def test_a_day_may_be_written_in_every_way_that_people_and_spreadsheets_do(service, bring):
    days = ("2026-05-12", "12-05-2026", "12/5/2026", "12 mei 2026", "20260512", "46154")
    report = bring(*(person(f"K{turn}", uitkering_sinds=day) for turn, day in enumerate(days)))
    assert report.new == len(days), report.first_refused
    with service.store.read() as reader:
        people = reader.candidates.all()
    assert {one.benefit_since for one in people} == {date(2026, 5, 12)}
    assert report.entered == {one.id for one in people}


def test_a_changed_row_makes_one_version_and_an_empty_or_absent_cell_changes_nothing(service, bring):
    told = {"naam": "Farida Voorbeeld", "geboortedatum": "1988-04-17", "telefoon": "06-12345678"}
    bring(person("K1", werkvergunning="ja", uitkering_sinds="2020-01-01", **told))
    before = candidate(service)
    report = bring({"bron": "test", "bronnummer": "K1", "status": "intake", "uitkering_sinds": "", "telefoon": "050 3"})
    assert counts(report) == (0, 0, 0, 0, 1)
    report = bring({"bron": "test", "bronnummer": "K1", "status": "intake", "uitkering_sinds": ""})
    assert counts(report) == (0, 1, 0, 0, 0)
    after = candidate(service)
    assert after == replace(before, status=CandidateStatus.INTAKE)
    assert actions(service, Kind.CANDIDATE, after.id) == ["ingelezen", "bijgewerkt_uit_bestand"]
    known = identities(service.identity, [after.id])[after.id]
    assert (known.name, known.birth_date, known.phone) == ("Farida Voorbeeld", date(1988, 4, 17), "06-12345678")


def test_a_changed_identity_is_kept_without_a_version_and_looked_at_once(service, bring):
    bring(person("K1", naam="Farida Voorbeeld", geboortedatum="1988-04-17"))
    position = service.store.position()
    assert counts(bring(person("K1", telefoon="06-12345678"))) == (0, 1, 0, 0, 0)
    assert counts(bring(person("K1", telefoon="06-12345678"))) == (0, 0, 1, 0, 0)
    assert service.store.position() == position
    assert identities(service.identity, [candidate(service).id])[candidate(service).id].phone == "06-12345678"
    assert service.store.looks.of(candidate(service).id) != ()  # of this test itself; the import is one look of its own


def test_every_fault_of_a_row_is_told_at_once_with_line_and_column(service, bring):
    report = bring(
        person("K1"),
        person("", status="dansend", uitkering_sinds="gisteren", aanspreekpunt="Wie", aanspreekpunt_telefoon=""),
    )
    assert counts(report) == (1, 0, 0, 0, 1)
    (refused,) = report.first_refused
    assert refused.line == 3
    assert {fault.where for fault in refused.faults} == {"bronnummer", "status", "uitkering_sinds", "aanspreekpunt"}
    (row,) = rows_of(report.refused_file)
    assert row["regel"] == "3"
    assert "dansend" in row["status"]
    assert all(name in row["reden"] for name in ("bronnummer", "status", "uitkering_sinds", "aanspreekpunt"))


def test_the_same_key_twice_is_refused_naming_the_first_line_unless_it_says_the_same(bring):
    report = bring(person("K1"), person("K2"), person("K1", status="intake"), person("K2"))
    assert counts(report) == (2, 0, 0, 1, 1)
    assert "regel 2" in report.first_refused[0].faults[0].problem


def test_ten_thousand_rows_of_rubbish_end_with_ten_thousand_reasons(service, tmp_path):
    lines = [f"x{number};=?;{number % 7};niets;{'é' * (number % 5)}" for number in range(10_000)]
    path = csv_file(tmp_path / "troep.csv", "bronnummer;status;ontheffing_tot;aanspreekpunt;naam", *lines)
    position = service.store.position()
    report = take_in(service, "kandidaten", path)
    assert counts(report) == (0, 0, 0, 0, 10_000)
    reasons = rows_of(report.refused_file)
    assert len(reasons) == 10_000
    assert all(row["reden"] for row in reasons)
    assert service.store.position() == position


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16"])
def test_accents_arrive_whole_from_every_encoding(service, tmp_path, encoding):
    lines = ("Bronnummer;Naam;Aanspreekpunt;Aanspreekpunt telefoon", "K1;Zoë Çelik-Åberg;René;050-5550102")
    path = csv_file(tmp_path / "werkgevers.csv", *lines, encoding=encoding)
    assert counts(take_in(service, "werkgevers", path, source="test")) == (1, 0, 0, 0, 0)
    (row,) = (cells for name, cells in content(service).items() if name.startswith("werkgevers"))
    assert (row["naam"], row["aanspreekpunt"]) == ("Zoë Çelik-Åberg", "René")


def test_a_bsn_in_a_text_is_left_out_and_told_without_repeating_it(service, bring):
    report = bring(
        person("K1", volgende_stap="bellen over bsn 123456782 in mei", naam="Jan Voorbeeld", geboortedatum="1990-01-01")
    )
    assert counts(report) == (1, 0, 0, 0, 0)
    (remark,) = report.remarks
    assert (remark.where, "123456782" in remark.problem) == ("regel 2, kolom volgende_stap", False)
    assert "op de elf" in remark.problem
    assert candidate(service).plan.next_step == "bellen over in mei"


def test_a_bsn_where_a_telephone_number_should_stand_is_not_repeated(bring):
    report = bring(person("K1", naam="Jan Voorbeeld", geboortedatum="1990-01-01", telefoon="123456782"))
    assert report.first_refused[0].faults[0].where == "telefoon"
    assert "123456782" not in told(report)


def test_health_words_about_a_person_refuse_the_row_with_advice(bring):
    report = bring(person("K1", volgende_stap="wacht op de psychiater"))
    assert counts(report) == (0, 0, 0, 0, 1)
    (fault,) = report.first_refused[0].faults
    assert fault.where == "volgende_stap"
    assert fault.passes


def test_a_correction_of_the_candidate_stands_and_the_conflict_is_listed(service, bring):
    bring(person("K1", startkwalificatie="nee", herkomst="startkwalificatie; bron kandidaat; op 2026-05-12"))
    position = service.store.position()
    report = bring(person("K1", startkwalificatie="ja"))
    assert counts(report) == (0, 0, 1, 0, 0)
    (conflict,) = report.conflicts
    assert (conflict.line, conflict.field, conflict.says, conflict.stands) == (2, "startkwalificatie", "ja", "nee")
    assert conflict.candidate == f"K-{candidate(service).number}"
    assert "kandidaat heeft dit op 12 mei 2026" in conflict.why
    assert service.store.position() == position


def test_a_fact_that_nobody_confirmed_gives_way_to_a_newer_one(service, bring):
    bring(person("K1", startkwalificatie="nee"))
    report = bring(person("K1", startkwalificatie="ja"))
    assert counts(report) == (0, 1, 0, 0, 0)
    assert candidate(service).startkwalificatie == Fact(Tri.JA, FactSource.CONSULENT, TODAY)
    assert not report.conflicts


def test_a_confirmed_fact_stands_against_an_older_observation(service, bring):
    bring(person("K1", startkwalificatie="nee", herkomst="startkwalificatie; op 2026-05-12; bevestigd 2026-10-01"))
    report = bring(person("K1", startkwalificatie="ja", herkomst="startkwalificatie; op 2026-09-01"))
    assert [conflict.stands for conflict in report.conflicts] == ["nee"]
    assert "bevestigd" in report.conflicts[0].why


def test_a_scan_against_a_correction_enters_and_does_not_prevail(service, bring):
    bring(person("K1"))
    said = Profile(
        licences=(Fact(Licence("B", Tri.NEE), FactSource.KANDIDAAT, date(2026, 6, 1)),),
        hours=Fact(Hours(None, Decimal(24)), FactSource.KANDIDAAT, date(2026, 6, 1)),
    )
    correct_facts(service.store, CONSULENT, candidate(service).id, said)
    scan = {
        "bron": "test",
        "bronnummer": "S1",
        "kandidaat": "K1",
        "afgenomen_op": "2026-11-01",
        "rijbewijzen": "B | BE",
    }
    report = bring(scan | {"uren_max": "24"}, sheet="scans")
    assert counts(report) == (1, 0, 0, 0, 0)
    (conflict,) = report.conflicts
    assert (conflict.line, conflict.field) == (2, "rijbewijzen")
    assert "nee" in conflict.stands
    with service.store.read() as reader:
        (record,) = reader.people([candidate(service).id])
    assert {fact.value.category: fact.value.has for fact in record.profile.licences} == {"B": Tri.NEE, "BE": Tri.JA}


def test_what_a_row_calls_absent_is_no_longer_present(service, bring):
    bring(person("K1"))
    scan = {"bron": "test", "bronnummer": "S1", "kandidaat": "K1", "afgenomen_op": "2026-11-01"}
    bring(scan | {"vaardigheden": "lassen | snoeien"}, sheet="scans")
    assert counts(bring(scan | {"geen_vaardigheden": "Lassen"}, sheet="scans")) == (0, 1, 0, 0, 0)
    (row,) = (cells for name, cells in content(service).items() if name.startswith("scans"))
    assert (row["vaardigheden"], row["geen_vaardigheden"]) == ("snoeien", "Lassen")


def test_unknown_references_are_refused_with_the_nearest_known(bring):
    bring(person("KD-1001"))
    scan = {"bron": "test", "bronnummer": "S1", "kandidaat": "KD-1O01", "afgenomen_op": "2026-11-01"}
    report = bring(scan, sheet="scans")
    (fault,) = report.first_refused[0].faults
    assert (fault.where, "bedoelt u KD-1001?" in fault.problem) == ("kandidaat", True)


def test_a_reference_is_a_bronnummer_a_bron_with_number_a_short_number_or_an_id(service, bring):
    bring(person("K1"))
    them = candidate(service)
    names = ("K1", "test/K1", f"k-{them.number}", str(them.id))
    rows = [
        {"bron": bron, "bronnummer": f"S{turn}", "kandidaat": name, "afgenomen_op": "2026-11-01"}
        for turn, (name, bron) in enumerate(zip(names, ("test", "ander", "ander", "ander"), strict=True))
    ]
    assert counts(bring(*rows, sheet="scans")) == (4, 0, 0, 0, 0)


def test_rows_about_somebody_who_was_merged_away_go_to_the_one_who_was_kept(service, bring):
    bring(person("K1"), person("K2"))
    kept, gone = candidate(service), candidate(service, SourceKey("test", "K2"))
    closed = replace(gone, merged_into=kept.id, status=CandidateStatus.AFGESLOTEN)
    amend_candidate(service.store, CONSULENT, gone.id, action="samengevoegd", alter=lambda _: closed)
    position = service.store.position()
    report = bring(person("K2", status="intake"))
    assert counts(report) == (0, 0, 1, 0, 0)
    assert "samengevoegd" in report.remarks[0].problem
    assert service.store.position() == position
    bring({"bron": "test", "bronnummer": "S1", "kandidaat": "K2", "afgenomen_op": "2026-11-01"}, sheet="scans")
    with service.store.read() as reader:
        (scan,) = reader.scans.all()
    assert scan.candidate_id == kept.id


def test_somebody_who_was_erased_is_never_made_again(service, bring):
    bring(person("K1", naam="Jan Voorbeeld", geboortedatum="1990-01-01"), person("K2"))
    gone = candidate(service).id
    erase_candidate(service.store, service.identity, CONSULENT, gone)
    report = bring(person("K1", naam="Jan Voorbeeld", geboortedatum="1990-01-01"), person("K2"))
    assert counts(report) == (0, 0, 1, 0, 1)
    assert "gewist" in report.first_refused[0].faults[0].problem
    assert identities(service.identity, [gone]) == {}


@pytest.mark.parametrize("reference", ["K1", "K-{0.number}", "{0.id}"])
def test_nothing_more_comes_in_about_somebody_who_was_erased(service, bring, reference):
    bring(person("K1"), person("K2"))
    gone = candidate(service)
    erase_candidate(service.store, service.identity, CONSULENT, gone.id)
    scan = {"bron": "test", "afgenomen_op": "2026-11-01"}
    named = reference.format(gone)
    rows = [scan | {"bronnummer": "S1", "kandidaat": named}, scan | {"bronnummer": "S2", "kandidaat": "K2"}]
    report = bring(*rows, sheet="scans")
    assert counts(report) == (1, 0, 0, 0, 1)
    assert "gewist" in report.first_refused[0].faults[0].problem


def test_somebody_who_was_typed_in_and_erased_is_not_made_by_a_file_either(service, bring):
    bring(person("K2"))
    owner = candidate(service, SourceKey("test", "K2")).owner_id
    typed = Candidate(uuid4(), 0, SourceKey("test", "K1"), CandidateStatus.BEMIDDELBAAR, owner)
    register_candidate(service.store, service.identity, CONSULENT, typed)
    erase_candidate(service.store, service.identity, CONSULENT, typed.id)
    report = bring(person("K1"))
    assert report.refused == 1
    assert "gewist" in report.first_refused[0].faults[0].problem


def test_a_scan_that_was_made_here_and_comes_back_from_a_file_stays_made_here(service, bring):
    bring(person("K1"))
    made = Scan(uuid4(), candidate(service).id, date(2026, 11, 1), "c-1", "1", date(2027, 10, 31), Profile())
    record_scan(service.store, CONSULENT, made)
    row = {"bron": "passend", "bronnummer": str(made.id), "kandidaat": f"{KEY.source}/{KEY.number}"}
    report = bring(row | {"afgenomen_op": "2026-11-01", "uren_min": "16"}, sheet="scans")
    assert counts(report) == (0, 1, 0, 0, 0)
    with service.store.read() as reader:
        (scan,) = reader.scans.all()
    assert (scan.id, scan.source_key, scan.profile.hours.value.minimum) == (made.id, None, 16)


def test_somebody_who_was_closed_is_updated_and_stays_closed(service, bring):
    bring(person("K1"))
    close_candidate(service.store, CONSULENT, candidate(service).id)
    report = bring(person("K1", uitkering_sinds="2020-01-01"))
    assert counts(report) == (0, 1, 0, 0, 0)
    assert "blijft" in report.remarks[0].problem
    assert (candidate(service).status, candidate(service).benefit_since) == (
        CandidateStatus.AFGESLOTEN,
        date(2020, 1, 1),
    )
    assert counts(bring(person("K1", uitkering_sinds="2020-01-01"))) == (0, 0, 1, 0, 0)


def test_bronnummers_that_are_bsns_are_refused_and_never_repeated(service, bring):
    numbers = ("123456782", "111222333", "100000009", "100000001")
    report = bring(*(person(number) for number in numbers), person("K9"))
    assert report.refused == 3
    assert report.new == 2
    assert not any(
        number in fault.problem for row in report.first_refused for fault in row.faults for number in numbers
    )
    scan = [
        {"bron": "test", "bronnummer": f"S{n}", "kandidaat": number, "afgenomen_op": "2026-11-01"}
        for n, number in enumerate(numbers[:3])
    ]
    report = bring(*scan, sheet="scans")
    assert not any(
        number in fault.problem for row in report.first_refused for fault in row.faults for number in numbers
    )


def test_a_dry_run_tells_everything_and_saves_nothing(service, bring):
    bring(person("K1"), person("K2"))
    position, before = service.store.position(), content(service)
    rows = (person("K1", status="intake"), person("K2"), person("K3"), person("K3"), person("K4", status="x"))
    report = bring(*rows, is_dry_run=True)
    assert counts(report) == (1, 1, 1, 1, 1)
    assert report.refused_file.exists()
    assert (service.store.position(), content(service)) == (position, before)
    assert counts(bring(*rows)) == counts(report)


def test_a_full_file_tells_who_is_missing_and_closing_them_deletes_nobody(service, bring):
    bring(*(person(f"K{number}") for number in range(5)), {**person("A1"), "bron": "ander"})
    report = bring(*(person(f"K{number}") for number in range(3)), is_whole=True)
    assert [one.source_number for one in report.absence.absent] == ["K3", "K4"]
    assert (report.absence.stock, report.absence.hindrance, report.absence.is_most) == (5, "", False)
    closed = close_absent(service.store, CONSULENT, Kind.CANDIDATE, [one.id for one in report.absence.absent])
    assert closed == 2
    gone = candidate(service, SourceKey("test", "K4"))
    assert gone.status is CandidateStatus.AFGESLOTEN
    assert actions(service, Kind.CANDIDATE, gone.id) == ["ingelezen", "kandidaat_afgesloten"]
    assert bring(*(person(f"K{number}") for number in range(3)), is_whole=True).absence.absent == ()


def test_a_row_without_readable_number_may_be_who_is_missing(bring):
    bring(*(person(f"K{number}") for number in range(5)))
    report = bring(*(person(f"K{number}") for number in range(4)), person(""), is_whole=True)
    assert "geen leesbaar bronnummer" in report.absence.hindrance
    report = bring(*(person(f"K{number}") for number in range(4)), person("K4", status="x"), is_whole=True)
    assert report.absence.absent == ()
    assert bring(person("K0"), is_whole=True).absence.is_most


def test_vacancies_and_plekken_are_closed_in_their_own_way(service, tmp_path):
    for sheet in ("werkgevers", "vacatures", "capaciteitsbronnen", "plekken"):
        take_in(service, sheet, template(tmp_path, sheet))
    for sheet, kind in (("vacatures", Kind.VACANCY), ("plekken", Kind.PLEK)):
        path = sheet_file(tmp_path / "deel.csv", [dict(SHEETS[sheet].examples[0])])
        report = take_in(service, sheet, path, is_whole=True)
        close_absent(service.store, CONSULENT, kind, [one.id for one in report.absence.absent])
        path = sheet_file(tmp_path / "heel.csv", [dict(row) for row in SHEETS[sheet].examples])
        report = take_in(service, sheet, path)
        assert "blijft" in report.remarks[0].problem
    with service.store.read() as reader:
        assert VacancyStatus.INGETROKKEN in {one.status for one in reader.vacancies.all()}
        assert "gesloten" in {one.status for one in reader.plekken.all()}


def test_only_people_and_work_on_offer_have_a_full_file(service, tmp_path):
    with pytest.raises(InvalidInputError, match="--volledig"):
        take_in(service, "scans", template(tmp_path, "scans"), is_whole=True)


def test_somebody_who_saves_the_same_thing_meanwhile_loses_nothing(service, bring, monkeypatch):
    bring(person("K1"))
    begin, meanwhile = service.store.change, []

    def change(actor):
        if not meanwhile:
            meanwhile.append(True)
            altered = replace(candidate(service), benefit_since=date(2020, 1, 1))
            amend_candidate(service.store, CONSULENT, altered.id, action="gewijzigd", alter=lambda _: altered)
        return begin(actor)

    monkeypatch.setattr(service.store, "change", change)
    assert counts(bring(person("K1", status="intake"))) == (0, 1, 0, 0, 0)
    assert (candidate(service).status, candidate(service).benefit_since) == (CandidateStatus.INTAKE, date(2020, 1, 1))


def test_a_file_that_cannot_be_read_leaves_the_database_as_it_was(service, tmp_path):
    lines = [";".join(person(f"K{number}").values()) for number in range(1_200)]
    path = csv_file(tmp_path / "half.csv", ";".join(person("")), *lines, 'test;"K9')
    with pytest.raises(InvalidInputError, match="half bestand"):
        take_in(service, "kandidaten", path)
    assert service.store.position() == 0
    assert [one.name for one in tmp_path.glob("half*")] == ["half.csv"]


def test_a_file_with_only_a_header_or_without_our_columns_is_refused(service, tmp_path):
    for line, says in (("bronnummer;naam", "geen rijen"), ("voornaam;achternaam", "mist de kolom bronnummer")):
        with pytest.raises(InvalidInputError, match=says):
            take_in(service, "kandidaten", csv_file(tmp_path / "k.csv", line))


def test_a_sign_that_no_database_takes_refuses_its_row_only(service, tmp_path):
    path = csv_file(
        tmp_path / "w.csv",
        "Bron-nummer;Naam;Aanspreekpunt;Telefoon aanspreekpunt",
        *(f"{number};De Tuin;{';'.join(CALL.values())}" for number in ("W1", "W\x002", "W3")),
    )
    report = take_in(service, "werkgevers", path)
    assert counts(report) == (2, 0, 0, 0, 1)
    assert "NUL" in told(report)


def test_a_formula_refuses_its_row_and_unknown_columns_are_told(service, tmp_path):
    names = ["Bronnummer", "Naam", "Aanspreekpunt", "Telefoon aanspreekpunt", "Plaatss"]
    rows = (["W1", "De Tuin", *CALL.values(), "x"], ["W2", '="De "&"Hoek"', *CALL.values(), ""])
    report = take_in(service, "werkgevers", workbook(tmp_path / "w.xlsx", names, *rows))
    assert counts(report) == (1, 0, 0, 0, 1)
    assert "formule" in report.first_refused[0].faults[0].problem
    assert any("bedoelt u plaats?" in remark.problem for remark in report.remarks)
