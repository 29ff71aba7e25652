"""`passend batch`: everybody for every open vacancy, from the command line."""

from command_line import run, sentence


def test_a_batch_is_made_once_and_then_there(tmp_path):
    made = run(tmp_path, "demo", "--no-serve")
    assert made.returncode == 0, made.stderr
    first = run(tmp_path, "batch", "--vacatures", "alle", "--top", "5")
    assert first.returncode == 0, first.stderr
    assert "vacatures gerangschikt, 0 waren er al" in first.stdout
    again = run(tmp_path, "batch", "--top", "5")
    assert again.stdout.startswith("0 vacatures gerangschikt")


def test_a_scheduler_that_is_not_there_is_one_sentence(tmp_path):
    run(tmp_path, "demo", "--no-serve")
    refused = run(tmp_path, "batch", "--engine", "dask", "--scheduler", "tcp://127.0.0.1:9")
    assert "dask scheduler" in sentence(refused, 1)
