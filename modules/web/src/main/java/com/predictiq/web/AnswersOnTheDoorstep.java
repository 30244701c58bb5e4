package com.predictiq.web;

import com.predictiq.kernel.Asked;
import com.predictiq.kernel.Doorstep;
import com.predictiq.kernel.Doorstep.Told;
import com.predictiq.platform.Direct;
import com.predictiq.platform.HouseClosing;
import com.predictiq.platform.HouseOpened;
import com.predictiq.web.metrics.VisitorsBook;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Gives what is at hand before the container takes a request in, and writes it into the same book.
 */
@Direct
class AnswersOnTheDoorstep implements Doorstep.Host {

  private final GivesFromMemory memory;
  private final VisitorsBook book;

  @Inject
  AnswersOnTheDoorstep(GivesFromMemory memory, VisitorsBook book) {
    this.memory = memory;
    this.book = book;
  }

  void stand(@Observes HouseOpened opened) {
    Doorstep.ofThisProcess().stands(this);
  }

  void leave(@Observes HouseClosing closing) {
    Doorstep.ofThisProcess().leaves();
  }

  @Override
  public boolean answers(Asked asked, Told told) {
    long begun = System.nanoTime();
    Optional<GivesFromMemory.Given> given = memory.give(asked, told);
    given.ifPresent(
        it ->
            book.write(
                it.trace(), asked.method(), it.route(), it.status(), System.nanoTime() - begun));
    return given.isPresent();
  }
}
