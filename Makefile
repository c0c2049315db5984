# `make run` starts the program, `make test` checks all of it; both set up what is missing first.
# Only Python (3.11 or newer) and make have to be there.

PYTHON := .venv/bin/python
DIR ?= pictures
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help run test lint format translations pictures bench soak clean

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## start the program (make run ARGS="--language ko")
	@sh scripts/setup.sh run
	@$(PYTHON) main.py $(ARGS)

test: ## run all tests, without a display
	@sh scripts/setup.sh test
	@$(PYTHON) -m pytest $(ARGS)

lint: ## style, import contracts, types, translations
	@sh scripts/setup.sh run
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@.venv/bin/lint-imports --no-logo
	@.venv/bin/mypy
	@$(PYTHON) -m scripts.translate --check

format: ## lay out the code as lint wants it
	@sh scripts/setup.sh run
	@$(PYTHON) -m ruff check --fix .
	@$(PYTHON) -m ruff format .

translations: ## bring resources/translations up to date with the texts in gui/
	@sh scripts/setup.sh run
	@$(PYTHON) -m scripts.translate

pictures: ## draw every screen into DIR (make pictures DIR=pictures)
	@sh scripts/setup.sh run
	@QT_QPA_PLATFORM=offscreen $(PYTHON) main.py pictures $(DIR)

bench: ## measure speed and memory side by side with other ways
	@sh scripts/setup.sh run
	@$(PYTHON) -m benchmarks $(ARGS)

soak: ## the tests that run for minutes
	@sh scripts/setup.sh test
	@$(PYTHON) -m pytest -m slow -o faulthandler_timeout=600 $(ARGS)

clean: ## remove what was set up and drawn
	@rm -rf .venv .tools pictures build
