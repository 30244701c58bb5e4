package com.predictiq.launcher.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.BadSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class DeploymentWatchTest {

  private final Written written = new Written();
  private final Logger root = Logger.getAnonymousLogger();
  private final DeploymentWatch watch;

  DeploymentWatchTest() {
    root.setUseParentHandlers(false);
    root.addHandler(written);
    watch = DeploymentWatch.begin(root);
  }

  @Test
  void keeps_the_containers_complaints_when_a_sentence_says_it_all() {
    root.log(Level.SEVERE, "Exception while loading", wrapped(new BadSetting("X", "is bad.")));
    assertThat(watch.failed()).hasMessage("Setting X is bad.");
    assertThat(written.messages).isEmpty();
  }

  @Test
  void knows_a_sentence_whose_cause_the_container_has_dropped() {
    String twice = "CDI deployment failure:Setting X is bad. -- Setting X is bad.";
    root.log(Level.SEVERE, "Exception while loading", new IllegalStateException(twice));
    assertThat(watch.failed()).hasMessage("Setting X is bad.");
  }

  @Test
  void lets_them_out_when_nobody_knows_better() {
    root.log(Level.SEVERE, "Exception while loading", wrapped(new IllegalStateException("odd")));
    assertThat(watch.failed()).hasMessageContaining("IllegalStateException: odd");
    assertThat(written.messages).containsExactly("Exception while loading");
  }

  @Test
  void lets_warnings_out_after_a_success() {
    root.warning("pool too small");
    assertThat(written.messages).isEmpty();
    watch.succeeded();
    root.warning("later");
    assertThat(written.messages).containsExactly("pool too small", "later");
  }

  private static Throwable wrapped(Throwable cause) {
    return new RuntimeException("CDI deployment failure", cause);
  }

  private static final class Written extends Handler {

    private final List<String> messages = new ArrayList<>();

    @Override
    public void publish(LogRecord event) {
      if (isLoggable(event)) {
        messages.add(event.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
