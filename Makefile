# Rasid. `make help` lists the targets; README.md says what they are for.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/bash
PYTHON ?= python3.11
VENV ?= .venv
ARGS ?=
IMAGE ?= rasid:latest
PYTHON_IMAGE ?= python:3.11-slim-bookworm
COMPOSE ?= docker compose
# What containers read of the repository, as other users: whatever the umask of who cloned it.
MOUNTED := deploy/compose deploy/prometheus deploy/grafana
# Everything here starts many processes: where Python may not keep what it compiled, as containers
# often have it, every one of them compiles all of it again, and the tests take half as long again.
unexport PYTHONDONTWRITEBYTECODE

BIN := $(VENV)/bin
UV := $(BIN)/uv
STAMP := $(VENV)/.installed
CODE := schemas services tests deploy
CONSOLE := services/api/console/static
EXTRAS := stream embedded models notify tracing api dev
TRAIN := .venv-train
TRAIN_STAMP := $(TRAIN)/.installed
BENCH := .venv-bench
BENCH_STAMP := $(BENCH)/.installed
PYTEST := $(BIN)/python -m pytest --numprocesses 2 --dist loadscope
COMPILE = $(UV) pip compile pyproject.toml --universal --generate-hashes --no-annotate --no-header \
	--quiet

.PHONY: help
help:  ## List the targets.
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

.PHONY: install
install: $(STAMP)  ## Make the environment in VENV (.venv) from the lock; does nothing when it is there.

$(STAMP): requirements.lock pyproject.toml deploy/install.sh
	@PYTHON="$(PYTHON)" VENV="$(VENV)" bash deploy/install.sh
	@touch $@

.PHONY: demo
demo: $(STAMP)  ## Run everything on the five seed articles and show the alerts. ARGS="--once --json" for machines.
	@$(BIN)/rasid demo $(ARGS)

.PHONY: test
test: $(STAMP)  ## Run the tests, on a real Kafka and a real Redis that they start themselves.
	@bash deploy/test_tools.sh
	@$(PYTEST) -m "not slow" $(ARGS)

.PHONY: test-debian
test-debian:  ## Run the tests on Debian's own Python, in an environment beside the other: .venv-debian.
	@test -x /usr/bin/python3.11 || { echo "Debian 12's Python is not there: apt-get install python3" >&2; exit 2; }
	@$(MAKE) --no-print-directory test VENV=.venv-debian PYTHON=/usr/bin/python3.11

.PHONY: test-slow
test-slow: $(STAMP)  ## Run the tests that start, kill or fill whole installations (minutes more).
	@bash deploy/test_tools.sh
	@$(PYTEST) -m slow $(ARGS)

.PHONY: test-properties
test-properties: $(STAMP)  ## Search with new random examples for what breaks a property (ten minutes).
	@$(PYTEST) -m hypothesis --hypothesis-profile=searching $(ARGS)

.PHONY: check
check: $(STAMP)  ## Formatting, lint, types, import directions, generated files.
	@$(BIN)/ruff format --check --quiet $(CODE)
	@$(BIN)/ruff check --quiet $(CODE)
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/oxlint --quiet --config tests/api/console/oxlint.json \
		--ignore-pattern $(CONSOLE)/vendor $(CONSOLE)
	@$(BIN)/python -m deploy.generate --check

.PHONY: format
format: $(STAMP)  ## Format the code and mend what lint can mend.
	@$(BIN)/ruff check --quiet --fix $(CODE)
	@$(BIN)/ruff format --quiet $(CODE)

.PHONY: generate
generate: $(STAMP)  ## Write all that is derived: JSON Schemas, AsyncAPI, OpenAPI, settings, words, dashboards.
	@$(BIN)/python -m deploy.generate

.PHONY: bench
bench: $(STAMP)  ## Measure throughput, latency, memory and start-up.
	@$(BIN)/python -m tests.bench $(ARGS)

