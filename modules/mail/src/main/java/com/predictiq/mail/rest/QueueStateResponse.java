package com.predictiq.mail.rest;

import com.predictiq.mail.QueueState;
import java.util.Map;

/** The queue in figures; a state that is left out holds no mail. */
public record QueueStateResponse(Map<String, Long> depth, long oldestSeconds) {

  static QueueStateResponse of(QueueState state) {
    return new QueueStateResponse(state.depth(), state.oldestSeconds());
  }
}
