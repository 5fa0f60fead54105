# make demo         set up what is missing, build, roster Examples/02-civic-centre and show the result
# make test         set up what is missing, build and run all tests
# make check        test, lint and examples: everything a change must pass
# make build        the command `roster`, for release, in .build/release
# make lint         formatting of the sources, scripts, and words that do not belong here
# make examples     run every example and compare with its expected/
# make faces        every rule with its faces: judge, rows, pricing, pages and tests
# make docs         write the generated pages of Docs/ anew
# make brute-force  random tiny halls against every possible roster (COUNT=10000 SEED=1)
# make cross-check  exported programs against two other solvers, which it installs
# make bench-build  what Benchmarks/ measures with; `make -C Benchmarks` lists its tables
# make clean        remove what was built

.DEFAULT_GOAL := help
.PHONY: help demo test check build lint examples faces docs brute-force cross-check bench-build clean set-up

SHELL := /bin/bash
# More flags for every build, for example SWIFTFLAGS='--jobs 1'.
SWIFTFLAGS ?=
export SWIFTFLAGS
# How many random halls `make brute-force` tries, and the seed of the first.
COUNT ?= 10000
SEED ?= 1
# How long `make demo` may search.
DEMO_SECONDS ?= 20

release := swift build --configuration release --product roster $(SWIFTFLAGS)
roster := .build/release/roster
DEMO_OUT ?= out/demo

help:
	@sed -n '/^# make /s/^# //p' Makefile

set-up:
	@Scripts/set-up

build: set-up
	$(release)

demo: build
	@Scripts/demo "$(DEMO_SECONDS)" "$(DEMO_OUT)"

# Optimised, because the tests try every roster of many small halls: half the time in all, though the build takes longer.
# Arithmetic stays checked.
test: set-up
	swift test -Xswiftc -O $(SWIFTFLAGS)

lint: set-up
	@Scripts/lint

examples: build
	@Scripts/examples $(roster)

faces:
	@Scripts/faces

docs:
	Scripts/rules-manual > Docs/Rules.md.tmp && mv Docs/Rules.md.tmp Docs/Rules.md
	Scripts/presets-manual > Docs/Presets.md.tmp && mv Docs/Presets.md.tmp Docs/Presets.md

brute-force: set-up
	Scripts/brute-force $(COUNT) $(SEED)

cross-check: set-up
	Scripts/cross-check

bench-build: build
	$(MAKE) -C Benchmarks build

check: test lint examples

clean:
	rm -rf .build out
