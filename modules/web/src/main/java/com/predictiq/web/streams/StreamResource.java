package com.predictiq.web.streams;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.ShownKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What changes, told while somebody listens (SSE). */
@Path("/stream")
@ApplicationScoped
@Produces(MediaType.SERVER_SENT_EVENTS)
@Tag(name = "Streams")
public class StreamResource {

  private static final String BEARER = "Bearer ";

  private final Wishes wishes;
  private final OpensStreams opens;
  private final Caller caller;
  private final ShownKey key;

  @Inject
  StreamResource(Wishes wishes, OpensStreams opens, Caller caller, ShownKey key) {
    this.wishes = wishes;
    this.opens = opens;
    this.caller = caller;
    this.key = key;
  }

  @GET
  @Operation(
      summary = "Listen to markets, to all of them, or to your account",
      description =
          "Server-sent events. Topics are market:<id>, ticker and account, with commas between;"
              + " account wants a member's token. First a snapshot of each topic, then what"
              + " changes; a heartbeat every 15 seconds. Last-Event-ID brings what was missed, or"
              + " reset and a snapshot.")
  @APIResponse(
      responseCode = "200",
      description = "Events, until one of us ends it.",
      content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS))
  @APIResponse(
      responseCode = "400",
      description = "VALIDATION_FAILED: UNKNOWN_TOPIC, TOO_MANY_TOPICS, MARKET_NOT_FOUND")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED: account without a token")
  @APIResponse(responseCode = "403", description = "TOKEN_REQUIRED: account with a key")
  @APIResponse(responseCode = "429", description = "RATE_LIMITED, TOO_MANY_STREAMS")
  @APIResponse(responseCode = "503", description = "STREAMS_EXHAUSTED, DATABASE_UNAVAILABLE")
  public Response listen(
      @BeanParam StreamQuery query,
      @HeaderParam("Last-Event-ID") String since,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String credential,
      @Context HttpServletRequest request) {
    List<String> names = query.names();
    boolean account = names.contains(Topic.ACCOUNT);
    if (account && key.isShown()) {
      throw new Rejected(MembersRefusal.TOKEN_REQUIRED, "An account is told by token alone.");
    }
    Optional<MemberId> whose = account ? caller.byToken() : Optional.empty();
    return opens.open(
        request,
        wishes.read(names, "?topics", whose),
        Optional.ofNullable(since),
        whose.map(known -> credential.strip().substring(BEARER.length()).strip()));
  }
}
