package com.predictiq.wagers;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Bps;
import com.predictiq.members.EmailAddress;
import com.predictiq.testkit.SettableClock;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Records of other modules of which a test only cares about a few components: what it does not name
 * is empty, zero or the first there is. A component more or less over there is no matter here.
 */
public final class GivenRecord {

  private static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);

  private static final Map<Class<?>, Object> BLANKS =
      Map.ofEntries(
          Map.entry(Optional.class, Optional.empty()),
          Map.entry(List.class, List.of()),
          Map.entry(String.class, ""),
          Map.entry(boolean.class, false),
          Map.entry(int.class, 0),
          Map.entry(long.class, 0L),
          Map.entry(UUID.class, new UUID(0, 1)),
          Map.entry(Instant.class, SettableClock.START),
          Map.entry(Duration.class, Duration.ofDays(1)),
          Map.entry(Asset.class, PLAY),
          Map.entry(Amount.class, Amount.zero(PLAY)),
          Map.entry(EmailAddress.class, EmailAddress.parse("a@example.org").orElseThrow()),
          Map.entry(Bps.class, new Bps(0)));

  private GivenRecord() {}

  public static <R> R of(Class<R> type, Map<String, ?> named) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components).map(part -> value(part, named.get(part.getName()))).toArray();
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException wrong) {
      throw new IllegalArgumentException("cannot make a " + type.getSimpleName(), wrong);
    }
  }

  private static Object value(RecordComponent part, Object named) {
    return named == null ? blank(part.getType()) : named;
  }

  private static Object blank(Class<?> type) {
    if (BLANKS.containsKey(type)) {
      return BLANKS.get(type);
    }
    return type.isEnum() ? type.getEnumConstants()[0] : of(type, Map.of());
  }
}
