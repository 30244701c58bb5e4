package com.predictiq.launcher.home;

import com.predictiq.launcher.ending.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * One launcher to a home. The lock is the operating system's, so it ends with the process whatever
 * kills it; the text in the file only tells others who holds it and whether waiting makes sense.
 */
public final class HomeLock implements AutoCloseable {

  private static final String FILE = "lock";
  private static final String STOPPING = "stopping";
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits for a launcher that is on its way out, and for no other. */
  public static HomeLock take(Home home, Duration patience) {
    Path file = home.directory().resolve(FILE);
    for (long tries = patience.dividedBy(PAUSE); ; tries--) {
      Optional<HomeLock> lock = attempt(file);
      if (lock.isPresent()) {
        lock.get().say("running");
        return lock.get();
      }
      String holder = holder(file);
      if (tries <= 0 || !holder.endsWith(STOPPING)) {
        throw new CannotStart(
            "Another PredictIQ (process %s) uses %s; stop it, or choose another PREDICTIQ_HOME."
                .formatted(holder.split(" ")[0], home.directory()));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  public static boolean isHeld(Home home) {
    Optional<HomeLock> lock = attempt(home.directory().resolve(FILE));
    lock.ifPresent(HomeLock::close);
    return lock.isEmpty();
  }

  public void sayStopping() {
    say(STOPPING);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private static Optional<HomeLock> attempt(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = lock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new HomeLock(channel));
    } catch (IOException refused) {
      throw new CannotStart(file + " cannot be locked; check its owner.", refused);
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldInThisProcess) {
      return null;
    }
  }

  private static String holder(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      return "unknown";
    }
  }

  private void say(String state) {
    // Always as long as before: a reader must never see half of it.
    String text = "%d %8s".formatted(ProcessHandle.current().pid(), state);
    try {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
