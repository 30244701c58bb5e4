package com.predictiq.admin.rest;

import com.predictiq.admin.CreditView;
import com.predictiq.admin.Credits;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Supervision;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.Operator;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What operators see of members and do with them. */
@Path("/admin/members")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class AdminMembersResource {

  private static final String LIST = "admin-members";

  private final Supervision supervision;
  private final Credits credits;
  private final Operator operator;

  @Inject
  public AdminMembersResource(Supervision supervision, Credits credits, Operator operator) {
    this.supervision = supervision;
    this.credits = credits;
    this.operator = operator;
  }

  @GET
  @Operation(
      summary = "The members, latest first",
      description = "?email= is one whole address, ?frozen= is true or false.")
  @APIResponse(responseCode = "200", description = "A page of members")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  public PageResponse<SupervisedResponse> members(
      @BeanParam MemberListQuery query, @BeanParam PageQuery page) {
    return page.response(
        LIST, supervision.members(query.filter(), page.request(LIST)), SupervisedResponse::of);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One member")
  @APIResponse(responseCode = "200", description = "The member")
  @APIResponse(responseCode = "404", description = "MEMBER_NOT_FOUND")
  public SupervisedResponse member(@PathParam("id") String id) {
    return SupervisedResponse.of(supervision.member(id(id)));
  }

  @POST
  @Path("/{id}/freeze")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Freeze a member, with a reason they are told",
      description = "They can log in and read, but not stake, draft, open, dispute or vote.")
  @APIResponse(responseCode = "200", description = "The member, frozen")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "404", description = "MEMBER_NOT_FOUND")
  public SupervisedResponse freeze(@PathParam("id") String id, FreezeRequest request) {
    return SupervisedResponse.of(
        supervision.freeze(id(id), request.reason().strip(), operator.id()));
  }

  @POST
  @Path("/{id}/unfreeze")
  @Idempotent
  @Operation(summary = "Let a frozen member act again")
  @APIResponse(responseCode = "200", description = "The member, not frozen")
  @APIResponse(responseCode = "404", description = "MEMBER_NOT_FOUND")
  public SupervisedResponse unfreeze(@PathParam("id") String id) {
    return SupervisedResponse.of(supervision.unfreeze(id(id), operator.id()));
  }

  @PUT
  @Path("/{id}/reputation")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Say how far the house trusts a member")
  @APIResponse(responseCode = "200", description = "The member")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "404", description = "MEMBER_NOT_FOUND")
  public SupervisedResponse trust(@PathParam("id") String id, ReputationRequest request) {
    return SupervisedResponse.of(supervision.trust(id(id), request.parsed(), operator.id()));
  }

  @POST
  @Path("/{id}/credit")
  @Idempotent(required = true)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Give a member some of the house's own currency",
      description =
          "Above predictiq.admin.credit-alone-max it waits up to a week until a second operator"
              + " sends the same member, asset and amount.")
  @APIResponse(
      responseCode = "201",
      description = "The member has it",
      content = @Content(schema = @Schema(implementation = CreditResponse.class)))
  @APIResponse(responseCode = "202", description = "Waits for a second operator")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "403", description = "SELF_CREDIT")
  @APIResponse(responseCode = "404", description = "MEMBER_NOT_FOUND")
  @APIResponse(responseCode = "409", description = "SECOND_APPROVAL_REQUIRED")
  public Response credit(@PathParam("id") String id, CreditRequest request) {
    CreditView credit = credits.credit(request.credit(id(id), operator.id()));
    Response.ResponseBuilder answer =
        credit.isMade()
            ? Response.created(URI.create("admin/members/" + credit.member()))
            : Response.accepted();
    return answer.entity(CreditResponse.of(credit)).build();
  }

  private static MemberId id(String text) {
    return MemberId.parse(text)
        .orElseThrow(
            () -> new Rejected(MembersRefusal.MEMBER_NOT_FOUND, "That is no id of a member."));
  }
}
