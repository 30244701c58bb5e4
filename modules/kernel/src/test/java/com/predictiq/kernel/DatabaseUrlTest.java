package com.predictiq.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

  @Test
  void is_taken_apart() {
    assertThat(DatabaseUrl.parse("postgres://ana:s3cret@db.example:6543/books?sslmode=require"))
        .isEqualTo(
            new DatabaseUrl("db.example", 6543, "books", "ana", "s3cret", "?sslmode=require"));
  }

  @Test
  void port_password_and_options_may_be_left_out() {
    assertThat(DatabaseUrl.parse(" postgresql://ana@db/books "))
        .isEqualTo(new DatabaseUrl("db", 5432, "books", "ana", "", ""));
  }

  @Test
  void special_characters_are_percent_encoded() {
    DatabaseUrl url = DatabaseUrl.parse("postgres://a%40na:p%40ss%23+%2F@db/b%20ooks");
    assertThat(url.user()).isEqualTo("a@na");
    assertThat(url.password()).isEqualTo("p@ss#+/");
    assertThat(url.database()).isEqualTo("b ooks");
  }

  @Test
  void is_written_for_the_driver_without_user_and_password() {
    DatabaseUrl url =
        DatabaseUrl.parse("postgres://ana:s3cret@db/books?sslmode=require&connectTimeout=5");
    assertThat(url.jdbc())
        .isEqualTo("jdbc:postgresql://db:5432/books?sslmode=require&connectTimeout=5");
  }

  @Test
  void the_password_shows_nowhere() {
    DatabaseUrl url = DatabaseUrl.parse("postgres://ana:s3cret@db/books");
    assertThat(url).hasToString("postgres://ana:***@db:5432/books");
    assertThat(url.place() + url.jdbc()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "db.example/books",
        "mysql://ana:s3cret@db/books",
        "jdbc:postgresql://db/books",
        "postgres://ana:s3cret@db",
        "postgres://ana:s3cret@db/",
        "postgres://ana:s3cret@db/books/more",
        "postgres://db/books",
        "postgres://:s3cret@db/books",
        "postgres:///books",
        "postgres://ana:s3 cret@db/books",
        "postgres://ana:s3cret@db/books?ssl=true",
        "postgres://ana:s3cret@db/books?sslmode",
        "postgres://ana:s3cret@db/books?sslmode=maybe",
        "postgres://ana:s3cret@db/books?connectTimeout=soon",
        "postgres://ana:s3cret@db:0/books",
        "postgres://ana:s3cret@db:65536/books"
      })
  void anything_else_is_refused_without_repeating_the_password(String text) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("Setting DATABASE_URL ")
        .hasMessageNotContaining("cret");
  }
}
