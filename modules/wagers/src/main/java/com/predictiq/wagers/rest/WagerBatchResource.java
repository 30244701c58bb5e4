package com.predictiq.wagers.rest;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberOnly;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import com.predictiq.platform.RateLimits;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.wagers.Wagers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Many stakes in one request, each on its own: its own key, its own transaction, its own answer.
 */
@Path("/wagers/batch")
@RequestScoped
@MemberOnly
@RateLimited(LimitClass.WAGERS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Wagers")
public class WagerBatchResource {

  private static final Logger LOG = Logger.getLogger("predictiq.wagers");
  private static final String PATH = "/api/v1/wagers/batch";
  private static final int MULTI_STATUS = 207;

  private final Wagers wagers;
  private final Caller caller;
  private final RateLimits limits;

  @Inject
  WagerBatchResource(Wagers wagers, Caller caller, RateLimits limits) {
    this.wagers = wagers;
    this.caller = caller;
    this.limits = limits;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Place up to 100 stakes, one after the other",
      description =
          "Each stake has an idempotency_key of its own, good also for the stake alone, and is"
              + " answered as the stake alone would be; one that is refused does not keep the next"
              + " from being placed. A body with a broken form is refused whole, and then nothing"
              + " is placed. The limit of wagers counts each stake; a batch that goes beyond it is"
              + " refused whole, too.")
  @APIResponse(
      responseCode = "200",
      description = "All were placed, now or before.",
      content = @Content(schema = @Schema(implementation = BatchResponse.class)))
  @APIResponse(
      responseCode = "207",
      description = "Some were not; each says why.",
      content = @Content(schema = @Schema(implementation = BatchResponse.class)))
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED, UNKNOWN_FIELD")
  @APIResponse(responseCode = "429", description = "RATE_LIMITED")
  public Response place(BatchRequest request) {
    BatchResponse response = new BatchResponse(answers(Inputs.body(request)));
    return Response.ok(response).status(response.allPlaced() ? 200 : MULTI_STATUS).build();
  }

  List<BatchResponse.BatchedAnswer> answers(BatchRequest request) {
    MemberId me = caller.member();
    List<BatchRequest.BatchedStake> items = request.items();
    limits.weigh(items.size() - 1L); // one was counted at the door
    List<BatchResponse.BatchedAnswer> answers = new ArrayList<>();
    for (BatchRequest.BatchedStake item : items) {
      answers.add(answer(me, item, answers.size()));
    }
    return answers;
  }

  /** A failure is this stake's alone: those before it are placed, and their answers are owed. */
  private BatchResponse.BatchedAnswer answer(
      MemberId me, BatchRequest.BatchedStake item, int index) {
    try {
      return BatchResponse.BatchedAnswer.placed(
          item.idempotencyKey(), wagers.place(item.command(me)));
    } catch (RuntimeException failed) {
      return BatchResponse.BatchedAnswer.refused(
          item.idempotencyKey(), rejected(failed), PATH + "#/wagers/" + index);
    }
  }

  private static Rejected rejected(RuntimeException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof Rejected rejected) {
        return rejected;
      }
      if (cause instanceof DatabaseFailure failure && failure.unavailable()) {
        LOG.log(Level.WARNING, "The database is unavailable: {0}", failure.getMessage());
        return new Rejected(
            RequestRefusal.DATABASE_UNAVAILABLE, "Send this stake again with the same key.");
      }
    }
    LOG.log(Level.SEVERE, "A stake of a batch failed", failed);
    return new Rejected(
        RequestRefusal.INTERNAL_ERROR, "Send this stake again with the same key to know.");
  }
}
