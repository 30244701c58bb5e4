package com.predictiq.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class LifelineTest {

  private final CountDownLatch orphaned = new CountDownLatch(1);

  @Test
  void waits_for_the_word_that_the_database_is_up() throws IOException {
    try (PipedOutputStream pipe = new PipedOutputStream();
        PipedInputStream end = new PipedInputStream(pipe)) {
      Lifeline lifeline = Lifeline.from(end, orphaned::countDown);
      pipe.write((Lifeline.DATABASE_IS_UP + "\n").getBytes(StandardCharsets.UTF_8));
      pipe.flush();
      lifeline.awaitDatabase();
      assertThat(orphaned.getCount()).isOne();
    }
  }

  @Test
  void notices_that_its_launcher_is_gone() throws IOException, InterruptedException {
    PipedOutputStream pipe = new PipedOutputStream();
    Lifeline lifeline = Lifeline.from(new PipedInputStream(pipe), orphaned::countDown);
    pipe.close();
    assertThat(orphaned.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(lifeline).isNotNull();
  }

  @Test
  void waits_for_nothing_where_no_launcher_is() {
    Lifeline.none().awaitDatabase();
  }
}
