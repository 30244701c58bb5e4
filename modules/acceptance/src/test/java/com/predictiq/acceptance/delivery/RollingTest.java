package com.predictiq.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.predictiq.acceptance.delivery.Bucket.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * The proxy with the settings we ship, before two stand-ins for nodes that say whether they are
 * ready: what docs/deployment.md promises of draining, as far as it is the proxy's.
 */
class RollingTest {

  private static final int PER_SECOND = 200;
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** One that answers whoever comes, and asks to be sent nobody when it drains. */
  private record Node(Bucket bucket, AtomicBoolean draining) implements AutoCloseable {

    static Node start() {
      AtomicBoolean draining = new AtomicBoolean();
      return new Node(new Bucket(path -> answer(path, draining.get())), draining);
    }

    private static Said answer(String path, boolean draining) {
      return path.equals("/health/ready") && draining ? new Said(503, "") : new Said(200, "ok");
    }

    int port() {
      return URI.create(bucket.address()).getPort();
    }

    long served() {
      return bucket.asked().stream().filter(asked -> asked.method().equals("POST")).count();
    }

    void stop() {
      bucket.close();
    }

    @Override
    public void close() {
      stop();
    }
  }

  @Test
  void no_request_is_lost_while_nodes_drain_and_come_back() {
    try (Node first = Node.start();
        Node second = Node.start();
        Node again = Node.start();
        HaProxy proxy = HaProxy.before(first.port(), second.port())) {
      proxy.awaitUp("first");
      proxy.awaitUp("second");
      try (SteadyLoad load = SteadyLoad.of(PER_SECOND, () -> post(proxy))) {
        goesOn(load);
        second.draining().set(true);
        proxy.awaitLeft("second");
        second.stop();
        goesOn(load);
        proxy.moved("second", again.port());
        proxy.awaitUp("second");
        first.draining().set(true);
        proxy.awaitLeft("first");
        first.stop();
        goesOn(load);
        assertThat(load.stop()).isEmpty();
        assertThat(first.served() + second.served() + again.served()).isEqualTo(load.answered());
        assertThat(second.served()).isPositive();
        assertThat(again.served()).isPositive();
      }
    }
  }

  @Test
  void a_request_that_is_lost_is_noticed() {
    try (Node first = Node.start();
        Node second = Node.start();
        HaProxy proxy = HaProxy.before(first.port(), second.port())) {
      proxy.awaitUp("first");
      try (SteadyLoad load = SteadyLoad.of(PER_SECOND, () -> post(proxy))) {
        goesOn(load);
        first.stop();
        second.stop();
        proxy.awaitLeft("first");
        proxy.awaitLeft("second");
        await().atMost(SOON).until(() -> post(proxy).isPresent());
        assertThat(load.stop()).isNotEmpty();
      }
    }
  }

  private static void goesOn(SteadyLoad load) {
    int before = load.answered();
    await().atMost(SOON).until(() -> load.answered() > before + PER_SECOND);
  }

  private static Optional<String> post(HaProxy proxy) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(proxy.address() + "/wagers"))
            .timeout(SOON)
            .POST(BodyPublishers.ofString("{}"))
            .build();
    try {
      HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200 ? Optional.empty() : Optional.of(answer.toString());
    } catch (IOException unanswered) {
      throw new UncheckedIOException(unanswered);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
