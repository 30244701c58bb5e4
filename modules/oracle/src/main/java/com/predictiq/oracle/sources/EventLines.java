package com.predictiq.oracle.sources;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The data of server-sent events, one line each as price services send them. The network fills a
 * short queue and waits when it is full; silence for longer than a time-out ends the listening.
 */
final class EventLines {

  private static final byte[] DATA = "data:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = new byte[0];
  private static final int WAITING = 64;

  private final LinkedBlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
  private final int mostBytes;
  private final long deadline;
  private final Duration silence;
  private volatile Subscription source;
  private volatile boolean parked;
  private volatile ResponseInfo answer;
  private volatile SourceFailed failure;

  EventLines(int mostBytes, Duration howLong, Duration silence) {
    this.mostBytes = mostBytes;
    this.deadline = System.nanoTime() + howLong.toNanos();
    this.silence = silence;
  }

  BodySubscriber<Void> bodyOf(ResponseInfo info) {
    answer = info;
    return wereOffered() ? new Lines() : BodySubscribers.discarding();
  }

  boolean wereOffered() {
    ResponseInfo info = answer;
    return info != null
        && info.statusCode() == 200
        && info.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
  }

  Optional<Integer> status() {
    return Optional.ofNullable(answer).map(ResponseInfo::statusCode);
  }

  HttpHeaders headers() {
    return answer.headers();
  }

  void read(CompletableFuture<?> call, Consumer<byte[]> heard) {
    CompletableFuture<?> unused = call.whenComplete((end, failed) -> end(failed));
    try {
      while (next(heard)) {
        if (parked && events.size() < WAITING / 2) {
          parked = false;
          source.request(1);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      if (source != null) {
        source.cancel();
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** False when there is nothing more to wait for. */
  private boolean next(Consumer<byte[]> heard) throws InterruptedException {
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      return false;
    }
    byte[] event = events.poll(Math.min(left, silence.toNanos()), TimeUnit.NANOSECONDS);
    if (event == null) {
      if (left > silence.toNanos()) {
        failure = new SourceFailed(Fault.TIMED_OUT, "fell silent");
      }
      return false;
    }
    if (event != END) {
      heard.accept(event);
    }
    return event != END;
  }

  private void end(Throwable failed) {
    if (failed != null && failure == null) {
      failure = new SourceStumbled(Fault.UNREACHABLE, "broke off: " + failed.getMessage());
    }
    events.add(END);
  }

  private final class Lines implements BodySubscriber<Void> {

    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    @Override
    public CompletionStage<Void> getBody() {
      return over;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      source = subscription;
      subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
      for (ByteBuffer piece : pieces) {
        while (piece.hasRemaining()) {
          take(piece.get());
        }
      }
      if (events.size() < WAITING) {
        source.request(1);
      } else {
        parked = true;
      }
    }

    private void take(byte letter) {
      if (letter == '\n') {
        emit(line.toByteArray());
        line.reset();
      } else if (line.size() >= mostBytes) {
        source.cancel();
        failure = new SourceFailed(Fault.TOO_LARGE, "sent an event beyond all bounds");
        events.add(END);
      } else {
        line.write(letter);
      }
    }

    private void emit(byte[] whole) {
      if (whole.length > DATA.length
          && Arrays.equals(whole, 0, DATA.length, DATA, 0, DATA.length)) {
        events.add(Arrays.copyOfRange(whole, DATA.length, whole.length));
      }
    }

    @Override
    public void onError(Throwable failed) {
      end(failed);
      over.completeExceptionally(failed);
    }

    @Override
    public void onComplete() {
      end(null);
      over.complete(null);
    }
  }
}
