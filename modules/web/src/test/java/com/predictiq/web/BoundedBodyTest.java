package com.predictiq.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.RequestRefusal;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.channels.CancelledKeyException;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {

  private static final int MIB = BoundedBody.MOST_BYTES;

  /** What is left of a body that comes from somewhere. */
  private interface Source {
    int next() throws IOException;
  }

  @Test
  void a_mebibyte_is_read_and_a_byte_more_is_not() throws IOException {
    assertThat(body(zeros(MIB)).readAllBytes()).hasSize(MIB);
    assertThat(refused(zeros(MIB + 1))).isEqualTo(RequestRefusal.BODY_TOO_LARGE);
  }

  @Test
  void a_byte_is_read_as_what_it_is() throws IOException {
    int[] left = {2};
    ServletInputStream body = body(() -> left[0]-- > 0 ? 0xFF : -1);
    assertThat(body.read()).isEqualTo(0xFF);
    assertThat(body.read()).isEqualTo(0xFF);
    assertThat(body.read()).isEqualTo(-1);
  }

  /** Else whoever hangs up in the middle makes the house say that it failed. */
  @Test
  void a_body_that_breaks_off_is_the_callers_fault() {
    assertThat(
            refused(
                () -> {
                  throw new IOException("java.util.concurrent.TimeoutException");
                }))
        .isEqualTo(RequestRefusal.MALFORMED_REQUEST);
    assertThat(
            refused(
                () -> {
                  throw new CancelledKeyException();
                }))
        .isEqualTo(RequestRefusal.MALFORMED_REQUEST);
  }

  private static Source zeros(int count) {
    int[] left = {count};
    return () -> left[0]-- > 0 ? 0 : -1;
  }

  private static Object refused(Source source) {
    return catchThrowableOfType(Rejected.class, () -> body(source).readAllBytes()).refusal();
  }

  private static ServletInputStream body(Source source) throws IOException {
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, called, arguments) ->
                    called.getName().equals("getInputStream") ? new Stream(source) : -1L);
    return BoundedBody.of(request).getInputStream();
  }

  private static final class Stream extends ServletInputStream {
    private final Source source;

    Stream(Source source) {
      this.source = source;
    }

    @Override
    public int read() throws IOException {
      return source.next();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int value = length == 0 ? 0 : source.next();
      if (value >= 0 && length > 0) {
        into[offset] = (byte) value;
      }
      return value < 0 ? -1 : Math.min(length, 1);
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
