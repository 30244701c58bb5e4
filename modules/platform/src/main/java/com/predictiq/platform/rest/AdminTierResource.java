package com.predictiq.platform.rest;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.Allowances;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.Operator;
import com.predictiq.platform.RateLimited;
import com.predictiq.platform.RequestRefusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may do more than others. */
@Path("/admin/limit-tiers")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class AdminTierResource {

  private static final Pattern SUBJECT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|key:[0-9a-zA-Z_-]{1,32}");

  private final Allowances allowances;
  private final Operator operator;

  @Inject
  AdminTierResource(Allowances allowances, Operator operator) {
    this.allowances = allowances;
    this.operator = operator;
  }

  @PUT
  @Path("/{subject}")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Multiply the limits of a member, or of a key, by the factor of a tier")
  @APIResponse(responseCode = "204", description = "It holds, on other nodes within 30 s.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "404", description = "ROUTE_NOT_FOUND")
  public Response grant(@PathParam("subject") String subject, TierRequest request) {
    if (!SUBJECT.matcher(subject).matches()) {
      throw new Rejected(
          RequestRefusal.ROUTE_NOT_FOUND,
          "The path ends with the id of a member, or with key:<fingerprint>.");
    }
    allowances.grant(subject, request.parsed(), operator.id());
    return Response.noContent().build();
  }
}
