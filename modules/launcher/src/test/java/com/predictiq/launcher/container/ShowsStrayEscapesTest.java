package com.predictiq.launcher.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShowsStrayEscapesTest {

  @ParameterizedTest
  @CsvSource({
    "/100%, /100%25",
    "/%zz, /%25zz",
    "/%4, /%254",
    "/%%41, /%25%41",
    "/a%00b, /a%2500b",
    "/a%5Cb, /a%255Cb",
    "/a%5cb, /a%255cb"
  })
  void writes_a_sign_that_begins_no_escape_as_what_it_is(String asked, String shown)
      throws IOException {
    assertThat(read(asked)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/v1/markets", "/a%20b", "/%25", "/a%2Fb", "/%2e%2E/"})
  void leaves_everything_else_as_it_came(String asked) throws IOException {
    assertThat(read(asked)).isEqualTo(asked);
  }

  /** Seen from the other side: a reader of addresses gives up at what came, and not at this. */
  @ParameterizedTest
  @ValueSource(strings = {"/100%", "/%zz", "/%4", "/%%41"})
  void can_be_read_where_the_original_cannot(String asked) {
    assertThatThrownBy(() -> URI.create(asked)).isInstanceOf(IllegalArgumentException.class);
    assertThat(URI.create(ShowsStrayEscapes.shown(asked)).getPath()).contains("%");
  }

  @Test
  void changes_nothing_twice() {
    String once = ShowsStrayEscapes.shown("/%zz%00%%5c%");
    assertThat(ShowsStrayEscapes.shown(once)).isEqualTo(once);
  }

  /** As the filters behind it get to see it. */
  private static String read(String path) throws IOException {
    HttpRequestPacket request =
        HttpRequestPacket.builder()
            .method("GET")
            .uri(path)
            .protocol(Protocol.HTTP_1_1)
            .header("Host", "localhost")
            .build();
    FilterChainContext context = new FilterChainContext();
    context.setMessage(HttpContent.builder(request).build());
    new ShowsStrayEscapes().handleRead(context);
    return request.getRequestURI();
  }
}
