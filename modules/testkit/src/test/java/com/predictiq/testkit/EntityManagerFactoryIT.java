package com.predictiq.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
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

  private static void inTransaction(EntityManagerFactory units, Consumer<EntityManager> work) {
    try (EntityManager entities = units.createEntityManager()) {
      entities.getTransaction().begin();
      work.accept(entities);
      entities.getTransaction().commit();
    }
  }
}
