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
import com.predictiq.wagers.PlaceWager;
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
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Many stakes in one request, each on its own: its own key, its own answer, its own refusal. They
 * share a commit, as those of many callers do.
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
    List<Optional<RuntimeException>> unreadable = new ArrayList<>();
    List<PlaceWager> commands = new ArrayList<>();
    for (BatchRequest.BatchedStake item : items) {
      unreadable.add(read(item, me, commands));
    }
    Iterator<Wagers.Reply> replies = wagers.placeEach(commands).iterator();
    List<BatchResponse.BatchedAnswer> answers = new ArrayList<>();
    for (Optional<RuntimeException> wrong : unreadable) {
      int index = answers.size();
      Wagers.Reply reply = wrong.map(Wagers.Reply::failed).orElseGet(replies::next);
      answers.add(answer(items.get(index).idempotencyKey(), reply, index));
    }
    return answers;
  }

  /** One that cannot be a stake at all is refused here, and the others go on. */
  private static Optional<RuntimeException> read(
      BatchRequest.BatchedStake item, MemberId me, List<PlaceWager> commands) {
    try {
      commands.add(item.command(me));
      return Optional.empty();
    } catch (Rejected unreadable) {
      return Optional.of(unreadable);
    }
  }

  /** A failure is this stake's alone: the others are placed, and their answers are owed. */
  private static BatchResponse.BatchedAnswer answer(String key, Wagers.Reply reply, int index) {
    return reply
        .placed()
        .map(placed -> BatchResponse.BatchedAnswer.placed(key, placed))
        .orElseGet(
            () ->
                BatchResponse.BatchedAnswer.refused(
                    key, rejected(reply.failure().orElseThrow()), PATH + "#/wagers/" + index));
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
