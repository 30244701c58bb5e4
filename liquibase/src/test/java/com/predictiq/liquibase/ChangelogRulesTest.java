package com.predictiq.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangelogRulesTest {

  private static final String GOOD =
      """
      --liquibase formatted sql

      --changeset ledger:0001-schema
      create schema ledger;
      --rollback drop schema ledger;
      """;

  @TempDir private Path resources;

  @BeforeEach
  void write_a_good_changelog() throws IOException {
    Files.createDirectories(resources.resolve("db/ledger"));
    write("db/changelog.xml", "<include file=\"db/ledger/changelog.xml\"/>");
    write("db/ledger/changelog.xml", "<include file=\"db/ledger/0001-schema.sql\"/>");
    write("db/ledger/0001-schema.sql", GOOD);
  }

  @Test
  void what_we_ship_keeps_the_rules() {
    assertThat(ChangelogRules.brokenIn(Path.of("src/main/resources"))).isEmpty();
  }

  @Test
  void a_good_changelog_keeps_the_rules() {
    assertThat(ChangelogRules.brokenIn(resources)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--liquibase formatted sql     | -- sql                         | does not begin with",
        "--changeset ledger:0001-schema| -- changeset ledger:0001-schema| is not --changeset",
        "--changeset ledger:0001-schema| --changeset wagers:0001-schema | is not --changeset"
            + " ledger",
        "--changeset ledger:0001-schema| --changeset ledger:0002-schema | is not --changeset"
            + " ledger:0001",
        "--changeset ledger:0001-schema| --changeset ledger:0001-schema runOnChange:true | runs"
            + " again",
        "--changeset ledger:0001-schema| -- nothing                     | holds no change set",
        "--rollback                    | -- back                        | has no rollback",
      })
  void notices_a_bad_file(String good, String bad, String sentence) throws IOException {
    write("db/ledger/0001-schema.sql", GOOD.replace(good, bad));
    assertThat(ChangelogRules.brokenIn(resources)).singleElement().asString().contains(sentence);
  }

  @Test
  void notices_a_rollback_that_only_the_next_change_set_has() throws IOException {
    write(
        "db/ledger/0001-schema.sql",
        GOOD.replace(
            "create schema ledger;\n",
            "create schema ledger;\n--changeset ledger:0001-more\nselect 1;\n"));
    assertThat(ChangelogRules.brokenIn(resources))
        .containsExactly(
            "db/ledger/0001-schema.sql: '--changeset ledger:0001-schema' has no rollback");
  }

  @Test
  void notices_a_forgotten_file() throws IOException {
    write("db/ledger/0002-more.sql", GOOD.replace("0001-schema", "0002-more"));
    assertThat(ChangelogRules.brokenIn(resources))
        .containsExactly("db/ledger/changelog.xml leaves out db/ledger/0002-more.sql");
  }

  @Test
  void notices_a_forgotten_module() throws IOException {
    write("db/changelog.xml", "<databaseChangeLog/>");
    assertThat(ChangelogRules.brokenIn(resources))
        .containsExactly("db/changelog.xml leaves out db/ledger");
  }

  @Test
  void notices_two_files_with_one_number_in_the_wrong_order() throws IOException {
    write("db/ledger/0001-again.sql", GOOD.replace("0001-schema", "0001-again"));
    write(
        "db/ledger/changelog.xml",
        "<include file=\"db/ledger/0001-schema.sql\"/><include"
            + " file=\"db/ledger/0001-again.sql\"/>");
    assertThat(ChangelogRules.brokenIn(resources))
        .containsExactlyInAnyOrder(
            "db/ledger/changelog.xml does not include its files once each, in their order",
            "db/ledger/0001-schema.sql has a number that another file has");
  }

  @Test
  void notices_a_name_without_a_number() throws IOException {
    Files.delete(resources.resolve("db/ledger/0001-schema.sql"));
    write("db/ledger/schema.sql", GOOD);
    write("db/ledger/changelog.xml", "<include file=\"db/ledger/schema.sql\"/>");
    assertThat(ChangelogRules.brokenIn(resources))
        .containsExactly("db/ledger/schema.sql is not named like 0002-accounts.sql");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(resources.resolve(file), text);
  }
}
