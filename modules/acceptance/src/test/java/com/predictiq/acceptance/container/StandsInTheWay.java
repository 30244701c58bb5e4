package com.predictiq.acceptance.container;

import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.TriesAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;

/** Work that the database ends once because of somebody else, and then lets through. */
@ApplicationScoped
public class StandsInTheWay {

  private static final String DEADLOCK = "40P01";

  private int tries;

  @TriesAgain
  @Transactional
  public int work() {
    tries++;
    if (tries == 1) {
      throw new DatabaseFailure(new SQLException("a drill", DEADLOCK));
    }
    return tries;
  }
}
