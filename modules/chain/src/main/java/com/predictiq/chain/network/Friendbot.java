package com.predictiq.chain.network;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Gives play money to an account, and makes the account if it has to. */
public final class Friendbot {

  private static final int OK = 200;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI where;
  private final Duration timeout;

  public Friendbot(URI where, Duration timeout) {
    this.where = where;
    this.timeout = timeout;
  }

  public boolean give(String account) {
    HttpRequest request =
        HttpRequest.newBuilder(where.resolve("/friendbot?addr=" + account))
            .timeout(timeout)
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException away) {
      throw new NetworkFailed("the friendbot does not answer", away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NetworkFailed("nobody waits any more", stopped);
    }
  }
}
