# Two commands do everything on a fresh machine: `make serve` and `make test`.

# The first candidate that runs and is new enough: a shim of a version manager may exist and still fail.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
NPM := $(BIN)/python hatch_build.py
ASSETS := plugins/personal_page/assets/.built-from
SOURCES := $(shell find playground/src playground/licences plugins/personal_page/widget/starter \
	plugins/personal_page/backend -type f -not -name '*.pyc') \
	$(wildcard playground/*.mjs) $(addprefix playground/,package.json package-lock.json tsconfig.json)

SLOWEST := --durations=10 --durations-min=2
# A test that hangs ends its worker, and another one takes over; the second time, the run breaks off.
PYTEST := $(BIN)/pytest -n 2 --dist loadfile --max-worker-restart=1 $(SLOWEST)
# On a busy machine a browser is late in one test of a thousand: what failed has to pass when it runs again alone.
# Where the run broke off instead, which is another status than 1, nothing is tried again.
AGAIN = { test $$? -eq 1 && echo Once more and alone: && $(BIN)/pytest -v --last-failed --last-failed-no-failures none

# A build on Python 3.11 makes no Python for pages; the site then shows backends and runs none.
WITHOUT_PYTHON = $(if $(wildcard $(dir $(ASSETS))python/index.json),,PYTHON_IN_PAGES=false )

# Makes targets beside each other, each of which keeps one core busy.
BESIDE = $(MAKE) --no-print-directory -j2 $(if $(filter output-sync,$(.FEATURES)),--output-sync)

# Runs a command and says how long it took.
timed = @echo '$(1)'; began=$$(date +%s); $(1); ended=$$?; \
	echo "$$(($$(date +%s) - began)) s: $(1)"; exit $$ended

.PHONY: serve build test unit unit-python unit-playground test-site test-chromium test-browsers \
	lint lint-python lint-playground mutants bench picture pictures replays format lock clean

serve: $(ASSETS)  ## build both languages and serve them with live reload, on PORT if it is given
	$(BIN)/personal-page site serve $(if $(PORT),--port $(PORT))

build: $(ASSETS)  ## write the whole site into site/
	$(WITHOUT_PYTHON)$(BIN)/personal-page site build --strict $(if $(SITE_URL),--site-url $(SITE_URL))

test: $(ASSETS) $(BIN)/.chromium  ## lint, type checks, unit, site and browser tests
	$(BESIDE) lint-playground unit-python lint-python unit-playground
	$(call timed,$(PYTEST) tests/site tests/browser || $(AGAIN) tests/site tests/browser; })

unit: $(ASSETS)  ## what needs neither a built site nor a browser
	$(BESIDE) unit-python unit-playground

unit-python: $(ASSETS)
	$(call timed,$(BIN)/pytest $(SLOWEST) tests/unit tests/kit)

unit-playground: $(ASSETS)
	$(call timed,$(NPM) run --silent test)
	$(call timed,$(NPM) run --silent kit)

test-site: $(ASSETS)
	$(call timed,$(PYTEST) tests/site)

test-chromium: $(ASSETS) $(BIN)/.chromium
	$(call timed,$(PYTEST) tests/browser)

test-browsers: $(ASSETS) $(BIN)/.chromium $(BIN)/.firefox  ## what depends on the browser, in Chromium and in Firefox
	$(call timed,$(PYTEST) --every-mode -m modes)

lint: $(ASSETS)
	$(BESIDE) lint-playground lint-python

lint-python: $(ASSETS)
	$(call timed,$(BIN)/ruff check .)
	$(call timed,$(BIN)/ruff format --check .)
	$(call timed,$(BIN)/mypy)
	$(call timed,$(BIN)/lint-imports)

lint-playground: $(ASSETS)
	$(call timed,$(NPM) run --silent check)

mutants: $(ASSETS) $(BIN)/.chromium  ## change one thing a behaviour: exactly its test turns red
	PYTHONPATH=tests $(BIN)/python -m mutants $(BEHAVIOURS)

bench: $(ASSETS) $(BIN)/.chromium  ## print speed and size beside their budgets
	PYTHONPATH=tests $(BIN)/python -m bench $(PARTS)

picture: $(ASSETS) $(BIN)/.chromium  ## take README's picture of the playground anew
	PYTHONPATH=tests $(BIN)/python -m picture

pictures: $(ASSETS) $(BIN)/.chromium  ## play the gallery's examples and take their pictures anew
	PYTHONPATH=tests $(BIN)/python -m picture.gallery

replays: $(ASSETS) $(BIN)/.chromium  ## replay each example fifty times under a held clock
	$(BIN)/pytest -q -o faulthandler_timeout=0 --replays 25 tests/browser/test_held_clock.py

format: $(ASSETS)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(NPM) run --silent format

lock: .venv/.ready  ## pin the newest versions anew, without download addresses
	$(PYTHON) -m venv .cache/lock && .cache/lock/bin/pip install -q uv
	.cache/lock/bin/uv pip compile -q pyproject.toml build.in --group dev --universal --python-version 3.11 \
		--generate-hashes --no-header --upgrade -o requirements.txt
	$(NPM) update --package-lock-only

clean:
	rm -rf .venv .cache site dist playground/node_modules plugins/personal_page/assets

.venv/.ready: requirements.txt pyproject.toml hatch_build.py
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer was found. Install one, or name it: make PYTHON=/path/to/python3 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv --clear .venv
	$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(ASSETS): .venv/.ready $(SOURCES)
	$(BIN)/python hatch_build.py
	@touch $@

$(BIN)/.chromium: .venv/.ready
	PYTHONPATH=tests $(BIN)/python -m browser.chromium
	@touch $@

$(BIN)/.firefox: .venv/.ready
	PYTHONPATH=tests $(BIN)/python -m browser.firefox
	@touch $@
