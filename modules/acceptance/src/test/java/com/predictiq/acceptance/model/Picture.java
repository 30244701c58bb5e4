package com.predictiq.acceptance.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What lies in every account that is not empty, and where markets and positions stand. */
public record Picture(Map<Account, BigInteger> balances, Map<String, String> standings) {

  public Picture {
    balances = new TreeMap<>(balances);
    balances.values().removeIf(amount -> amount.signum() == 0);
    standings = new TreeMap<>(standings);
  }

  public static String market(int number) {
    return "market " + number;
  }

  public static String position(int market, int outcome, int member) {
    return "position of member " + member + " on " + outcome + " of market " + market;
  }

  /** Each thing that differs, as here and as there. */
  public List<String> differences(Picture other) {
    List<String> found = new ArrayList<>();
    compare(balances, other.balances, found);
    compare(standings, other.standings, found);
    return found;
  }

  private static <K extends Comparable<K>> void compare(
      Map<K, ?> here, Map<K, ?> there, List<String> found) {
    TreeSet<K> keys = new TreeSet<>(here.keySet());
    keys.addAll(there.keySet());
    for (K key : keys) {
      if (!Objects.equals(here.get(key), there.get(key))) {
        found.add(key + ": " + here.get(key) + " | " + there.get(key));
      }
    }
  }
}
