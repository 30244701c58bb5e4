package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The canaries of the walk along all doors: it must see one that stands open. */
class CredentialDoorTest {

  private static final String DOCUMENT =
      """
      {"paths": {
        "/told": {"get": {"security": [{"member_token": []}],
                          "responses": {"401": {"description": "UNAUTHENTICATED, OTHER"}}}},
        "/untold": {"post": {"security": [{"member_token": []}, {"api_key": []}],
                             "responses": {}}},
        "/open": {"get": {"security": [{}], "responses": {}}},
        "/silent": {"parameters": [], "get": {"responses": {}}}}}\
      """;

  private final List<CredentialDoor> doors = doors();

  @Test
  void a_door_that_says_no_as_it_promised_is_in_order() {
    assertThat(door("/told").faults(answer(401, "UNAUTHENTICATED"), 401, "UNAUTHENTICATED"))
        .isEmpty();
  }

  @Test
  void a_door_that_stands_open_is_found() {
    assertThat(door("/told").faults(answer(200, ""), 401, "UNAUTHENTICATED")).hasSize(1);
  }

  @Test
  void another_no_than_the_right_one_is_found() {
    assertThat(door("/told").faults(answer(403, "UNAUTHENTICATED"), 401, "UNAUTHENTICATED"))
        .hasSize(1);
    assertThat(door("/told").faults(answer(401, "OTHER"), 401, "UNAUTHENTICATED")).hasSize(1);
  }

  @Test
  void a_no_that_was_not_promised_is_found() {
    assertThat(door("/untold").faults(answer(401, "UNAUTHENTICATED"), 401, "UNAUTHENTICATED"))
        .hasSize(1);
  }

  @Test
  void the_contract_says_who_may_call() {
    assertThat(door("/told").isOfMembers()).isTrue();
    assertThat(door("/untold").takes("api_key")).isTrue();
    assertThat(door("/open").isPublic()).isTrue();
    assertThat(door("/open").says()).isTrue();
    assertThat(door("/silent").says()).isFalse();
  }

  private CredentialDoor door(String path) {
    return doors.stream().filter(door -> door.path().equals(path)).findFirst().orElseThrow();
  }

  private static List<CredentialDoor> doors() {
    try {
      return CredentialDoor.in(new ObjectMapper().readTree(DOCUMENT));
    } catch (JsonProcessingException ourOwnFault) {
      throw new IllegalStateException(ourOwnFault);
    }
  }

  private static Answer answer(int status, String code) {
    return Answer.of(
        "question",
        status,
        HttpHeaders.of(Map.of(), (name, value) -> true),
        ("{\"code\":\"" + code + "\"}").getBytes(StandardCharsets.UTF_8));
  }
}
