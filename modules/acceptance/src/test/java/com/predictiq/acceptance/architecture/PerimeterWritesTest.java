package com.predictiq.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is sent twice happens once: every operation that writes, or a reason why it need not. */
class PerimeterWritesTest {

  private static final String IDEMPOTENT = "com.predictiq.platform.Idempotent";
  private static final String PATH = "jakarta.ws.rs.Path";
  private static final List<String> WRITES = List.of("POST", "PUT", "PATCH", "DELETE");

  /** Its answer holds a token, a key or somebody's data, and must not be kept to be told again. */
  private static final Set<String> TELLS_ONCE =
      Set.of(
          "AdminKeysResource.make",
          "AdminKeysResource.rotate",
          "ApiKeysResource.make",
          "ApiKeysResource.rotate",
          "AuthResource.logIn",
          "AuthResource.refresh",
          "MembersResource.signUp",
          "PrivacyResource.export",
          "WalletResource.logIn");

  /** Says how things shall be, and not what shall be done: twice is once. */
  private static final Set<String> SAYS_A_STATE =
      Set.of(
          "AuthResource.logOut",
          "CacheResource.invalidate",
          "CacheResource.warm",
          "FollowResource.follow",
          "FollowResource.unfollow",
          "MaintenanceResource.put",
          "MeResource.change",
          "MeResource.endSessions",
          "MyDepositsResource.address",
          "NewsletterResource.unsubscribeByButton",
          "NoticesUnsubscribeResource.unsubscribeByButton");

  /** Shows a password, or a token or challenge that is good for one time by itself. */
  private static final Set<String> SHOWS_WHAT_IS_GOOD_ONCE =
      Set.of(
          "MeResource.erase",
          "MeResource.link",
          "PasswordResetResource.confirm",
          "PrivacyResource.erase",
          "VerificationResource.confirm");

  /** Answers everybody the same, at most sends a mail again, and mails are counted by recipient. */
  private static final Set<String> ASKS_FOR_A_MAIL =
      Set.of(
          "NewsletterResource.askToLeave",
          "NewsletterResource.subscribe",
          "PasswordResetResource.ask",
          "PrivacyResource.requestToken",
          "VerificationResource.ask");

  /**
   * Lets a job run that runs by itself, or a test network give play money or pay it, as a wallet
   * would; quotes write nothing.
   */
  private static final Set<String> CHANGES_NOTHING =
      Set.of(
          "BlockchainResource.faucet",
          "JobsResource.run",
          "MarketWagersResource.quote",
          "MyPlayWalletResource.deposit",
          "MyPlayWalletResource.fill");

  /** Keeps the key in the transaction of the stake, which many share. */
  private static final Set<String> HAS_ITS_OWN =
      Set.of("MarketWagersResource.place", "WagerBatchResource.place");

  @Test
  void every_write_happens_once_or_says_why_it_need_not() {
    assertThat(careless(Compiled.HOUSE))
        .isSubsetOf(
            Stream.of(
                    TELLS_ONCE,
                    SAYS_A_STATE,
                    SHOWS_WHAT_IS_GOOD_ONCE,
                    ASKS_FOR_A_MAIL,
                    CHANGES_NOTHING,
                    HAS_ITS_OWN)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** The canary: a resource that says nothing about being asked twice. */
  @Test
  void canary_a_write_that_forgot_it_is_found() {
    JavaClasses wrong = new ClassFileImporter().importClasses(Forgetful.class);
    assertThat(careless(wrong)).containsExactly("Forgetful.write");
  }

  private static Set<String> careless(JavaClasses classes) {
    return classes.stream()
        .filter(type -> type.isAnnotatedWith(PATH))
        .filter(type -> !type.isAnnotatedWith(IDEMPOTENT))
        .flatMap(PerimeterWritesTest::writes)
        .filter(method -> !method.isAnnotatedWith(IDEMPOTENT))
        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<JavaMethod> writes(JavaClass resource) {
    return resource.getMethods().stream()
        .filter(
            method ->
                WRITES.stream().anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb)));
  }

  /** Writes, and does not care how often. */
  @jakarta.ws.rs.Path("/forgetful")
  static final class Forgetful {
    @jakarta.ws.rs.POST
    public void write() {
      // nothing: it is only looked at
    }
  }
}
