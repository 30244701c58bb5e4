package com.predictiq.mail.rest;

import com.predictiq.kernel.Rejected;
import com.predictiq.mail.Deliveries;
import com.predictiq.mail.MailId;
import com.predictiq.mail.MailRefusal;
import com.predictiq.mail.Mailbox;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.Changed;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.Operator;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mail as its operator sees it. */
@Path("/admin/email")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mail administration")
public class EmailAdminResource {

  private static final String OUTBOX = "mail.outbox";

  private static final String DEAD = "mail.dead";

  private final Mailbox mailbox;
  private final Deliveries deliveries;
  private final Operator operator;
  private final Event<Changed> changed;

  @Inject
  public EmailAdminResource(
      Mailbox mailbox, Deliveries deliveries, Operator operator, Event<Changed> changed) {
    this.mailbox = mailbox;
    this.deliveries = deliveries;
    this.operator = operator;
    this.changed = changed;
  }

  @GET
  @Path("/queue/stats")
  @Operation(summary = "How many mails are in each state of the queue")
  public QueueStateResponse state() {
    return QueueStateResponse.of(deliveries.state());
  }

  @GET
  @Path("/queue/dead-letter")
  @Operation(summary = "Mails that were given up, newest first")
  public PageResponse<DeadLetterResponse> dead(@BeanParam PageQuery page) {
    return page.response(DEAD, deliveries.dead(page.request(DEAD)), DeadLetterResponse::of);
  }

  @POST
  @Path("/queue/dead-letter/{id}/requeue")
  @Idempotent
  @Operation(summary = "Send a mail that was given up after all")
  @APIResponse(responseCode = "204", description = "It is queued again with all its attempts.")
  @APIResponse(responseCode = "404", description = "DEAD_LETTER_NOT_FOUND")
  public void requeue(@PathParam("id") String id) {
    deliveries.requeue(
        MailId.parse(id)
            .orElseThrow(
                () ->
                    new Rejected(
                        MailRefusal.DEAD_LETTER_NOT_FOUND,
                        "That is no id of a mail; GET /api/v1/admin/email/queue/dead-letter lists"
                            + " them.")));
    changed.fire(
        new Changed(
            operator.id(), "mail.requeue", id, Map.of("state", "DEAD"), Map.of("state", "QUEUED")));
  }

  @GET
  @Path("/outbox")
  @Operation(summary = "What the local mailbox took instead of a provider, newest first")
  public PageResponse<ReceivedMailResponse> outbox(@BeanParam PageQuery page) {
    return page.response(OUTBOX, mailbox.received(page.request(OUTBOX)), ReceivedMailResponse::of);
  }
}
