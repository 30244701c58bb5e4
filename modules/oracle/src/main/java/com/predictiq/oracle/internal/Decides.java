package com.predictiq.oracle.internal;

import com.predictiq.oracle.fixing.Decision;
import com.predictiq.oracle.fixing.Fixing;
import com.predictiq.oracle.fixing.Plurality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Applies the rules of a question to what is there for it. */
@ApplicationScoped
class Decides {

  private final FixingStore fixings;

  @Inject
  Decides(FixingStore fixings) {
    this.fixings = fixings;
  }

  Decision of(Question question, Instant now) {
    return question
        .price()
        .map(
            price ->
                new Fixing(question.rules(), price).decide(fixings.firsts(question.market()), now))
        .orElseGet(
            () ->
                new Plurality(question.terms().minResponses())
                    .decide(fixings.voices(question.market()), now));
  }
}
