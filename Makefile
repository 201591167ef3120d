# `make help` lists the targets. On a new machine `make demo` or `make test` is
# enough: everything that is missing is set up first.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

GO       ?= go
# The program itself: npm's starter in node_modules/.bin exits with 0 even when forge fails.
FORGE    := node_modules/@foundry-rs/forge-*/bin/forge
GOLANGCI := $(GO) tool -modfile=tools/go.mod golangci-lint
DAEMONS  := openstream openstream-operator openstream-aggregator
GOFILES   = $(shell git ls-files --cached --others --exclude-standard '*.go' ':!contracts/bindings')

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: setup
setup: ## install what is missing (npm packages, Debian packages when root)
	@scripts/setup

# Only the tests need them, and Chromium is large: whoever just wants the demo goes without.
.PHONY: clients
clients: setup ## install what the tests of stock players and of NATs need and is missing: ffmpeg, curl, Chromium, nftables, iproute2
	@scripts/setup clients

.PHONY: build
build: setup ## build the four programs into build/
	$(GO) build -o build/ $(addprefix ./cmd/,$(DAEMONS))
	CGO_ENABLED=0 $(GO) build -o build/ ./cmd/openstream-challenger

# FILE, DEMO_REPORT and DEMO_KEEP reach the demo through its environment, whether
# they were given before `make` or after it.
.PHONY: demo
demo: build ## stream, settle, catch and slash on two local chains; FILE= input, DEMO_REPORT= report's path, DEMO_KEEP=1 leaves the chains running
	@$(GO) run ./tests/demo

.PHONY: devnet
devnet: build ## start chains, aggregator, four operators and a challenger, and leave them running
	@$(GO) run ./tests/town

.PHONY: devnet-down
devnet-down: ## stop what `make devnet` left running
	@$(GO) run ./tests/town down

.PHONY: test
test: clients ## run every test: Go with the race detector, end-to-end stories, Solidity
	$(GO) test -race -timeout 15m $$($(GO) list ./... | grep -v '/tests/')
	$(GO) test -count=1 -timeout 18m ./tests/...
	$(FORGE) test
	@echo 'make test: everything passed'

.PHONY: fuzz
fuzz: setup ## long campaigns from a new seed: FUZZ_SEED= repeats one, FUZZ_SECONDS= for each Go fuzz target (30)
	@scripts/fuzz

# SEED and DRAWN reach the program whether they were given before `make` or after it.
.PHONY: mutants
mutants: setup ## put faults into the contracts, one at a time: the tests must catch each; SEED= draws others (1), DRAWN= more (88)
	@$(GO) run ./tests/mutants $(if $(SEED),-seed $(SEED)) $(if $(DRAWN),-drawn $(DRAWN))

.PHONY: bench
bench: build ## measure, and write build/bench.json
	@$(GO) run ./tests/bench

.PHONY: gas
gas: setup ## measure the gas of the contracts and write docs/gas.md
	@$(GO) run ./tests/gas

.PHONY: gas-check
gas-check: setup ## fail unless docs/gas.md says what the contracts cost now
	@$(GO) run ./tests/gas -check

.PHONY: lint
lint: setup ## go vet, golangci-lint, gofmt and forge fmt, changing nothing
	@unformatted=$$(gofmt -l $(GOFILES)); [ -z "$$unformatted" ] || { echo "not gofmt'ed (run make fmt):"; echo "$$unformatted"; exit 1; } >&2
	$(GO) vet ./...
	$(GOLANGCI) run
	$(FORGE) fmt --check

.PHONY: fmt
fmt: setup ## format Go and Solidity
	gofmt -w $(GOFILES)
	$(FORGE) fmt

.PHONY: contracts
contracts: setup ## compile the contracts
	$(FORGE) build

.PHONY: bindings
bindings: setup ## generate the Go bindings of the contracts
	$(FORGE) build --skip test
	$(GO) run ./scripts/bindings

.PHONY: bindings-check
bindings-check: setup ## fail unless the committed bindings are those of the contracts
	$(FORGE) build --skip test
	$(GO) run ./scripts/bindings -check

.PHONY: snapshots
snapshots: setup ## write the storage layouts and ABIs of the contracts to contracts/snapshots
	$(FORGE) build --skip test
	$(GO) run ./scripts/snapshots

.PHONY: snapshots-check
snapshots-check: setup ## fail unless the committed snapshots are those of the contracts
	$(FORGE) build --skip test
	$(GO) run ./scripts/snapshots -check

.PHONY: clean
clean: ## remove what was built; downloads stay
	rm -rf build contracts/out contracts/cache contracts/broadcast
