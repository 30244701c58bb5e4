package com.predictiq.web.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReaderTest {

  private static final int MOST = 1_000;

  private final StreamMetrics metrics = new StreamMetrics();
  private final List<Message> written = new ArrayList<>();
  private final Reader reader = new Reader("someone", MOST, ReaderTest::farewell, metrics);
  private boolean ready = true;
  private boolean broken;
  private int flushed;
  private int ended;

  ReaderTest() {
    reader.on(
        new Wire() {
          @Override
          public boolean isReady() {
            return ready;
          }

          @Override
          public void write(Message message) throws IOException {
            if (broken) {
              throw new IOException("hung up");
            }
            written.add(message);
          }

          @Override
          public void flush() {
            flushed++;
          }

          @Override
          public void end() {
            ended++;
          }
        });
  }

  @Test
  void writes_nothing_before_the_wire_is_open() {
    reader.offer(GivenStreams.message(1, "a"));
    reader.pump();
    assertThat(written).isEmpty();
    reader.open();
    reader.pump();
    assertThat(written).hasSize(1);
  }

  @Test
  void flushes_once_for_what_waits_together() {
    reader.open();
    reader.offer(GivenStreams.message(1, "a"));
    reader.offer(GivenStreams.message(2, "b"));
    reader.pump();
    assertThat(written).hasSize(2);
    assertThat(flushed).isEqualTo(1);
  }

  @Test
  void waits_until_more_is_taken_and_goes_on_where_it_was() {
    reader.open();
    ready = false;
    reader.offer(GivenStreams.message(1, "a"));
    reader.pump();
    assertThat(written).isEmpty();
    ready = true;
    reader.pump();
    assertThat(written).extracting(Message::position).containsExactly(1L);
  }

  @Test
  void tells_the_slow_why_in_place_of_what_waits() {
    reader.open();
    reader.offer(GivenStreams.message(7, "read"));
    reader.pump();
    ready = false;
    for (int position = 8; position < 8 + MOST / 100; position++) {
      reader.offer(GivenStreams.message(position, "not read"));
    }
    assertThat(reader.isEnding()).isTrue();
    ready = true;
    reader.pump();
    assertThat(written).hasSize(2);
    assertThat(written.get(1).json()).contains("slow").contains("\"seq\":7");
    assertThat(ended).isEqualTo(1);
    assertThat(reader.isGone()).isTrue();
  }

  @Test
  void bears_much_that_was_asked_for_at_once_but_not_twice() {
    List<Message> much =
        List.of(
            GivenStreams.message(1, "x".repeat(MOST)), GivenStreams.message(2, "x".repeat(MOST)));
    reader.open();
    ready = false;
    reader.offerTogether(much);
    reader.offer(GivenStreams.message(3, "a"));
    assertThat(reader.isEnding()).isFalse();
    reader.offerTogether(much);
    assertThat(reader.isEnding()).isTrue();
  }

  @Test
  void takes_nothing_more_once_it_is_ending() {
    reader.end("leaving");
    reader.offer(GivenStreams.message(1, "late"));
    reader.open();
    reader.pump();
    assertThat(written).hasSize(1);
    assertThat(written.get(0).json()).contains("leaving");
  }

  @Test
  void goes_when_somebody_hung_up() {
    reader.open();
    broken = true;
    reader.offer(GivenStreams.message(1, "a"));
    reader.pump();
    assertThat(reader.isGone()).isTrue();
    assertThat(ended).isEqualTo(1);
  }

  private static Message farewell(Reader.Ending ending) {
    return Message.of(
        ending.taken(),
        new Message.Envelope(
            Message.CLOSE,
            Message.CLOSE,
            Optional.of(ending.taken()),
            java.time.Instant.EPOCH,
            Optional.empty(),
            Optional.of(ending.reason())));
  }
}
