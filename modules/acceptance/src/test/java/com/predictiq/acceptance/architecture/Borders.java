package com.predictiq.acceptance.architecture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may import whom. A row names the modules whose whole API a module may use, and those of which
 * it may only know facts: events, views and ids, which are records and enums.
 */
final class Borders {

  private static final String KERNEL = "kernel";
  private static final String PLATFORM = "platform";
  private static final String LEDGER = "ledger";
  private static final String MEMBERS = "members";
  private static final String CHAIN = "chain";
  private static final String MARKETS = "markets";
  private static final String WAGERS = "wagers";
  private static final String LIQUIBASE = "liquibase";

  private static final Set<String> FEATURES =
      Set.of(LEDGER, MEMBERS, CHAIN, MARKETS, "oracle", WAGERS, "insights", "mail");

  /** One row: the whole API of these, the facts of those. */
  record Row(Set<String> apis, Set<String> facts) {

    Row facts(String... names) {
      return new Row(apis, Set.of(names));
    }

    boolean admits(String module, boolean fact) {
      return apis.contains(module) || (fact && facts.contains(module));
    }

    Set<String> all() {
      return Stream.concat(apis.stream(), facts.stream()).collect(Collectors.toSet());
    }
  }

  private static final Map<String, Row> ROWS = rows();

  private Borders() {}

  static Set<String> modules() {
    return ROWS.keySet();
  }

  /** Empty for a module that the table has forgotten. */
  static Optional<Row> of(String module) {
    return Optional.ofNullable(ROWS.get(module));
  }

  private static Map<String, Row> rows() {
    Map<String, Row> rows = new LinkedHashMap<>();
    rows.put(KERNEL, apis());
    rows.put(LIQUIBASE, apis(KERNEL));
    rows.put("launcher", apis(KERNEL, LIQUIBASE));
    rows.put(PLATFORM, apis(KERNEL));
    rows.put(LEDGER, apis(KERNEL, PLATFORM));
    rows.put(MEMBERS, apis(KERNEL, PLATFORM, LEDGER));
    rows.put(CHAIN, apis(KERNEL, PLATFORM, LEDGER, MEMBERS));
    rows.put(MARKETS, apis(KERNEL, PLATFORM, LEDGER, MEMBERS));
    rows.put("oracle", apis(KERNEL, PLATFORM, LEDGER, MEMBERS, CHAIN, MARKETS));
    rows.put(WAGERS, apis(KERNEL, PLATFORM, LEDGER, MEMBERS, MARKETS));
    rows.put("insights", apis(KERNEL, PLATFORM, LEDGER, MEMBERS, MARKETS).facts(WAGERS));
    rows.put("mail", apis(KERNEL, PLATFORM, MEMBERS).facts(MARKETS, WAGERS, CHAIN));
    rows.put("admin", apis(with(FEATURES, KERNEL, PLATFORM)));
    rows.put("web", apis(with(FEATURES, KERNEL, PLATFORM, "admin")));
    rows.put("testkit", apis(KERNEL, PLATFORM, LIQUIBASE));
    rows.put("acceptance", apis(rows.keySet().toArray(String[]::new)));
    return Map.copyOf(rows);
  }

  private static Row apis(String... names) {
    return new Row(Set.of(names), Set.of());
  }

  private static String[] with(Set<String> names, String... more) {
    return Stream.concat(names.stream(), Stream.of(more)).toArray(String[]::new);
  }
}
