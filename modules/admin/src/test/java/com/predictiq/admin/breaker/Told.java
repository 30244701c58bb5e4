package com.predictiq.admin.breaker;

import com.predictiq.platform.Changed;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps what was told to the audit log. */
public final class Told implements Event<Changed> {

  public final List<Changed> changes = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void fire(Changed event) {
    changes.add(event);
  }

  @Override
  public <U extends Changed> CompletionStage<U> fireAsync(U event) {
    throw new UnsupportedOperationException("told together, or not at all");
  }

  @Override
  public <U extends Changed> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
    throw new UnsupportedOperationException("told together, or not at all");
  }

  @Override
  public Event<Changed> select(Annotation... qualifiers) {
    return this;
  }

  @Override
  public <U extends Changed> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException("there is one kind");
  }

  @Override
  public <U extends Changed> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException("there is one kind");
  }
}