.PHONY: bench-matching
bench-matching: $(BENCH_STAMP)  ## Measure the finding of names beside pyahocorasick, spaCy and Lucene Monitor.
	@$(BENCH)/bin/python -m tests.bench.matching $(ARGS)

.PHONY: bench-queries
bench-queries: $(BENCH_STAMP)  ## Measure standing queries beside Lucene Monitor.
	@$(BENCH)/bin/python -m tests.bench.queries $(ARGS)

.PHONY: bench-delivery
bench-delivery: $(STAMP)  ## Measure how long an alert takes from Redis to a webhook.
	@$(BIN)/python -m tests.bench.delivery $(ARGS)

.PHONY: bench-capacity
bench-capacity: $(STAMP)  ## Measure what one core, one gigabyte and one disk bear; deploy/operations.md has the figures.
	@$(BIN)/python -m tests.bench.capacity $(ARGS)

$(BENCH_STAMP): requirements-bench.lock $(STAMP)
	@echo "Installing the peers that are measured beside Rasid in $(BENCH) (once) ..." >&2
	@test -x $(BENCH)/bin/python || $(UV) venv --quiet --python $(BIN)/python $(BENCH)
	@$(UV) pip install --quiet --python $(BENCH)/bin/python --require-hashes -r requirements-bench.lock
	@$(UV) pip install --quiet --python $(BENCH)/bin/python --no-deps --no-build-isolation --editable .
	@touch $@

.PHONY: train
train: $(TRAIN_STAMP)  ## Train the shipped model from the texts in DATA=FOLDER, on a GPU where there is one (hours).
	@test -n "$(DATA)" || { echo "Name the folder of training data: make train DATA=FOLDER" >&2; exit 2; }
	@$(TRAIN)/bin/python -m services.enricher.training --data "$(DATA)" $(ARGS)

.PHONY: test-train
test-train: $(TRAIN_STAMP)  ## Run the tests of training, which need torch.
	@$(TRAIN)/bin/python -m pytest tests/enricher/training $(ARGS)

$(TRAIN_STAMP): requirements-train.lock $(STAMP)
	@echo "Installing torch and what else training needs in $(TRAIN) (about 6 GB, once) ..." >&2
	@test -x $(TRAIN)/bin/python || $(UV) venv --quiet --python $(BIN)/python $(TRAIN)
	@$(UV) pip install --quiet --python $(TRAIN)/bin/python --require-hashes -r requirements-train.lock
	@$(UV) pip install --quiet --python $(TRAIN)/bin/python --no-deps --no-build-isolation --editable .
	@touch $@

.PHONY: image
image:  ## Build the container image IMAGE on PYTHON_IMAGE.
	@docker build --tag "$(IMAGE)" --build-arg "PYTHON_IMAGE=$(PYTHON_IMAGE)" .

.PHONY: up
up: image  ## Run everything in containers: services, Kafka, Redis, Prometheus, Grafana.
	@bash deploy/secrets.sh
	@chmod -R a+rX $(MOUNTED)
	@IMAGE="$(IMAGE)" $(COMPOSE) --file deploy/compose.yaml up --detach --wait $(ARGS)

.PHONY: down
down:  ## Stop the containers; the data stay. ARGS=--volumes deletes them too.
	@$(COMPOSE) --file deploy/compose.yaml down $(ARGS)

.PHONY: lock
lock: $(STAMP)  ## Resolve the dependencies anew.
	@$(COMPILE) $(EXTRAS:%=--extra %) --upgrade --output-file requirements.lock
	@$(COMPILE) $(EXTRAS:%=--extra %) --extra train --constraints requirements.lock --upgrade \
		--output-file requirements-train.lock
	@$(COMPILE) $(EXTRAS:%=--extra %) --extra bench --constraints requirements.lock --upgrade \
		--output-file requirements-bench.lock

.PHONY: clean
clean:  ## Remove the environment and all local data.
	@rm -rf .venv .venv-debian $(TRAIN) $(BENCH) var build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
