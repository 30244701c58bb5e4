.DEFAULT_GOAL := help
# One scenario, with the modules below it as they were compiled.
SCENARIO := ./mvnw -B -ntp -pl modules/acceptance -am test-compile failsafe:integration-test failsafe:verify \
	-Dfailsafe.failIfNoSpecifiedTests=false
.PHONY: help run test check long-tests crash-test histories size settle-million mail-test drill pair smoke previous-suite fmt bench bench-quick bench-start bench-oracle docs clean schedules

help: ## list these habits
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

run: ## build and start the platform on http://localhost:8080
	@./mvnw -Prun

test: ## build and pass every test
	@./mvnw -B -ntp verify

check: ## what must hold before a merge: the tests with real servers, scripts, alert rules
	@.ci/run

long-tests: ## restart nodes behind a proxy, drill, kill payouts over the chain; needs what `make test` has packed
	@.ci/long-tests

crash-test: ## kill a house under load fifty times, or CRASHES=n times; needs what `make test` has packed
	@$(SCENARIO) -Dit.test=CrashScenario -Dpredictiq.crashes=$(or $(CRASHES),50) $(if $(SEED),-Dpredictiq.seed=$(SEED))

histories: ## compare house and model over 20 times 50 histories, or RUNS=n times, or SEED=n again; needs what `make test` has packed
	@for run in $$(seq $(if $(SEED),1,$(or $(RUNS),20))); do \
	  $(SCENARIO) -Dit.test='HouseArquillianIT#model*' \
	    $(if $(SEED),-Dpredictiq.histories.seed=$(SEED),-Dpredictiq.histories=50) || exit 1; done

size: ## read a house of a million wagers, 10,000 markets and 100,000 members; needs what `make test` has packed
	@$(SCENARIO) -Dit.test=SizeScenario -Dpredictiq.scale=full

settle-million: ## settle one market with a million positions in a heap of 512 MiB
	@./mvnw -B -ntp -pl modules/wagers -am test -Dtest=SettlesManyIT -Dpredictiq.heavy=true -Dsurefire.failIfNoSpecifiedTests=false

schedules: ## 2,000 random schedules of deposits, crashes and withdrawals, or SCHEDULES=n, or SEED=n again
	@./mvnw -B -ntp -f modules/chain/pom.xml test -Dtest=RandomSchedulesPropertyIT \
	  -Dpredictiq.chain.schedules=$(or $(SCHEDULES),2000) $(if $(SEED),-Dpredictiq.chain.seed=$(SEED))

mail-test: ## send 20,000 mails, or MAILS=n, by two processes of which one is killed three times
	@bench/mail/measure $(or $(MAILS),20000)

drill: ## kill a house, restore it from a backup and from the archive, and report RPO and RTO; needs what `make test` has packed
	@ops/bin/drill dump
	@ops/bin/drill archive

pair: ## run two nodes on one database behind HAProxy; needs what `make test` has packed
	@ops/bin/pair

smoke: ## ask a running node whether it is fit to be used; URL=http://localhost:8080
	@ops/bin/smoke $(or $(URL),http://localhost:8080)

previous-suite: ## serve by the release before while this one migrates, and pass its tests; needs what `make test` has packed
	@ops/bin/previous-suite $(COMMIT)

fmt: ## format every Java file
	@./mvnw -q -B spotless:apply

bench: ## build what ships, measure it beside its yardsticks (about 40 min), record it under bench/results
	@./mvnw -B -ntp -Pbench

bench-quick: ## compare ratios with the recorded ones in three minutes; needs what `make test` has packed
	@bench/run --quick

bench-start: ## measure start, memory and the demo list, and record them in docs/performance.md
	@bench/foundation

bench-oracle: ## 200 feeds a second for ten minutes, and candles beside 50 million readings (READINGS=n); some 10 GB for a while
	@bench/oracle $(or $(SECONDS),600) $(or $(READINGS),50000000)

docs: ## rewrite the golden documents (docs/modules.md, docs/api/openapi.yaml) from the code
	@./mvnw -q -B verify -Dpredictiq.golden=write

clean: ## remove what the build made; keeps ./data
	@./mvnw -q -B clean
