package com.predictiq.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntityManagerFactoryIT {

  private final TestDatabase database = TestDatabase.fresh();

  @BeforeEach
  void make_a_table() throws SQLException {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema notes");
      statement.execute("create table notes.notes (id bigint primary key, text text not null)");
    }
  }

  @AfterEach
  void drop_the_database() {
    database.close();
  }

  @Test
  void opens_a_unit_written_for_the_container() {
    try (EntityManagerFactory units = database.entityManagerFactory("notes")) {
      inTransaction(units, entities -> entities.persist(new Note(1, "kept")));
      inTransaction(
          units, entities -> assertThat(entities.find(Note.class, 1L).text()).isEqualTo("kept"));
    }
  }

  @Test
  void rolls_back_what_is_not_committed() {
    try (EntityManagerFactory units = database.entityManagerFactory("notes")) {
      try (EntityManager entities = units.createEntityManager()) {
        entities.getTransaction().begin();
        entities.persist(new Note(2, "dropped"));
        entities.flush();
        entities.getTransaction().rollback();
      }
      inTransaction(units, entities -> assertThat(entities.find(Note.class, 2L)).isNull());
    }
  }

  @Test
  void a_unit_that_was_closed_serves_whoever_comes_next_on_another_database() {
    SessionFactory first;
    try (EntityManagerFactory units = database.entityManagerFactory("notes")) {
      first = units.unwrap(SessionFactory.class);
      inTransaction(units, entities -> entities.persist(new Note(3, "here")));
    }
    try (TestDatabase other = TestDatabase.fresh();
        EntityManagerFactory units = other.entityManagerFactory("notes")) {
      assertThat(units.unwrap(SessionFactory.class)).isSameAs(first);
      assertThatThrownBy(() -> inTransaction(units, entities -> entities.find(Note.class, 3L)))
          .hasMessageContaining("notes.notes");
    }
  }

  private static void inTransaction(EntityManagerFactory units, Consumer<EntityManager> work) {
    try (EntityManager entities = units.createEntityManager()) {
      entities.getTransaction().begin();
      work.accept(entities);
      entities.getTransaction().commit();
    }
  }
}
