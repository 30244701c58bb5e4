package com.predictiq.web;

import com.predictiq.kernel.Asked;
import com.predictiq.kernel.Doorstep.Told;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.kernel.Trace;
import com.predictiq.platform.AnswersAtHand;
import com.predictiq.platform.AnswersAtHand.AtHand;
import com.predictiq.platform.ClientAddress;
import com.predictiq.platform.Direct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Answers an ordinary read of nobody in particular from memory, with the same header and bytes as a
 * resource would. Ordinary is what is listed in {@link OrdinaryRead}; whatever else a request
 * carries sends it the whole way.
 */
@Direct
class GivesFromMemory {

  private static final byte[] NOTHING = {};

  private final AnswersAtHand answers;
  private final TimeOrderedIds ids;
  private final WebConfig config;
  private final ClientAddress client;

  @Inject
  GivesFromMemory(
      AnswersAtHand answers, TimeOrderedIds ids, WebConfig config, ClientAddress client) {
    this.answers = answers;
    this.ids = ids;
    this.config = config;
    this.client = client;
  }

  /** What has to be known of it afterwards. */
  record Given(Trace trace, String route, int status) {}

  /** Empty when it has to be asked inside; then nothing was told. */
  Optional<Given> give(Asked asked, Told told) {
    if (!OrdinaryRead.is(asked) || isSentToHttps(asked)) {
      return Optional.empty();
    }
    return answers
        .take(asked, OrdinaryRead.unpacks(asked))
        .map(answer -> tell(answer, asked, told));
  }

  private boolean isSentToHttps(Asked asked) {
    return config.https().isPresent() && SendsToHttps.isPlain(asked, client);
  }

  private Given tell(AtHand answer, Asked asked, Told told) {
    Trace trace = RequestGate.newTrace(asked, ids);
    SecurityHeaders.put(asked.path(), told::field);
    told.field("X-Request-Id", trace.requestId());
    if (!config.origins().isEmpty()) {
      told.field("Vary", "Origin");
    }
    told.field("Vary", "Accept-Encoding");
    told.field("RateLimit-Policy", answer.limitPolicy());
    told.field("RateLimit", answer.limitLeft());
    told.field("X-Cache", "HIT");
    told.field("Age", Long.toString(answer.ageSeconds()));
    told.field("Cache-Control", "no-cache");
    return new Given(trace, answer.route(), end(answer, asked, told));
  }

  private static int end(AtHand answer, Asked asked, Told told) {
    String tag = '"' + answer.tag() + '"';
    if (OrdinaryRead.has(asked, tag)) {
      told.field("ETag", tag);
      told.end(HttpServletResponse.SC_NOT_MODIFIED, NOTHING);
      return HttpServletResponse.SC_NOT_MODIFIED;
    }
    if (answer.packed()) {
      told.field("ETag", "W/" + tag);
      told.field("Content-Encoding", "gzip");
    } else {
      told.field("ETag", tag);
    }
    told.field("Content-Type", "application/json");
    told.end(HttpServletResponse.SC_OK, answer.bytes());
    return HttpServletResponse.SC_OK;
  }
}
