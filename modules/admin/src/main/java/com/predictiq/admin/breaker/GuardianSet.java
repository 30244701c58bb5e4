package com.predictiq.admin.breaker;

import com.predictiq.members.MemberId;
import com.predictiq.platform.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/** Who the guardians are and what each weighs: {@code <member>=<weight>}, separated by commas. */
record GuardianSet(Map<String, Integer> weights) {

  static final String NAME = "guardians";
  static final String KEY = "predictiq.admin." + NAME;

  private static final int MOST = 50;
  private static final String WEIGHT = "[1-9][0-9]{0,3}";

  static GuardianSet from(Config config) {
    Settings settings = Settings.of(config, "admin");
    Map<String, Integer> weights = new TreeMap<>();
    for (String entry : settings.list(NAME)) {
      String[] parts = entry.split("=", -1);
      Optional<MemberId> member = MemberId.parse(parts[0]);
      if (parts.length != 2 || member.isEmpty() || !parts[1].matches(WEIGHT)) {
        throw settings.bad(
            NAME, "has the entry '" + entry + "'; it must be a member's id, '=' and 1 to 9999.");
      }
      if (weights.put(member.get().toString(), Integer.valueOf(parts[1])) != null) {
        throw settings.bad(NAME, "names " + parts[0] + " twice.");
      }
    }
    if (weights.size() > MOST) {
      throw settings.bad(NAME, "names more than " + MOST + " guardians.");
    }
    return new GuardianSet(weights);
  }

  int total() {
    return weights.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Two thirds, rounded up: anything less is not two thirds. */
  int needed() {
    return (2 * total() + 2) / 3;
  }

  int weightOf(Set<String> members) {
    return members.stream().mapToInt(member -> weights.getOrDefault(member, 0)).sum();
  }
}
