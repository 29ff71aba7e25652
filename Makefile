# The workflow, as an executable page. Python 3.11 and make are all it needs.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
SERVE  ?= yes
export PASSEND_PORT ?= 8000

.PHONY: help demo test check bench lock clean

help:            ## what can be done
	@grep -hE '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed -E 's/: .*##/\t/'

demo: .venv/.run ## set up, make the demo people, print one ranked list, serve on http://127.0.0.1:$PASSEND_PORT
	@$(BIN)/passend demo $(if $(filter no,$(SERVE)),--no-serve,--serve)

test: .venv/.dev ## every test, on SQLite and PostgreSQL, with a real browser
	$(BIN)/python -m pytest

check: .venv/.dev ## format, lint, types, directions of import
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/.dev ## time the ranking beside a plain loop
	$(BIN)/python -m pytest tests/benchmarks --benchmark-enable --benchmark-only --benchmark-columns=median,iqr,rounds

lock:            ## renew the locked, hashed dependencies
	$(PYTHON) -m uv pip compile pyproject.toml --extra build --generate-hashes --no-emit-index-url --python-version 3.11 -q -o requirements.lock
	$(PYTHON) -m uv pip compile pyproject.toml --extra build --extra dev --generate-hashes --no-emit-index-url --python-version 3.11 -q -o requirements-dev.lock

clean:           ## remove what was made here
	rm -rf $(VENV) var build *.egg-info

.venv/.run: requirements.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/.dev: requirements-dev.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@ .venv/.run
