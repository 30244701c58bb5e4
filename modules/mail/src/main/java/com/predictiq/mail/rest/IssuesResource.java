package com.predictiq.mail.rest;

import com.predictiq.mail.IssueView;
import com.predictiq.mail.Issues;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Issues of the newsletter, for those who write it. */
@Path("/admin/newsletter/issues")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mail administration")
public class IssuesResource {

  private static final String ISSUES = "mail.issues";

  private final Issues issues;
  private final Operator operator;
  private final Event<Changed> changed;

  @Inject
  public IssuesResource(Issues issues, Operator operator, Event<Changed> changed) {
    this.issues = issues;
    this.operator = operator;
    this.changed = changed;
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Send an issue to everybody who confirmed the newsletter")
  @APIResponse(
      responseCode = "202",
      description = "It goes out when its time has come.",
      content = @Content(schema = @Schema(implementation = IssueResponse.class)))
  public Response publish(IssueRequest request) {
    IssueView issue = issues.publish(request.issue(), operator.id());
    changed.fire(
        new Changed(
            operator.id(),
            "mail.issue",
            issue.id().toString(),
            Map.of(),
            Map.of("headline", issue.headline())));
    return Response.accepted(IssueResponse.of(issue)).build();
  }

  @GET
  @Operation(summary = "Issues of the newsletter, newest first")
  public PageResponse<IssueResponse> issues(@BeanParam PageQuery page) {
    return page.response(ISSUES, issues.all(page.request(ISSUES)), IssueResponse::of);
  }
}
