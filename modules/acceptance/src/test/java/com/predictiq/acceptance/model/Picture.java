package com.predictiq.acceptance.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What lies in every account that is not empty, and where every market stands. */
public record Picture(Map<Account, BigInteger> balances, Map<Integer, String> markets) {

  public Picture {
    balances = new TreeMap<>(balances);
    balances.values().removeIf(amount -> amount.signum() == 0);
    markets = new TreeMap<>(markets);
  }

  /** Each thing that differs, as here and as there. */
  public List<String> differences(Picture other) {
    List<String> found = new ArrayList<>();
    compare(balances, other.balances, found);
    compare(markets, other.markets, found);
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
