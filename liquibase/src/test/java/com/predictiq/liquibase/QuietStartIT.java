package com.predictiq.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.DatabaseUrl;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What an operator does not want to see at start: noise, delay, and calls to strangers. */
class QuietStartIT {

  private final DatabaseUrl database = TrialServer.emptyDatabase();

  @Test
  void a_start_with_nothing_to_do_works_without_liquibase_at_all() throws Exception {
    new Migrations(database).migrate();
    try (URLClassLoader without = classPath(entry -> !entry.contains("liquibase-core"))) {
      assertThat(migrate(without)).isEqualTo(List.of());
    }
  }

  @Test
  void a_start_with_work_to_do_does_need_it() throws Exception {
    try (URLClassLoader without = classPath(entry -> !entry.contains("liquibase-core"))) {
      assertThatThrownBy(() -> migrate(without))
          .hasRootCauseInstanceOf(ClassNotFoundException.class);
    }
  }

  @Test
  void says_nothing() {
    List<String> heard = listenTo(() -> new Migrations(database).migrate());
    assertThat(heard).isEmpty();
  }

  @Test
  void a_word_would_have_been_heard() {
    List<String> heard =
        listenTo(
            () -> {
              System.out.print("banner");
              Logger.getLogger("liquibase.any").info("progress");
            });
    assertThat(heard).containsExactly("progress", "banner");
  }

  @Test
  void calls_nobody_but_the_database() {
    List<URI> called = watchCalls(() -> new Migrations(database).migrate());
    assertThat(called).isEmpty();
  }

  @Test
  void a_call_home_would_have_been_seen() {
    URI home = URI.create("http://stranger.invalid/hello");
    List<URI> called =
        watchCalls(
            () ->
                assertThatThrownBy(() -> home.toURL().openStream().close())
                    .isInstanceOf(IOException.class));
    assertThat(called).contains(home);
  }

  /** Answers as a migration does that was loaded by nothing but these jars. */
  private Object migrate(ClassLoader loader) throws ReflectiveOperationException {
    Class<?> url = loader.loadClass(DatabaseUrl.class.getName());
    Object address =
        url.getConstructors()[0].newInstance(
            database.host(), database.port(), database.database(), database.user(), "", "");
    Object migrations =
        loader.loadClass(Migrations.class.getName()).getConstructor(url).newInstance(address);
    return migrations.getClass().getMethod("migrate").invoke(migrations);
  }

  private static URLClassLoader classPath(Predicate<String> wanted) {
    URL[] entries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(wanted)
            .map(QuietStartIT::url)
            .toArray(URL[]::new);
    return new URLClassLoader(entries, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException(entry, impossible);
    }
  }

  /** Log records of any level that is on by default, then what went to the two streams. */
  private static List<String> listenTo(Runnable work) {
    List<String> heard = new CopyOnWriteArrayList<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream ear = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    PrintStream out = System.out;
    PrintStream err = System.err;
    Handler log = handler(heard);
    Logger.getLogger("").addHandler(log);
    System.setOut(ear);
    System.setErr(ear);
    try {
      work.run();
    } finally {
      System.setOut(out);
      System.setErr(err);
      Logger.getLogger("").removeHandler(log);
    }
    if (bytes.size() > 0) {
      heard.add(bytes.toString(StandardCharsets.UTF_8));
    }
    return heard;
  }

  private static Handler handler(List<String> heard) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        heard.add(line.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  /** Every HTTP client of the JDK asks for a proxy first; this one notes who was to be called. */
  private static List<URI> watchCalls(Runnable work) {
    List<URI> called = new CopyOnWriteArrayList<>();
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            if (!"socket".equals(uri.getScheme())) {
              called.add(uri);
              return List.of(
                  new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("off.invalid", 1)));
            }
            return List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException failed) {}
        });
    try {
      work.run();
    } finally {
      ProxySelector.setDefault(before);
    }
    return called;
  }
}
