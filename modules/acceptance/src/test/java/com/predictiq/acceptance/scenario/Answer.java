package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What came back; the body is kept byte for byte, each as one character of Latin-1. */
record Answer(String question, int status, HttpHeaders headers, String latin) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Answer of(String question, int status, HttpHeaders headers, byte[] body) {
    return new Answer(question, status, headers, new String(body, StandardCharsets.ISO_8859_1));
  }

  byte[] body() {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  String text() {
    return new String(body(), StandardCharsets.UTF_8);
  }

  JsonNode json() {
    try {
      return JSON.readTree(text());
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(this + " is not JSON", notJson);
    }
  }

  /** The same answer with other words in it. */
  Answer saying(JsonNode other) {
    return of(question, status, headers, other.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The value of one field at the top, as text. */
  String field(String name) {
    return json().path(name).asText();
  }

  Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  Answer is(int wanted) {
    assertThat(status).as(toString()).isEqualTo(wanted);
    return this;
  }

  @Override
  public String toString() {
    return question + " → " + status + " " + headers.map() + "\n" + text();
  }
}
