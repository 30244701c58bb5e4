package com.predictiq.web;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.RequestRefusal;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.CancelledKeyException;
import java.nio.charset.StandardCharsets;

/** A request whose body ends at 1 MiB, whatever its headers say. */
final class BoundedBody extends HttpServletRequestWrapper {

  static final int MOST_BYTES = 1 << 20;

  private BoundedBody(HttpServletRequest request) {
    super(request);
  }

  /** Refuses at once what says that it is too large; counts what does not say. */
  static HttpServletRequest of(HttpServletRequest request) {
    if (request.getContentLengthLong() > MOST_BYTES) {
      throw tooLarge();
    }
    return new BoundedBody(request);
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Counting(super.getInputStream());
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static Rejected tooLarge() {
    return new Rejected(RequestRefusal.BODY_TOO_LARGE, "Send at most 1 MiB.");
  }

  /** Lets through as much as is allowed and one byte to notice that there is more. */
  private static final class Counting extends ServletInputStream {
    private final ServletInputStream body;
    private long read;

    Counting(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      try {
        int count = body.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
      } catch (IOException | CancelledKeyException cut) {
        throw new Rejected(
            RequestRefusal.MALFORMED_REQUEST, "The body did not come to its end in time.");
      }
    }

    private void count(int bytes) {
      read += bytes;
      if (read > MOST_BYTES) {
        throw tooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
