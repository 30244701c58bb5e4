package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every operation of the running contract, without, with wrong and with too small a credential. */
@WithSharedNode
class CredentialDoorsScenario {

  private static final String NOT_OURS =
      "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJzdWIiOiJhZG1pbiJ9.";
  private static final String NO_KEY = "piq_0123456789ab_" + "A".repeat(43);

  private final Visitor visitor;
  private final List<CredentialDoor> doors;

  CredentialDoorsScenario(RunningNode node) {
    this.visitor = node.visitor();
    this.doors =
        CredentialDoor.in(
            visitor.with("Accept", "application/json").get("/openapi").is(200).json());
  }

  @Test
  void each_operation_says_who_may_call_it() {
    assertThat(doors).filteredOn(door -> !door.says()).isEmpty();
    assertThat(doors).filteredOn(CredentialDoor::isOfMembers).hasSizeGreaterThan(25);
    assertThat(doors).filteredOn(door -> door.takes("admin_key")).hasSizeGreaterThan(15);
  }

  @Test
  void the_paths_of_operators_take_nothing_but_what_operators_have() {
    assertThat(doors)
        .filteredOn(door -> door.path().contains("/admin/"))
        .allMatch(door -> door.takes("admin_key") && !door.takes("api_key"));
  }

  @Test
  void members_doors_are_shut_without_and_with_wrong_credentials() {
    Function<Visitor, Visitor> nothing = one -> one;
    for (Function<Visitor, Visitor> credential :
        List.of(
            nothing,
            one -> one.asMember(NOT_OURS),
            one -> one.with("X-API-Key", ""),
            one -> one.with("X-API-Key", NO_KEY),
            one -> one.with("X-API-Key", Installation.ADMIN_KEY))) {
      walk(
          doors.stream().filter(CredentialDoor::isOfMembers).toList(),
          door -> door.faults(door.knock(credential.apply(stranger())), 401, "UNAUTHENTICATED"));
    }
  }

  @Test
  void a_key_opens_no_more_than_its_scope() {
    Visitor member = SomeMember.signedUpAt(visitor).at(visitor);
    CredentialKey reading = CredentialKey.madeBy(member, false, "read");
    CredentialKey writing = CredentialKey.madeBy(member, false, "trade", "withdraw");
    walk(
        doors.stream().filter(door -> door.takes("api_key")).toList(),
        door ->
            door.faults(
                door.knock((door.reads() ? writing : reading).at(stranger())),
                403,
                "INSUFFICIENT_SCOPE"));
  }

  @Test
  void no_key_opens_what_is_for_somebody_logged_in() {
    Visitor member = SomeMember.signedUpAt(visitor).at(visitor);
    CredentialKey all = CredentialKey.madeBy(member, false, "read", "trade", "withdraw");
    walk(
        doors.stream()
            .filter(CredentialDoor::isOfMembers)
            .filter(door -> !door.takes("api_key"))
            .toList(),
        door -> door.faults(door.knock(all.at(stranger())), 403, "TOKEN_REQUIRED"));
  }

  @Test
  void a_key_that_demands_signatures_opens_nothing_without() {
    Visitor member = SomeMember.signedUpAt(visitor).at(visitor);
    CredentialKey all = CredentialKey.madeBy(member, true, "read", "trade", "withdraw");
    walk(
        doors.stream().filter(CredentialDoor::isOfMembers).toList(),
        door -> door.faults(door.knock(all.at(stranger())), 401, "SIGNATURE_REQUIRED"));
  }

  @Test
  void operators_doors_are_shut_for_members() {
    Visitor member = SomeMember.signedUpAt(visitor).at(visitor);
    CredentialKey key = CredentialKey.madeBy(member, false, "read", "trade", "withdraw");
    for (Visitor here :
        List.of(
            visitor,
            member,
            key.at(visitor),
            visitor.with("X-API-Key", ""),
            visitor.with("X-API-Key", NO_KEY))) {
      walk(
          doors.stream().filter(door -> door.takes("admin_key")).toList(),
          door ->
              door.faults(door.knock(here.from(somewhere("127"))), 401, "ADMIN_UNAUTHENTICATED"));
    }
  }

  @Test
  void operators_doors_are_shut_for_the_right_key_from_elsewhere() {
    walk(
        doors.stream().filter(door -> door.takes("admin_key")).toList(),
        door -> door.faults(door.knock(stranger().asAdmin()), 403, "ADMIN_FORBIDDEN"));
  }

  @Test
  void public_reads_do_not_mind_a_wrong_credential() {
    assertThat(doors)
        .filteredOn(door -> door.isPublic() && door.reads())
        .isNotEmpty()
        .allSatisfy(
            door ->
                assertThat(door.knock(stranger().asMember(NOT_OURS)).status())
                    .as(door.toString())
                    .isNotIn(401, 403));
  }

  private static void walk(
      List<CredentialDoor> along, Function<CredentialDoor, List<String>> faults) {
    List<String> found = new ArrayList<>();
    along.forEach(door -> found.addAll(faults.apply(door)));
    assertThat(along).isNotEmpty();
    assertThat(found).isEmpty();
  }

  /** Each from an address of their own: this is not about limits. */
  private Visitor stranger() {
    return visitor.from(somewhere("10"));
  }

  private static String somewhere(String net) {
    long chance = UUID.randomUUID().getLeastSignificantBits();
    return String.join(
        ".", net, "1", Long.toString(chance & 0xff), Long.toString((chance >> 8) & 0xff));
  }
}
