package com.predictiq.acceptance.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Somebody who calls a node, with the headers they send each time. */
record Visitor(String url, List<String> headers) {

  /** As Java makes it, which would rather speak HTTP/2 and asks for it. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  Visitor(String url) {
    this(url, List.of());
  }

  Visitor with(String header, String value) {
    List<String> more = new ArrayList<>(headers);
    more.addAll(List.of(header, value));
    return new Visitor(url, List.copyOf(more));
  }

  /** The operator of an installation. */
  Visitor asAdmin() {
    return with("X-API-Key", Installation.ADMIN_KEY);
  }

  /** Another operator, whose word counts where two are asked. */
  Visitor asSecondAdmin() {
    return with("X-API-Key", Installation.SECOND_ADMIN_KEY);
  }

  Visitor asMember(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** From another place than everybody else, where the installation believes such a proxy. */
  Visitor from(String address) {
    return with("X-Forwarded-For", address);
  }

  Answer get(String path) {
    return call("GET", path, BodyPublishers.noBody());
  }

  Answer post(String path, String json) {
    return with("Content-Type", "application/json")
        .call("POST", path, BodyPublishers.ofString(json));
  }

  Answer post(String path) {
    return call("POST", path, BodyPublishers.noBody());
  }

  Answer call(String method, String path, HttpRequest.BodyPublisher body) {
    try {
      HttpResponse<byte[]> response =
          HTTP.send(request(method, path, body), BodyHandlers.ofByteArray());
      return Answer.of(
          method + " " + path, response.statusCode(), response.headers(), response.body());
    } catch (IOException unanswered) {
      throw new UncheckedIOException(method + " " + url + path, unanswered);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Whether the path answers 200; no answer at all is a no. */
  boolean reaches(String path) {
    try {
      return get(path).status() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  private HttpRequest request(String method, String path, HttpRequest.BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE).method(method, body);
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    return request.build();
  }
}
