# Rasid. `make help` lists the targets; README.md says what they are for.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/bash
PYTHON ?= python3.11
ARGS ?=

BIN := .venv/bin
UV := $(BIN)/uv
STAMP := .venv/.installed
UV_VERSION := $(shell sed -n 's/^uv==\([^ ]*\).*/\1/p' requirements.lock)
CODE := schemas services tests deploy

.PHONY: help
help:  ## List the targets.
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

.PHONY: install
install: $(STAMP)  ## Make the environment in .venv from the lock; does nothing when it is there.

$(STAMP): requirements.lock pyproject.toml deploy/install.sh
	@PYTHON="$(PYTHON)" UV_VERSION="$(UV_VERSION)" bash deploy/install.sh
	@touch $@

.PHONY: demo
demo: $(STAMP)  ## Run everything on the five seed articles and show the alerts. ARGS="--once --json" for machines.
	@$(BIN)/rasid demo $(ARGS)

.PHONY: test
test: $(STAMP)  ## Run all tests, on a real Kafka and a real Redis that they start themselves.
	@$(BIN)/python -m pytest --numprocesses 2 --dist loadscope $(ARGS)

.PHONY: check
check: $(STAMP)  ## Formatting, lint, types, import directions, generated files.
	@$(BIN)/ruff format --check --quiet $(CODE)
	@$(BIN)/ruff check --quiet $(CODE)
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m deploy.generate --check

.PHONY: format
format: $(STAMP)  ## Format the code and mend what lint can mend.
	@$(BIN)/ruff check --quiet --fix $(CODE)
	@$(BIN)/ruff format --quiet $(CODE)

.PHONY: generate
generate: $(STAMP)  ## Write the JSON Schemas, the AsyncAPI document and deploy/env.example.
	@$(BIN)/python -m deploy.generate

.PHONY: bench
bench: $(STAMP)  ## Measure throughput, latency, memory and start-up.
	@$(BIN)/python -m tests.bench $(ARGS)

.PHONY: lock
lock: $(STAMP)  ## Resolve the dependencies anew.
	@$(UV) pip compile pyproject.toml --all-extras --universal --generate-hashes --no-annotate \
		--no-header --quiet --upgrade --output-file requirements.lock

.PHONY: clean
clean:  ## Remove the environment and all local data.
	@rm -rf .venv var build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
