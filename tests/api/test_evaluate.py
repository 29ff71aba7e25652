"""`passend evaluate titles`, as a process of its own."""

import json

import pytest
from command_line import run, sentence

QUERIES = "q1\tpoetshulp kantoor\nq2\tiemand die brood bakt\nq3\tchauffeur vrachtwagen\n"
CORPUS = (
    "a1\tschoonmaker\na2\tpoetser\na3\tpoetshulp\nb1\tbakker\nb2\tbroodbakker\n"
    "c1\tvrachtwagenchauffeur\nc2\ttruckchauffeur\n"
)
MAPPING = "a1\tu:a\na2\tu:a\na3\tu:a\nb1\tu:b\nb2\tu:b\nc1\tu:c\nc2\tu:c\n"
JUDGED = "q1\t0\ta1\t1\nq1\t0\ta2\t1\nq1\t0\ta3\t1\nq2\t0\tb1\t1\nq2\t0\tb2\t1\nq3\t0\tc1\t1\nq3\t0\tc2\t1\n"
FIGURES = {"n", "mrr", "map", "success1", "success5", "success10", "conceptMrr", "msPerTitle", "msPerTitleInBatch"}


@pytest.fixture
def asked(tmp_path):
    """The words of a question about these files."""
    files = {"queries": QUERIES, "corpus": CORPUS, "mapping": MAPPING, "judgements": JUDGED}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return ["evaluate", "titles", *(word for name in files for word in (f"--{name}", str(tmp_path / name)))]


def test_ours_stands_beside_letters_and_meaning_with_and_without_concepts(tmp_path, asked):
    told = json.loads(run(tmp_path, *asked, "--json").stdout)
    baselines = told.pop("baselines")
    bins = told.pop("calibration")
    assert set(told) == FIGURES
    assert set(baselines) == {"tekens", "tekensPerConcept", "zinnen", "zinnenPerConcept"}
    assert all(set(figures) == FIGURES for figures in baselines.values())
    assert (told["n"], told["success10"]) == (3, 1)
    assert sum(one["n"] for one in bins) == 3


def test_people_get_a_table(tmp_path, asked):
    done = run(tmp_path, *asked, "--zonder", "training", "--zonder", "volgorde", "--zonder", "vergelijking")
    assert done.returncode == 0, done.stderr
    assert "MRR begrip" in done.stdout
    assert "Zekerheid" in done.stdout
    assert "TF-IDF" not in done.stdout


def test_a_corpus_without_concepts_is_wrong_use(tmp_path, asked):
    without = asked[: asked.index("--mapping")] + asked[asked.index("--judgements") :]
    assert "--corpus en --mapping" in sentence(run(tmp_path, *without), 2)


def test_a_name_without_a_concept_is_named(tmp_path, asked):
    (tmp_path / "mapping").write_text("a1\tu:a\n", encoding="utf-8")
    assert "a2" in sentence(run(tmp_path, *asked), 1)


def test_a_taxonomy_that_nothing_was_learned_from_says_what_to_run(furnished, asked):
    words = [*asked[:4], *asked[asked.index("--judgements") :]]
    assert "passend taxonomy import" in sentence(run(furnished, *words), 1)
