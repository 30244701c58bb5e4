package com.predictiq.admin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.admin.AdminRefusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.AddressRange;
import com.predictiq.testkit.TestConfig;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionTest {

  private static final String GOOD = "first-key-of-the-operator";
  private static final String OTHER = "second-key-of-the-operator";

  @ParameterizedTest
  @CsvSource({
    // allow list,            keys,  from,             offered, answer
    "'',                      both,  127.0.0.1,        good,    in",
    "'',                      both,  127.8.8.8,        good,    in",
    "'',                      both,  ::1,              good,    in",
    "'',                      both,  ::ffff:127.0.0.1, good,    in",
    "'',                      both,  10.0.0.1,         good,    ADMIN_FORBIDDEN",
    "'',                      both,  fe80::1,          good,    ADMIN_FORBIDDEN",
    "'10.1.0.0/16',           both,  10.1.255.255,     good,    in",
    "'10.1.0.0/16',           both,  10.1.0.1,         other,   in",
    "'10.1.0.0/16',           both,  10.2.0.0,         good,    ADMIN_FORBIDDEN",
    "'10.1.0.0/16',           both,  127.0.0.1,        good,    ADMIN_FORBIDDEN",
    "'10.1.0.0/16',           both,  10.2.0.0,         bad,     ADMIN_FORBIDDEN",
    "'10.1.0.0/16',           both,  10.2.0.0,         none,    ADMIN_FORBIDDEN",
    "'192.0.2.7,2001:db8::/32', both, 192.0.2.7,       good,    in",
    "'192.0.2.7,2001:db8::/32', both, 192.0.2.8,       good,    ADMIN_FORBIDDEN",
    "'192.0.2.7,2001:db8::/32', both, 2001:db8:9::1,   good,    in",
    "'192.0.2.7,2001:db8::/32', both, 2001:db9::1,     good,    ADMIN_FORBIDDEN",
    "'0.0.0.0/0,::/0',        both,  203.0.113.9,      good,    in",
    "'',                      both,  127.0.0.1,        bad,     ADMIN_UNAUTHENTICATED",
    "'',                      both,  127.0.0.1,        half,    ADMIN_UNAUTHENTICATED",
    "'',                      both,  127.0.0.1,        twice,   ADMIN_UNAUTHENTICATED",
    "'',                      both,  127.0.0.1,        blank,   ADMIN_UNAUTHENTICATED",
    "'',                      both,  127.0.0.1,        none,    ADMIN_UNAUTHENTICATED",
    "'',                      empty, 127.0.0.1,        none,    ADMIN_UNAUTHENTICATED",
    "'',                      empty, 127.0.0.1,        blank,   ADMIN_UNAUTHENTICATED",
    "'',                      empty, 127.0.0.1,        good,    ADMIN_UNAUTHENTICATED",
  })
  void lets_in_a_known_key_from_an_allowed_address_and_nothing_else(
      String allowList, String keys, String from, String offered, String answer) {
    Admission admission = admission(allowList, keys.equals("both") ? GOOD + "," + OTHER : " , ,");
    assertThat(answer(admission, address(from), offered(offered))).isEqualTo(answer);
  }

  @Test
  void says_the_same_whichever_half_was_wrong() {
    Admission admission = admission("", GOOD);
    Rejected wrongKey = refused(admission, "127.0.0.1", Optional.of(OTHER));
    Rejected wrongAddress = refused(admission, "10.0.0.1", Optional.of(GOOD));
    assertThat(wrongKey).hasMessage(wrongAddress.getMessage());
  }

  @Test
  void names_a_key_by_a_fingerprint_that_does_not_give_it_away() {
    String name =
        admission("", GOOD)
            .admit(address("::1"), Optional.of(GOOD), Optional::empty, Optional::empty)
            .operator();
    assertThat(name).matches("key:[0-9a-f]{8}");
    assertThat(name).isNotEqualTo(AdminKey.of(OTHER).fingerprint());
  }

  @Test
  void lets_an_admin_in_who_shows_no_key() {
    assertThat(
            admission("", GOOD)
                .admit(address("::1"), Optional.empty(), Optional::empty, AdmissionTest::admin)
                .operator())
        .isEqualTo("member:1");
  }

  @Test
  void an_issued_key_acts_for_the_operator_who_issued_it() {
    Entry entry =
        admission("", GOOD)
            .admit(
                address("::1"),
                Optional.of("pk_12345678_a-key-of-the-house"),
                () -> Optional.of(new Entry("member:1", "key:12345678")),
                Optional::empty);
    assertThat(entry.operator()).isEqualTo("member:1");
    assertThat(entry.actor()).isEqualTo("member:1 by key:12345678");
  }

  @Test
  void from_the_wrong_address_no_key_is_looked_at() {
    Supplier<Optional<Entry>> nobodyAsks =
        () -> {
          throw new AssertionError("the key was looked at");
        };
    Rejected no =
        catchThrowableOfType(
            Rejected.class,
            () ->
                admission("", GOOD)
                    .admit(address("10.0.0.1"), Optional.of(OTHER), nobodyAsks, Optional::empty));
    assertThat(no.refusal()).isEqualTo(AdminRefusal.ADMIN_FORBIDDEN);
  }

  /** The canary of the allow list: with the whole world on it, the wrong address gets in. */
  @Test
  void canary_an_open_list_lets_the_world_in() {
    assertThat(answer(admission("0.0.0.0/0", GOOD), address("203.0.113.9"), Optional.of(GOOD)))
        .isEqualTo("in");
  }

  @Test
  void an_admin_from_the_wrong_address_is_not_even_looked_for() {
    Supplier<Optional<String>> nobodyAsks =
        () -> {
          throw new AssertionError("the token was looked at");
        };
    Rejected no =
        catchThrowableOfType(
            Rejected.class,
            () ->
                admission("", GOOD)
                    .admit(address("10.0.0.1"), Optional.empty(), Optional::empty, nobodyAsks));
    assertThat(no.refusal()).isEqualTo(AdminRefusal.ADMIN_FORBIDDEN);
  }

  @Test
  void a_bad_key_is_refused_although_an_admin_shows_it() {
    for (String key : List.of("", "  ", OTHER)) {
      Rejected no =
          catchThrowableOfType(
              Rejected.class,
              () ->
                  admission("", GOOD)
                      .admit(
                          address("::1"), Optional.of(key), Optional::empty, AdmissionTest::admin));
      assertThat(no.refusal()).isEqualTo(AdminRefusal.ADMIN_UNAUTHENTICATED);
    }
  }

  private static Optional<String> admin() {
    return Optional.of("member:1");
  }

  private static Admission admission(String allowList, String keys) {
    return new Admission(
        AdminConfig.from(
            TestConfig.defaults()
                .with("predictiq.admin.allow-list", allowList)
                .with("predictiq.admin.bootstrap-keys", keys)));
  }

  private static Optional<String> offered(String kind) {
    return switch (kind) {
      case "good" -> Optional.of(GOOD);
      case "other" -> Optional.of(OTHER);
      case "bad" -> Optional.of("a-key-nobody-ever-made-up");
      case "half" -> Optional.of(GOOD.substring(0, 12));
      case "twice" -> Optional.of(GOOD + "," + GOOD);
      case "blank" -> Optional.of("  ");
      default -> Optional.empty();
    };
  }

  private static String answer(Admission admission, InetAddress from, Optional<String> offered) {
    try {
      admission.admit(from, offered, Optional::empty, Optional::empty);
      return "in";
    } catch (Rejected refused) {
      return ((AdminRefusal) refused.refusal()).name();
    }
  }

  private static Rejected refused(Admission admission, String from, Optional<String> offered) {
    return catchThrowableOfType(
        Rejected.class,
        () -> admission.admit(address(from), offered, Optional::empty, Optional::empty));
  }

  private static InetAddress address(String text) {
    return AddressRange.address(text).orElseThrow();
  }
}
