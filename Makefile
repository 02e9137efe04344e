# Everything is installed into this folder: .venv (Python) and .sandbox (the storage emulator, logs).
# What is said while setting up goes to standard error, so that `make demo JSON=1` prints JSON lines alone.

PYTHON ?= python3

PY := .venv/bin/python
PACKAGES := .venv/.installed
EMULATOR := .sandbox/azurite/.installed
PIP := $(PY) -m pip install --quiet --disable-pip-version-check

.PHONY: run demo test check setup clean
.SILENT:
.DELETE_ON_ERROR:

run: setup  ## Start everything on this machine and stay up until Ctrl-C.
	exec $(PY) -m sandbox run

demo: setup  ## The same once. MAIL=folder delivers its .eml files instead; JSON=1 prints one JSON object a message.
	exec $(PY) -m sandbox demo $(if $(MAIL),--mail "$(MAIL)") $(if $(JSON),--json)

test: check  ## Set up, check types, style and imports, and run all tests.
	exec $(PY) -m pytest -n auto --maxprocesses 4

check: setup
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	.venv/bin/lint-imports

setup: $(PACKAGES) $(EMULATOR)

$(PACKAGES): requirements.txt requirements-dev.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=<a newer one>")'
	echo "Installing the Python packages into .venv ..." >&2
	$(PYTHON) -m venv .venv >&2
	$(PIP) --requirement requirements-dev.txt >&2
	touch $@

$(EMULATOR): $(PACKAGES) $(addprefix sandbox/azurite/,package.json package-lock.json requirements.txt)
	$(PY) -m sandbox.azurite.install
	touch $@

clean:  ## Remove what was installed and what the sandbox stored.
	rm -rf .venv .sandbox .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
