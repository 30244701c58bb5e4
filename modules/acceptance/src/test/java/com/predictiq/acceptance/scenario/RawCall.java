package com.predictiq.acceptance.scenario;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request written byte by byte, because well-behaved clients refuse to send what has to be
 * refused. The body is kept byte for byte, each as one character of Latin-1.
 */
record RawCall(String line, List<String> headers, String latin) {

  private static final int PATIENCE_MILLIS = 20_000;

  /** For an answer to what was smuggled in behind, where the server leaves the connection open. */
  private static final int AFTERWARDS_MILLIS = 1_000;

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d{1,9})\r\n");

  static RawCall of(String methodAndPath) {
    return new RawCall(methodAndPath + " HTTP/1.1", List.of(), "");
  }

  RawCall with(String header) {
    List<String> more = new ArrayList<>(headers);
    more.add(header);
    return new RawCall(line, List.copyOf(more), latin);
  }

  RawCall json(String text) {
    return json(text.getBytes(StandardCharsets.UTF_8));
  }

  RawCall json(byte[] bytes) {
    return with("Content-Type: application/json").sized(bytes);
  }

  RawCall sized(byte[] bytes) {
    RawCall call = with("Content-Length: " + bytes.length);
    return new RawCall(call.line, call.headers, latin(bytes));
  }

  /** In pieces, whose sum nobody announces. */
  RawCall chunked(byte[] bytes) {
    ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    int piece = 8000;
    for (int from = 0; from < bytes.length; from += piece) {
      int length = Math.min(piece, bytes.length - from);
      pieces.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.UTF_8));
      pieces.write(bytes, from, length);
      pieces.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    pieces.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    RawCall call = with("Content-Type: application/json").with("Transfer-Encoding: chunked");
    return new RawCall(call.line, call.headers, latin(pieces.toByteArray()));
  }

  Answer to(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      send(socket.getOutputStream());
      return parse(read(socket));
    } catch (IOException failed) {
      throw new AssertionError(line + " was not answered: " + failed, failed);
    }
  }

  /** A server that has answered already may close its side before everything was written. */
  private void send(OutputStream out) {
    try {
      out.write(head().getBytes(StandardCharsets.ISO_8859_1));
      out.write(latin.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    } catch (IOException closed) {
      return;
    }
  }

  private String head() {
    List<String> lines = new ArrayList<>(List.of(line));
    if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
      lines.add("Host: localhost");
    }
    headers.stream().filter(header -> !header.equals("Host:")).forEach(lines::add);
    lines.add("Connection: close");
    return String.join("\r\n", lines) + "\r\n\r\n";
  }

  private static byte[] read(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      InputStream in = socket.getInputStream();
      byte[] piece = new byte[8192];
      for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
        all.write(piece, 0, count);
        if (isWhole(latin(all.toByteArray()))) {
          socket.setSoTimeout(AFTERWARDS_MILLIS);
        }
      }
    } catch (IOException resetOrSilent) {
      if (all.size() == 0) {
        throw resetOrSilent;
      }
    }
    return all.toByteArray();
  }

  /** As far as the answer itself says; one that does not ends with its connection. */
  private static boolean isWhole(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    Matcher length = LENGTH.matcher(answer).region(0, Math.max(0, end + 2));
    return length.find() && answer.length() >= end + 4 + Integer.parseInt(length.group(1));
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private Answer parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new AssertionError(line + " was answered with '" + text + "'");
    }
    List<String> lines = text.substring(0, end).lines().toList();
    Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String field : lines.subList(1, lines.size())) {
      String[] parts = field.split(":", 2);
      fields.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1].strip());
    }
    HttpHeaders answered = HttpHeaders.of(fields, (name, value) -> true);
    byte[] content = Arrays.copyOfRange(bytes, end + 4, bytes.length);
    boolean chunked = answered.firstValue("Transfer-Encoding").orElse("").equals("chunked");
    return Answer.of(
        line,
        Integer.parseInt(lines.get(0).split(" ")[1]),
        answered,
        chunked ? together(content) : content);
  }

  private static byte[] together(byte[] pieces) {
    String text = new String(pieces, StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf("\r\n", at);
      int length = Integer.parseInt(text.substring(at, end).strip(), 16);
      whole.write(pieces, end + 2, length);
      at = length == 0 ? text.length() : end + 2 + length + 2;
    }
    return whole.toByteArray();
  }
}
