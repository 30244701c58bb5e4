package com.predictiq.mail.carriers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that says what a test wants: a reply for each command by its first word, {@code .}
 * for the end of the letter. An empty reply hangs up.
 */
final class ScriptedServer implements AutoCloseable {

  /** A reply that never comes. */
  static final String SILENCE = "silence";

  private final ServerSocket socket;
  private final Map<String, String> replies = new HashMap<>();
  private final AtomicInteger connections = new AtomicInteger();

  ScriptedServer(Map<String, String> script) {
    replies.putAll(
        Map.of(
            "EHLO", "250 hello",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "DATA", "354 go on",
            ".", "250 taken",
            "NOOP", "250 ok",
            "RSET", "250 ok",
            "QUIT", "221 bye"));
    replies.putAll(script);
    try {
      socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    Thread thread = new Thread(this::serve, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        connections.incrementAndGet();
        talk(client);
      } catch (IOException hungUp) {
        // the next caller gets a connection of its own
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = client.getOutputStream();
    say(out, "220 scripted");
    boolean letter = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (letter && !line.equals(".")) {
        continue;
      }
      String reply = replies.getOrDefault(line.split("[ :]", 2)[0], "502 what");
      if (reply.isEmpty()) {
        return;
      }
      if (!reply.equals(SILENCE)) {
        say(out, reply);
      }
      letter = reply.startsWith("354");
    }
  }

  private static void say(OutputStream out, String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException closedAlready) {
      throw new UncheckedIOException(closedAlready);
    }
  }
}
