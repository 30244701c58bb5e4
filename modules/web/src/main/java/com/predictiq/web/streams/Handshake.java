package com.predictiq.web.streams;

import java.util.Optional;

/**
 * Who asks for a WebSocket, as the filter in front found out. The container makes the socket in the
 * thread of the request and gives it nothing of that but headers, so this lies beside the thread.
 */
record Handshake(String caller, Optional<String> token) {

  static final String PROPERTY = "predictiq.handshake";

  private static final ThreadLocal<Handshake> CURRENT = new ThreadLocal<>();

  static Optional<Handshake> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  static void begin(Handshake handshake) {
    CURRENT.set(handshake);
  }

  static void end() {
    CURRENT.remove();
  }
}
