# The two commands are `make run` and `make test`. Everything sets itself up in .venv, from locked files, and then needs no network.

PYTHON ?= python3
BIN := .venv/bin
INSTALL := -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps
CI ?=
ASK_CLI := deployment/ask
include lambda/python.mk

.PHONY: run talk understand test check content skill-package certification evaluate fit readme audit format lock clean optional everything rehearse deploy ask-cli

run: .venv/local.stamp
	$(BIN)/python -m skill.local serve

talk: .venv/local.stamp
	@$(BIN)/python -m skill.local talk $(ARGS)

understand: .venv/local.stamp
	@$(BIN)/python -m skill.local understand $(ARGS)

# In as many processes as there are processors (tests/spreading.py). ARGS="-n 0 tests/coach" tests a part in one, which starts sooner.
test: .venv/dev.stamp optional
	$(BIN)/python -m pytest -q -n auto --maxprocesses 8 --no-loadscope-reorder $(ARGS)

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

# Tries what Amazon's certification asks for, in the files and by thousands of requests, and writes docs/certification.md.
certification: .venv/dev.stamp
	@$(BIN)/python -m tests.certification $(ARGS)

# To AWS and to Amazon (docs/deploy.md). ARGS=--dry-run shows what it would do; it asks before it costs money.
deploy: .venv/dev.stamp .venv-sam/stamp
	@$(BIN)/python -m deployment $(ARGS)

# The tool that takes the skill package to Amazon, locked, without running a script of any package.
ask-cli: $(ASK_CLI)/node_modules/stamp

evaluate: .venv/local.stamp
	$(BIN)/python -m skill.coach evaluate $(or $(ARGS),--part report tests/coach/corpus/answers.jsonl tests/coach/answers/*.jsonl)

# Writes the coach's weights anew from the building part of the labelled answers.
fit: .venv/dev.stamp
	$(BIN)/python -m tests.coach.fitting

# Deploys to a stand-in for AWS on this machine and walks through it (tests/rehearsal).
rehearse: .venv/dev.stamp .venv-sam/stamp
	@$(BIN)/python -m tests.rehearsal $(ARGS)

# Writes the README's conversation, table and diagram anew.
readme: .venv/dev.stamp
	$(BIN)/python -m tests.repository.readme

# Asks a list on the network (ARGS="-s osv" asks another) for known vulnerabilities of what is locked. A package that the list
# does not know fails too, since nothing was learnt of it.
audit: .venv-audit/stamp
	@for locked in lambda/requirements.txt requirements/*.txt; do \
	  echo "$$locked"; .venv-audit/bin/pip-audit --strict --disable-pip --require-hashes -r $$locked $(ARGS) || failed=1; \
	done; test -z "$$failed"

format: .venv/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Needs `uv` on the path. Writes the locked files anew, with a hash for every file and no index named.
LOCK := uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --no-annotate
lock:
	$(LOCK) --universal --python-version 3.11 requirements/local.in -o requirements/local.txt
	$(LOCK) --universal --python-version 3.11 --overrides requirements/overrides.in requirements/dev.in -o requirements/dev.txt
	$(LOCK) --universal --python-version 3.11 requirements/sam.in -o requirements/sam.txt
	$(LOCK) --universal --python-version 3.11 requirements/audit.in -o requirements/audit.txt
	$(LOCK) --python-version 3.13 --python-platform x86_64-manylinux2014 --excludes requirements/runtime-left-out.in requirements/runtime.in \
	  -o lambda/requirements.txt
	$(LOCK) --universal --python-version 3.13 requirements/runtime-emulator.in -o requirements/runtime-emulator.txt

clean:
	rm -rf .venv .venv-sam .venv-runtime .venv-audit .aws-sam $(STRANGERS)/node_modules $(ASK_CLI)/node_modules skill/content/compiled .mypy_cache .ruff_cache .pytest_cache .hypothesis

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
	.venv-sam/bin/python $(INSTALL) --no-compile -r requirements/sam.txt
	@touch $@

.venv-audit/stamp: requirements/audit.txt
	@test -x .venv-audit/bin/python || $(PYTHON) -m venv .venv-audit
	.venv-audit/bin/python $(INSTALL) -r requirements/audit.txt
	@touch $@

# What Lambda's Python brings, on a Python of the runtime's own version.
.venv-runtime/stamp: requirements/runtime-emulator.txt
	@test -n "$(PY313)" || { echo "There is no Python 3.13 here." >&2; exit 1; }
	@test -x .venv-runtime/bin/python || "$(PY313)" -m venv .venv-runtime
	.venv-runtime/bin/python $(INSTALL) -r requirements/runtime-emulator.txt
	@touch $@

# Other people's Alexa clients. None of their scripts is run; offline the attempt fails at once.
STRANGERS := tests/strangers
$(STRANGERS)/node_modules/stamp: $(STRANGERS)/package-lock.json
	cd $(STRANGERS) && npm ci --ignore-scripts --prefer-offline $(if $(CI),,--fetch-retries=0)
	@touch $@

$(ASK_CLI)/node_modules/stamp: $(ASK_CLI)/package-lock.json
	cd $(ASK_CLI) && npm ci --ignore-scripts --prefer-offline
	@touch $@

# All that is installed for some test or other, for CI: `make -j everything` sets it up side by side, and what cannot be is a failure.
everything: .venv/dev.stamp .venv-sam/stamp .venv-runtime/stamp $(STRANGERS)/node_modules/stamp ask-cli

# What only some tests need. Outside CI a failure is one line; in CI nothing may be missing.
optional:
	@$(MAKE) --no-print-directory .venv-sam/stamp >/dev/null 2>&1 || { \
	  echo "The SAM command line could not be installed: the tests that build the Lambda are skipped."; test -z "$(CI)"; }
	@$(MAKE) --no-print-directory .venv-runtime/stamp >/dev/null 2>&1 || { \
	  echo "There is no Python 3.13 here: the tests of its bytecode and under Lambda's runtime are skipped."; test -z "$(CI)"; }
	@$(MAKE) --no-print-directory $(STRANGERS)/node_modules/stamp >/dev/null 2>&1 || { \
	  echo "The npm clients could not be installed: the tests in which they talk to the endpoint are skipped."; test -z "$(CI)"; }
	@test -z "$(CI)" || $(MAKE) --no-print-directory ask-cli >/dev/null
	@test -x $(ASK_CLI)/node_modules/.bin/ask || \
	  echo "ASK CLI is not here (make ask-cli): the test in which it takes the skill to a stand-in for Amazon is skipped."
	@command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || { \
	  echo "There is no chromium here: the tests in a real browser are skipped."; test -z "$(CI)"; }
	@PATH="$$PATH:/usr/sbin:/usr/local/sbin" command -v nginx >/dev/null 2>&1 || { \
	  echo "There is no nginx here: the tests of self-hosting over TLS are skipped."; test -z "$(CI)"; }
	@command -v systemd-analyze >/dev/null 2>&1 || { \
	  echo "There is no systemd-analyze here: the test of the systemd unit is skipped."; test -z "$(CI)"; }
