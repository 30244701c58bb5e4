package com.predictiq.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * One connection of the generator: a request, its answer, the next. It reads no more than it must.
 */
final class Talk {

  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CHUNKED = "transfer-encoding: c".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CLOSE = "connection: close".getBytes(StandardCharsets.US_ASCII);

  private final int port;
  private final Selector selector;
  private SocketChannel channel;
  private ByteBuffer in = ByteBuffer.allocate(16_384);
  private long due;

  Talk(int port, Selector selector) throws IOException {
    this.port = port;
    this.selector = selector;
    connect();
  }

  /** When the request should have gone out, whenever it did: its latency counts from then. */
  long due() {
    return due;
  }

  void send(byte[] request, long wanted) throws IOException {
    due = wanted;
    in.clear();
    ByteBuffer out = ByteBuffer.wrap(request);
    while (out.hasRemaining()) {
      channel.write(out);
    }
  }

  /** The status, once the whole answer is there; until then 0. */
  int read() throws IOException {
    if (channel.read(in) < 0) {
      throw new EOFException();
    }
    int status = answered();
    if (status == 0 && !in.hasRemaining()) {
      in = ByteBuffer.allocate(in.capacity() * 2).put(in.flip());
    }
    if (status > 0 && find(CLOSE, headEnd()) >= 0) {
      reconnect();
    }
    return status;
  }

  /** Servers may end a connection after so many answers; that is no failure. */
  void reconnect() throws IOException {
    channel.close();
    connect();
  }

  void close() throws IOException {
    channel.close();
  }

  private void connect() throws IOException {
    channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, this);
  }

  private int answered() {
    int end = headEnd();
    if (end < 0) {
      return 0;
    }
    int length = find(LENGTH, end);
    boolean whole =
        length >= 0
            ? in.position() >= end + number(length + LENGTH.length)
            : find(CHUNKED, end) < 0 || endsWith("0\r\n\r\n");
    return whole ? number(9) : 0;
  }

  private int headEnd() {
    for (int i = 3; i < in.position(); i++) {
      if (in.get(i) == '\n' && in.get(i - 2) == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  /** Where in the head a line begins so. */
  private int find(byte[] name, int end) {
    for (int line = 0; line < end - name.length; line++) {
      if ((line == 0 || in.get(line - 1) == '\n') && beginsWith(name, line)) {
        return line;
      }
    }
    return -1;
  }

  private boolean beginsWith(byte[] name, int at) {
    for (int i = 0; i < name.length; i++) {
      if ((in.get(at + i) | 0x20) != (name[i] | 0x20)) {
        return false;
      }
    }
    return true;
  }

  private boolean endsWith(String last) {
    int at = in.position() - last.length();
    for (int i = 0; i < last.length(); i++) {
      if (in.get(at + i) != last.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int number(int from) {
    int at = from;
    while (in.get(at) == ' ') {
      at++;
    }
    int value = 0;
    for (byte digit = in.get(at); digit >= '0' && digit <= '9'; digit = in.get(++at)) {
      value = value * 10 + digit - '0';
    }
    return value;
  }
}
