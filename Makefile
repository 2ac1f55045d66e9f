# The two commands are `make run` and `make test`. Everything sets itself up in .venv, from locked files, and then needs no network.

PYTHON ?= python3
BIN := .venv/bin
INSTALL := -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps
CI ?=

.PHONY: run talk understand test check content skill-package certification evaluate fit readme format lock clean optional

run: .venv/local.stamp
	$(BIN)/python -m skill.local serve

talk: .venv/local.stamp
	@$(BIN)/python -m skill.local talk $(ARGS)

understand: .venv/local.stamp
	@$(BIN)/python -m skill.local understand $(ARGS)

test: .venv/dev.stamp optional
	$(BIN)/python -m pytest -q $(ARGS)

check: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m skill.content check
	$(BIN)/python -m skill.alexa.interaction_model check
	$(BIN)/python -m skill.alexa.skill_package check

content: .venv/local.stamp
	$(BIN)/python -m skill.content check
	$(BIN)/python -m skill.content build
	$(BIN)/python -m skill.alexa.interaction_model build

# build/alexa, for ASK CLI. ENDPOINT is the function's ARN (or several, the first for wherever none is nearer) or an https address.
skill-package: .venv/dev.stamp
	$(BIN)/python -m skill.alexa.skill_package build $(addprefix --endpoint ,$(ENDPOINT)) $(addprefix --privacy-url ,$(PRIVACY_URL))

# Writes docs/certification.md anew; fails where a rule is broken.
certification: .venv/dev.stamp
	$(BIN)/python -m tests.certification

evaluate: .venv/local.stamp
	$(BIN)/python -m skill.coach evaluate $(or $(ARGS),--part report tests/coach/corpus/answers.jsonl tests/coach/answers/*.jsonl)

# Writes the coach's weights anew from the building part of the labelled answers.
fit: .venv/dev.stamp
	$(BIN)/python -m tests.coach.fitting

# Writes the README's conversation, table and diagram anew.
readme: .venv/dev.stamp
	$(BIN)/python -m tests.repository.readme

format: .venv/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Needs `uv` on the path. Writes the locked files anew, with a hash for every file and no index named.
LOCK := uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --no-annotate
lock:
	$(LOCK) --universal --python-version 3.11 requirements/local.in -o requirements/local.txt
	$(LOCK) --universal --python-version 3.11 requirements/dev.in -o requirements/dev.txt
	$(LOCK) --universal --python-version 3.11 requirements/sam.in -o requirements/sam.txt
	$(LOCK) --python-version 3.13 --python-platform x86_64-manylinux2014 requirements/runtime.in -o lambda/requirements.txt

clean:
	rm -rf .venv .venv-sam .aws-sam skill/content/compiled .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/local.stamp: requirements/local.txt
	@test -x $(BIN)/python || $(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed" if sys.version_info < (3, 11) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python $(INSTALL) -r requirements/local.txt
	@touch $@

.venv/dev.stamp: requirements/dev.txt .venv/local.stamp
	$(BIN)/python $(INSTALL) -r requirements/dev.txt
	@touch $@

.venv-sam/stamp: requirements/sam.txt
	@test -x .venv-sam/bin/python || $(PYTHON) -m venv .venv-sam
	.venv-sam/bin/python $(INSTALL) -r requirements/sam.txt
	@touch $@

# What only some tests need. Outside CI a failure is one line; in CI nothing may be missing.
optional:
	@$(MAKE) --no-print-directory .venv-sam/stamp >/dev/null 2>&1 || { \
	  echo "The SAM command line could not be installed: the tests that build the Lambda are skipped."; test -z "$(CI)"; }
	@command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || { \
	  echo "There is no chromium here: the tests in a real browser are skipped."; test -z "$(CI)"; }
