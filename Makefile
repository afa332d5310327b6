# One machine, two commands: `make run` and `make test`. Needs Python >= 3.11 with venv, make and git.

PORT ?= 8000
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
# Both lists are complete and hashed: nothing to resolve; bytecode is made as it is first read.
PIP := $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps --no-compile

# What is installed is known by the checksum of the list, so a second start installs nothing.
stamp = $(VENV)/installed-$(1)-$(shell cksum < $(2) | tr ' ' '-')
RUN_STAMP := $(call stamp,run,requirements.txt)
TEST_STAMP := $(call stamp,test,tests/requirements.txt)

PYTEST := $(BIN)/pytest
PYTEST_WORKERS ?= 2
NEWEST := var/newest
NEWEST_PYTHON ?= $(shell for p in python3.14 python3.13 python3.12; do \
	$$p -c '' 2>/dev/null && command -v $$p && break; done)
# What the programs of faults and benchmarks do: small or full; sqlite, postgres or both.
SCALE ?= full
DATABASE ?= both

.PHONY: help run demo-campaign test lint types contracts check audit messages journeys journeys-again faults bench measurements tools lighthouse markup pictures postgres-test requirements newest clean api-check upgrade

help: ## List the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

run: $(RUN_STAMP) ## Prepare everything under var/ and serve http://127.0.0.1:$(PORT)
	@PORT=$(PORT) exec $(MANAGE) serve

demo-campaign: $(RUN_STAMP) ## Add the campaign of 2022 to the demonstration: real communes, invented answers
	@$(MANAGE) prepare
	$(MANAGE) replay_2022

test: $(TEST_STAMP) ## Every test that needs no server and no browser
	@$(MANAGE) build
	$(PYTEST) -n $(PYTEST_WORKERS)

lint: $(TEST_STAMP) ## Format, lint, types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	@$(MAKE) --no-print-directory types contracts

types: $(TEST_STAMP) ## Types: strict in domain/ and services/
	$(BIN)/mypy

contracts: $(TEST_STAMP) ## Who may import whom
	PYTHONPATH=site:. $(BIN)/lint-imports --no-cache

check: $(TEST_STAMP) ## Django's checks, missing migrations, incomplete catalogues
	@$(MANAGE) build
	$(MANAGE) check
	$(MANAGE) makemigrations --check --dry-run
	$(MANAGE) catalogue --check

audit: $(TEST_STAMP) ## Every pinned library against the public advisories (needs the network)
	$(BIN)/python -m tests.audit

messages: $(TEST_STAMP) ## Bring the catalogues in step with the sources (needs gettext)
	$(MANAGE) catalogue --write

journeys: $(TEST_STAMP) ## The browser journeys, with Chromium, against a server of their own
	@$(MANAGE) build
	$(PYTEST) tests/journeys -p no:randomly

journeys-again: $(TEST_STAMP) ## The journeys that failed at the last walk
	$(PYTEST) tests/journeys -p no:randomly --last-failed --last-failed-no-failures none

api-check: $(TEST_STAMP) ## The typed addresses against their OpenAPI description, with schemathesis
	@$(MANAGE) build
	$(BIN)/python -m tests.contract

faults: $(TEST_STAMP) ## Kill, fill, cut off, and count what is lost; SCALE=small, DATABASE=sqlite
	@$(MANAGE) build
	$(BIN)/python -m tests.faults --scale $(SCALE) --database $(DATABASE)

bench: $(TEST_STAMP) ## Measure against the figures that the portal promises, with Chromium
	@$(MANAGE) build
	$(BIN)/python -m tests.benchmarks --scale $(SCALE) --database $(DATABASE)

measurements: $(TEST_STAMP) ## Write the last full figures to docs/measurements.md
	$(BIN)/python -m tests.trials.measurements

tools: tests/lighthouse/node_modules ## Lighthouse and the Nu checker, for `lighthouse` and `markup` (Node, npm, Java)

tests/lighthouse/node_modules: tests/lighthouse/package-lock.json
	cd tests/lighthouse && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

lighthouse: $(TEST_STAMP) tools ## Lighthouse on a phone, every public template in both languages: 100 x 4
	@$(MANAGE) build
	$(BIN)/python -m tests.lighthouse.scores

markup: $(TEST_STAMP) tools ## The Nu checker on every template in both languages, the application's states too
	@$(MANAGE) build
	$(PYTEST) tests/markup -p no:randomly

pictures: $(TEST_STAMP) ## Take the README's pictures again, into docs/pictures/
	@$(MANAGE) build
	PICTURES=docs/pictures $(PYTEST) tests/journeys/test_pictures.py tests/journeys/test_guides.py -p no:randomly

postgres-test: $(TEST_STAMP) ## The tests on TEST_DATABASE_URL (PostgreSQL) and TEST_CACHE_URL (Redis)
	@$(MANAGE) build
	@test -n "$$TEST_DATABASE_URL" || { echo "Set TEST_DATABASE_URL=postgres://…"; exit 2; }
	$(PYTEST) -n $(PYTEST_WORKERS)

upgrade: $(TEST_STAMP) ## From the releases that landed to this one, with data, on SQLite and TRIAL_POSTGRES_URL
	@$(MANAGE) build
	$(PYTEST) tests/migrations -p no:randomly

requirements: $(TEST_STAMP) ## Resolve pyproject.toml again into the hashed lists (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate -o requirements.txt
	uv pip compile pyproject.toml --group dev --constraint requirements.txt --universal \
		--python-version 3.11 --generate-hashes --no-header --no-annotate -o tests/requirements.txt
	grep -oE 'opensearch-py[^"]*' pyproject.toml | uv pip compile - --constraint requirements.txt --universal \
		--python-version 3.11 --generate-hashes --no-header --no-annotate -o deploy/opensearch.txt

# A library that is said to be compatible up to a release is let go beyond it, and all are raised.
newest: $(TEST_STAMP) ## The tests on the newest Django and Wagtail; needs uv and Python >= 3.12
	@test -n "$(NEWEST_PYTHON)" || { echo "Python 3.12 or newer is needed."; exit 2; }
	@$(MANAGE) build
	@mkdir -p $(NEWEST)
	sed -E '/"(django|wagtail|wagtail-localize)~=/s/~=/>=/' pyproject.toml > $(NEWEST)/pyproject.toml
	cd $(NEWEST) && uv pip compile pyproject.toml --group dev --upgrade --python $(NEWEST_PYTHON) \
		--generate-hashes --no-header --no-annotate --quiet -o requirements.txt
	$(NEWEST_PYTHON) -m venv $(NEWEST)/venv
	$(NEWEST)/venv/bin/pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
		--no-compile -r $(NEWEST)/requirements.txt
	@$(NEWEST)/venv/bin/python -c "import sys, django, wagtail; print('Python %d.%d,' % \
		sys.version_info[:2], 'Django', django.__version__, '- Wagtail', wagtail.__version__)"
	$(NEWEST)/venv/bin/python -m pytest -n $(PYTEST_WORKERS) -W default -p no:cacheprovider

clean: ## Remove what can be made again; keeps var/'s data
	rm -rf $(VENV) var/build var/static var/cache .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find locale -name '*.mo' -delete

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed."; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(RUN_STAMP): $(VENV)/bin/python
	@test -e $(TEST_STAMP) || $(PIP) -r requirements.txt
	@rm -f $(VENV)/installed-run-*
	@touch $@

$(TEST_STAMP): $(VENV)/bin/python
	@$(PIP) -r tests/requirements.txt
	@rm -f $(VENV)/installed-test-*
	@touch $@
