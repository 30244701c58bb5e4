package com.predictiq.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.predictiq.kernel.DatabaseUrl;
import com.predictiq.launcher.ending.CannotStart;
import com.predictiq.launcher.home.Home;
import com.predictiq.launcher.program.Directories;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresIT {

  private static final String PACKED = "postgres-linux-x86_64.txz";

  @TempDir private static Path shared;

  private static PostgresPrograms programs;

  @TempDir private Path directory;

  private Home home;
  private LocalPostgres postgres;

  /** One cluster is made for all; each test begins with a copy of it. */
  @BeforeAll
  static void unpack_the_programs_of_the_class_path() throws IOException {
    try (InputStream in = LocalPostgresIT.class.getResourceAsStream("/" + PACKED)) {
      Files.copy(in, shared.resolve(PACKED));
    }
    programs = PostgresPrograms.unpacked(shared, shared);
    new LocalPostgres(Home.at(shared.resolve("home")), programs).prepare();
  }

  @BeforeEach
  void begin() {
    new Commands(directory).run(List.of("cp", "-a", shared.resolve("home") + "/.", "."));
    home = Home.at(directory);
    postgres = new LocalPostgres(home, programs);
  }

  @AfterEach
  void end() {
    postgres.stop();
  }

  @Test
  void keeps_its_promises() throws SQLException {
    DatabaseUrl url = started();
    assertThat(answer(url, "show fsync")).isEqualTo("on");
    assertThat(answer(url, "show synchronous_commit")).isEqualTo("on");
    assertThat(answer(url, "show data_checksums")).isEqualTo("on");
    assertThat(answer(url, "show listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(answer(url, "show unix_socket_directories")).isEmpty();
    assertThat(answer(url, "show server_encoding")).isEqualTo("UTF8");
    assertThat(answer(url, "show password_encryption")).isEqualTo("scram-sha-256");
    assertThat(answer(url, "select lower('ÄÉ')")).isEqualTo("äé");
  }

  @Test
  void lets_nobody_in_without_the_password() {
    DatabaseUrl url = started();
    DatabaseUrl guess =
        new DatabaseUrl(url.host(), url.port(), url.database(), url.user(), "guess", "");
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> answer(guess, "select 1"))
        .withMessageContaining("password authentication failed");
  }

  @Test
  void keeps_data_and_port_between_runs() throws SQLException {
    DatabaseUrl first = started();
    change(first, "create table kept as select 42 as answer");
    postgres.stop();
    assertThat(postgres.running()).isEmpty();
    postgres = new LocalPostgres(home, programs);
    assertThat(postgres.isNew()).isFalse();
    DatabaseUrl second = started();
    assertThat(second).isEqualTo(first);
    assertThat(answer(second, "select answer from kept")).isEqualTo("42");
  }

  @Test
  void takes_over_from_a_server_that_was_left_behind() throws SQLException {
    DatabaseUrl left = started();
    LocalPostgres next = new LocalPostgres(home, programs);
    assertThat(next.running()).contains(left);
    assertThat(next.prepare()).isEqualTo(left);
    next.start();
    assertThat(answer(left, "select 1")).isEqualTo("1");
  }

  @Test
  void is_not_misled_by_the_number_of_a_process_that_is_another_now() throws Exception {
    started();
    postgres.stop();
    Path pidFile = directory.resolve("postgres/data/postmaster.pid");
    Files.writeString(pidFile, ProcessHandle.current().pid() + "\n/elsewhere\n0\n0\n\n\n0\n");
    assertThat(postgres.running()).isEmpty();
    assertThat(answer(started(), "select 1")).isEqualTo("1");
  }

  @Test
  void survives_the_sudden_death_of_its_server() throws SQLException {
    DatabaseUrl url = started();
    change(url, "create table kept as select 42 as answer");
    ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().join();
    assertThat(answer(started(), "select answer from kept")).isEqualTo("42");
  }

  @Test
  void says_so_when_the_data_are_of_another_version() throws IOException {
    postgres.prepare();
    Files.writeString(directory.resolve("postgres/data/PG_VERSION"), "12\n");
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> postgres.prepare())
        .withMessageContaining("made by PostgreSQL 12")
        .withMessageContaining("carries 17");
  }

  @Test
  void says_why_it_did_not_start() throws IOException {
    postgres.prepare();
    Files.writeString(directory.resolve("postgres/data/postgresql.conf"), "nonsense = 1\n");
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> postgres.start())
        .withMessageContaining("PostgreSQL did not start")
        .withMessageContaining("server.log");
  }

  @Test
  void begins_anew_where_a_start_was_killed_half_way() throws Exception {
    Directories.delete(directory.resolve("postgres"));
    Files.createDirectories(directory.resolve("postgres/data.part/base"));
    Files.writeString(directory.resolve("postgres/password.part"), "x");
    assertThat(postgres.isNew()).isTrue();
    assertThat(answer(started(), "select 1")).isEqualTo("1");
    assertThat(directory.resolve("postgres/password.part")).doesNotExist();
  }

  private DatabaseUrl started() {
    DatabaseUrl url = postgres.prepare();
    postgres.start();
    return url;
  }

  private long pid() {
    try {
      Path pidFile = directory.resolve("postgres/data/postmaster.pid");
      return Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private static String answer(DatabaseUrl url, String question) throws SQLException {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void change(DatabaseUrl url, String sql) throws SQLException {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(DatabaseUrl url) throws SQLException {
    return DriverManager.getConnection(url.jdbc(), url.user(), url.password());
  }
}
