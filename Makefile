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

.PHONY: help run test lint types contracts check messages journeys bench pictures postgres-test requirements clean

help: ## List the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

run: $(RUN_STAMP) ## Prepare everything under var/ and serve http://127.0.0.1:$(PORT)
	@PORT=$(PORT) exec $(MANAGE) serve

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

messages: $(TEST_STAMP) ## Bring the catalogues in step with the sources (needs gettext)
	$(MANAGE) catalogue --write

journeys: $(TEST_STAMP) ## The browser journeys, with Chromium, against a server of their own
	@$(MANAGE) build
	$(PYTEST) tests/journeys -p no:randomly

bench: $(TEST_STAMP) ## Measure against the figures that the portal promises, with Chromium
	@$(MANAGE) build
	$(BIN)/python -m tests.benchmarks.first_visit

pictures: $(TEST_STAMP) ## Take the README's pictures again, into docs/pictures/
	@$(MANAGE) build
	PICTURES=docs/pictures $(PYTEST) tests/journeys/test_pictures.py -p no:randomly

postgres-test: $(TEST_STAMP) ## The tests on TEST_DATABASE_URL (PostgreSQL) and TEST_CACHE_URL (Redis)
	@$(MANAGE) build
	@test -n "$$TEST_DATABASE_URL" || { echo "Set TEST_DATABASE_URL=postgres://…"; exit 2; }
	$(PYTEST) -n $(PYTEST_WORKERS)

requirements: $(TEST_STAMP) ## Resolve pyproject.toml again into the two hashed lists (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate -o requirements.txt
	uv pip compile pyproject.toml --group dev --constraint requirements.txt --universal \
		--python-version 3.11 --generate-hashes --no-header --no-annotate -o tests/requirements.txt

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
