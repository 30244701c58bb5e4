package com.predictiq.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Holds the first kilobyte of an answer back until it is clear whether there is more; then sends
 * all of it packed, or what little there is as it is. An answer that is given bit by bit, or from
 * another thread, goes straight through.
 */
final class PackedAnswer extends HttpServletResponseWrapper {

  static final int WORTH_IT = 1024;

  private static final String LENGTH = "Content-Length";
  private static final Pattern TEXT =
      Pattern.compile("(text/(?!event-stream)|application/([a-z.-]+\\+)?(json|yaml|javascript)).*");

  private final HttpServletRequest request;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private Optional<Long> announced = Optional.empty();
  private OutputStream way;
  private PrintWriter writer;

  PackedAnswer(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
  }

  /** Nothing more will come. */
  void finish() throws IOException {
    if (writer != null) {
      writer.flush();
    }
    if (way == null) {
      goPlain();
    }
    if (way instanceof GZIPOutputStream packed) {
      packed.finish();
    }
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new Holding();
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      Charset charset = Charset.forName(getCharacterEncoding());
      writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), charset));
    }
    return writer;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (way == null && !mayBePacked()) {
      goPlain();
    }
    if (way != null) {
      super.flushBuffer();
    }
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    held.reset();
    announced = Optional.empty();
  }

  @Override
  public void reset() {
    super.reset();
    held.reset();
    announced = Optional.empty();
  }

  @Override
  public void setContentLength(int length) {
    announced = Optional.of((long) length);
  }

  @Override
  public void setContentLengthLong(long length) {
    announced = Optional.of(length);
  }

  @Override
  public void setHeader(String name, String value) {
    if (name.equalsIgnoreCase(LENGTH)) {
      announced = Optional.of(Long.valueOf(value));
    } else {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (name.equalsIgnoreCase(LENGTH)) {
      announced = Optional.of(Long.valueOf(value));
    } else {
      super.addHeader(name, value);
    }
  }

  private void write(byte[] bytes, int offset, int length) throws IOException {
    if (way == null && !mayBePacked()) {
      goPlain();
    }
    if (way == null && held.size() + length > WORTH_IT) {
      goPacked();
    }
    if (way == null) {
      held.write(bytes, offset, length);
    } else {
      way.write(bytes, offset, length);
    }
  }

  private boolean mayBePacked() {
    return !request.isAsyncStarted()
        && getContentType() != null
        && TEXT.matcher(getContentType()).matches()
        && !containsHeader("Content-Encoding");
  }

  private void goPlain() throws IOException {
    announced.ifPresent(super::setContentLengthLong);
    way = super.getOutputStream();
    held.writeTo(way);
  }

  /** Other bytes than the tag was made of, though they mean the same: that is a weak tag. */
  private void goPacked() throws IOException {
    String tag = getHeader("ETag");
    if (tag != null && tag.startsWith("\"")) {
      super.setHeader("ETag", "W/" + tag);
    }
    super.setHeader("Content-Encoding", "gzip");
    way = new GZIPOutputStream(super.getOutputStream());
    held.writeTo(way);
  }

  private final class Holding extends ServletOutputStream {

    @Override
    public void write(int value) throws IOException {
      PackedAnswer.this.write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      PackedAnswer.this.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      if (way != null) {
        way.flush();
      }
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("an answer that may be packed is written at once");
    }
  }
}
