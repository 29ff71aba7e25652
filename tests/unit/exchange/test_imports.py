"""Imports take something into use; repeating one changes nothing and says so."""

from functools import partial

import numpy as np
import pytest

from fixtures.reference import small_geography
from matching.domain.actor import SYSTEM
from matching.domain.geography import Geography
from matching.domain.travel_table import TravelTable
from matching.errors import InvalidInputError
from matching.exchange.report import much_fewer
from matching.storage import Store
from matching.usecases import import_taxonomy as imports
from matching.usecases.import_postcodes import import_postcodes
from matching.usecases.import_taxonomy import import_taxonomy
from matching.usecases.import_travel_times import import_travel_times
from scoring.linking import making
from scoring.linking.sentences import WIDTH
from scoring.taxonomy import Taxonomy


@pytest.fixture
def store(tmp_path):
    opened = Store(f"sqlite:///{tmp_path}/passend.db", tmp_path)
    opened.migrate()
    yield opened
    opened.close()


@pytest.fixture
def postcodes(tmp_path):
    areas = small_geography()
    points = zip(areas.codes, areas.places, areas.latitudes, areas.longitudes, strict=True)
    lines = ("\t".join(["NL", code, place, *[""] * 6, str(lat), str(lon), ""]) for code, place, lat, lon in points)
    path = tmp_path / "NL.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_imported_postcodes_are_in_use(store, postcodes):
    report = import_postcodes(store, SYSTEM, postcodes)
    assert report.changed
    used = Geography.load(store.reference.active("postcodes").path)
    assert used.version == report.version
    assert used.codes == small_geography().codes


def test_repeating_an_import_changes_nothing_and_says_so(store, postcodes):
    first = import_postcodes(store, SYSTEM, postcodes)
    again = import_postcodes(store, SYSTEM, postcodes)
    assert (again.changed, again.version) == (False, first.version)
    assert again.sentences()[0].endswith("was al in gebruik; er is niets veranderd.")


def test_a_report_tells_the_counts_in_dutch(store, postcodes):
    assert "91 postcodegebieden" in import_postcodes(store, SYSTEM, postcodes).sentences()[1]


def test_a_faulty_table_of_travel_times_leaves_the_one_in_use(store, tmp_path):
    path = tmp_path / "reistijden.csv"
    path.write_text("van_pc4;naar_pc4;vervoermiddel;minuten\n9711;9712;fiets;7\n", encoding="utf-8")
    report = import_travel_times(store, SYSTEM, path)
    path.write_text("van_pc4;naar_pc4;vervoermiddel;minuten\n9711;9712;fiets;lang\n", encoding="utf-8")
    with pytest.raises(InvalidInputError):
        import_travel_times(store, SYSTEM, path)
    assert TravelTable.load(store.reference.active("travel_times").path).version == report.version


def test_an_import_that_brings_less_than_half_of_the_last_one_says_so():
    fewer = much_fewer({"relaties": 123_855, "beroepen": 3_039}, {"relaties": 17_579, "beroepen": 3_039})
    assert [fault.where for fault in fewer] == ["relaties"]
    assert "17579 in plaats van 123855" in fewer[0].problem
    assert much_fewer({}, {"relaties": 5}) == ()


def test_a_country_that_shrinks_is_remarked_and_taken_into_use(store, tmp_path):
    path = tmp_path / "NL.txt"
    line = "NL\t{code}\tGroningen\tGroningen\t04\tGroningen\t0014\t\t\t53.2194\t6.5665\t4\n"
    path.write_text("".join(line.format(code=code) for code in range(9711, 9719)), encoding="utf-8")
    assert import_postcodes(store, SYSTEM, path).remarks == ()
    path.write_text(line.format(code=9711), encoding="utf-8")
    report = import_postcodes(store, SYSTEM, path)
    assert report.changed
    assert any("veel minder" in remark.problem for remark in report.remarks)


@pytest.mark.full
def test_the_full_esco_is_taken_into_use_once(store, shared_data, monkeypatch):
    """Without learning: that takes a minute, and tests/proof learns from the full ESCO."""
    monkeypatch.setattr(imports, "make_index", partial(imports.make_index, steps=0))
    monkeypatch.setattr(making, "encode", lambda texts: np.ones((len(texts), WIDTH), dtype=np.float32))
    first = import_taxonomy(store, SYSTEM, shared_data / "esco-nl")
    again = import_taxonomy(store, SYSTEM, shared_data / "esco-nl")
    assert (first.changed, again.changed) == (True, False)
    assert first.counts["relaties"] == 123_855
    assert Taxonomy.load(store.reference.active("taxonomy").path).version == first.version == again.version
