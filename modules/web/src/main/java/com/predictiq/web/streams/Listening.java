package com.predictiq.web.streams;

import jakarta.servlet.AsyncContext;
import java.io.IOException;

/** A reader with a place at the board, whose request is still to become a stream. */
record Listening(Reader reader) {

  static final String NAME = "predictiq.listening";

  void begin(AsyncContext context) throws IOException {
    if (reader.isGone()) {
      context.complete(); // it took so long that nobody expects it any more
      return;
    }
    ServletWire wire = new ServletWire(context, reader);
    reader.on(wire);
    wire.begin();
  }
}
