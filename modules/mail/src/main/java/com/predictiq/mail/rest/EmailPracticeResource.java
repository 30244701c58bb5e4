package com.predictiq.mail.rest;

import com.predictiq.mail.MailAnalytics;
import com.predictiq.mail.Previews;
import com.predictiq.mail.Suppressions;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How mails look, whether they arrive, what became of them, and who must get none. */
@Path("/admin/email")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mail administration")
public class EmailPracticeResource {

  private static final String SUPPRESSED = "mail.suppressed";

  /** The log does not know addresses. */
  private static final String AN_ADDRESS = "-";

  private final Previews previews;
  private final MailAnalytics analytics;
  private final Suppressions suppressions;
  private final Operator operator;
  private final Event<Changed> changed;

  @Inject
  public EmailPracticeResource(
      Previews previews,
      MailAnalytics analytics,
      Suppressions suppressions,
      Operator operator,
      Event<Changed> changed) {
    this.previews = previews;
    this.analytics = analytics;
    this.suppressions = suppressions;
    this.operator = operator;
    this.changed = changed;
  }

  @GET
  @Path("/preview/{template}")
  @Operation(summary = "A kind of mail with its variables' names in their place")
  @APIResponse(responseCode = "200", description = "The mail.")
  @APIResponse(responseCode = "404", description = "TEMPLATE_NOT_FOUND")
  public PreviewResponse preview(
      @PathParam("template") String template, @BeanParam PreviewQuery query) {
    return PreviewResponse.of(previews.preview(template, query.locale()));
  }

  @POST
  @Path("/test")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Send a mail that says that mail arrives")
  @APIResponse(
      responseCode = "202",
      description = "It is on its way.",
      content = @Content(schema = @Schema(implementation = QueuedMailResponse.class)))
  public Response test(TestMailRequest request) {
    return Response.accepted(
            new QueuedMailResponse(
                previews.sendTest(Addresses.read(request.email()), request.language()).toString()))
        .build();
  }

  @GET
  @Path("/analytics")
  @Operation(summary = "What became of mails, by kind and day")
  public AnalyticsResponse analytics(@BeanParam AnalyticsQuery query) {
    return AnalyticsResponse.of(analytics.lately(query.days()));
  }

  @GET
  @Path("/suppressions")
  @Operation(summary = "Who must not be written to, newest first")
  public PageResponse<SuppressionResponse> suppressions(@BeanParam PageQuery page) {
    return page.response(
        SUPPRESSED, suppressions.all(page.request(SUPPRESSED)), SuppressionResponse::of);
  }

  @DELETE
  @Path("/suppressions")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Let mail go to an address again")
  @APIResponse(responseCode = "204", description = "Nothing keeps mail from it any more.")
  @APIResponse(responseCode = "404", description = "SUPPRESSION_NOT_FOUND")
  public void lift(EmailRequest request) {
    suppressions.lift(Addresses.read(request.email()));
    changed.fire(
        new Changed(
            operator.id(),
            "mail.suppression",
            AN_ADDRESS,
            Map.of("state", "SUPPRESSED"),
            Map.of("state", "LIFTED")));
  }
}
