# Everything is installed into this folder: .venv, .venv313 and .venvcheckov (Python), .sandbox (the storage emulator, logs).
# What is said while setting up goes to standard error, so that `make demo JSON=1` prints JSON lines alone.

PYTHON ?= python3

PY := .venv/bin/python
PACKAGES := .venv/.installed
RUNTIME_PACKAGES := .venv313/.installed
CHECKOV := .venvcheckov/.installed
BENCHMARK_PACKAGES := .venv/.benchmarks
EMULATOR := .sandbox/azurite/.installed
PIP := -m pip install --quiet --disable-pip-version-check

# The library that runs the app in Azure is for Python 3.13. A name that only pyenv's shims answer to is none that runs.
PYTHON313 = $(firstword $(shell for each in "$(PYTHON)" python3.13 "$${PYENV_ROOT:-$$HOME/.pyenv}"/versions/3.13.*/bin/python; \
	do "$$each" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))' 2>/dev/null && echo "$$each"; done))

NO_SMTP = $(if $(filter off,$(SMTP)),--no-smtp)

.PHONY: run demo test check benchmark setup clean
.SILENT:
.DELETE_ON_ERROR:
.SECONDEXPANSION:

run: setup  ## Start everything on this machine and stay up until Ctrl-C. SMTP=off: the app sends through Graph alone.
	exec $(PY) -m sandbox run $(NO_SMTP)

demo: setup  ## The same once. MAIL=folder delivers its .eml files instead; JSON=1 prints one JSON object a message.
	exec $(PY) -m sandbox demo $(if $(MAIL),--mail "$(MAIL)") $(if $(JSON),--json) $(NO_SMTP)

test: check $(CHECKOV) $$(if $$(PYTHON313),$(RUNTIME_PACKAGES))  ## Set up, check types, style and imports, and run all tests.
	$(PY) -m pytest -n auto --maxprocesses 4 --dist loadfile
	$(if $(PYTHON313),.venv313/bin/python -m pytest tests/runtime)
	echo "The app in the library that runs it in Azure (tests/runtime): $(if $(PYTHON313),ran,not run: no Python 3.13 here)."

check: setup
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	.venv/bin/lint-imports

benchmark: setup $(BENCHMARK_PACKAGES)  ## Measure everything, beside what does a part of it by itself: takes some minutes.
	$(PY) -m benchmarks

setup: $(PACKAGES) $(EMULATOR)

$(PACKAGES): requirements.txt requirements-dev.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=<a newer one>")'
	echo "Installing the Python packages into .venv ..." >&2
	$(PYTHON) -m venv .venv >&2
	$(PY) $(PIP) --requirement requirements-dev.txt >&2
	touch $@

$(BENCHMARK_PACKAGES): $(PACKAGES) requirements-benchmarks.txt
	echo "Installing the libraries that the reader is measured against into .venv ..." >&2
	$(PY) $(PIP) --requirement requirements-benchmarks.txt >&2
	touch $@

$(RUNTIME_PACKAGES): requirements.txt requirements-runtime.txt
	echo "Installing the Python packages for Python 3.13 into .venv313 ..." >&2
	$(PYTHON313) -m venv .venv313 >&2
	.venv313/bin/python $(PIP) --requirement requirements-runtime.txt >&2
	touch $@

$(CHECKOV): requirements-checkov.txt
	echo "Installing checkov into .venvcheckov ..." >&2
	$(PYTHON) -m venv .venvcheckov >&2
	.venvcheckov/bin/python $(PIP) --requirement requirements-checkov.txt >&2
	touch $@

$(EMULATOR): $(PACKAGES) $(addprefix sandbox/azurite/,package.json package-lock.json requirements.txt)
	$(PY) -m sandbox.azurite.install
	touch $@

clean:  ## Remove what was installed and what the sandbox stored.
	rm -rf .venv .venv313 .venvcheckov .sandbox .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
