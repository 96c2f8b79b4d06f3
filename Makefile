# `make demo` and `make test` do everything on a fresh machine with Python 3.11+, make and git.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --no-header

.PHONY: setup demo run check test prove search migrate bench lock pictures

setup: $(STAMP)

$(STAMP): requirements/dev.lock
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; try make PYTHON=python3.12")'
	@echo "Installing what it needs into $(VENV): some minutes, once."
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	touch $(STAMP)

demo: setup  ## the whole service with a page to chat in; no account, no token
	$(BIN)/python -m playground $(ARGS)

run: setup  ## the service itself, with the environment's settings
	$(BIN)/python -m bot serve $(ARGS)

migrate: setup
	$(BIN)/python -m bot migrate

check: setup  ## format, lint, types, walls
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache --no-logo

test: check  ## every rule once: minutes
	$(BIN)/pytest -n auto --dist worksteal $(ARGS)

prove: setup  ## what takes long: every pair of channel and database, kills, races, years, a browser, properties in depth
	@$(BIN)/python -c 'import sys; from playground.screen import CHROMIUM, MISSING; sys.exit(not CHROMIUM and MISSING)'
	$(BIN)/pytest -n auto --dist loadscope -m "prove or hypothesis" --hypothesis-profile prove $(ARGS)

search: setup  ## two thousand random examples of each property: what it finds becomes an @example
	$(BIN)/pytest -n auto --dist worksteal -m hypothesis --hypothesis-profile search $(ARGS)

bench: setup  ## ratios against named baselines, in one run
	$(BIN)/python -m benchmarks

pictures: setup  ## the pictures in the README
	$(BIN)/python -m playground.pictures docs/pictures

lock: setup  ## new versions of everything, hashed
	$(COMPILE) --upgrade requirements/dev.in -o requirements/dev.lock
	$(COMPILE) -c requirements/dev.lock requirements/runtime.in -o requirements/runtime.lock
