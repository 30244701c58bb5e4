package com.predictiq.admin.rest;

import com.predictiq.admin.HouseKeys;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.IssuedKey;
import com.predictiq.members.MembersRefusal;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.Operator;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that open the operators' door. */
@Path("/admin/api-keys")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class AdminKeysResource {

  private final HouseKeys keys;
  private final Operator operator;

  @Inject
  public AdminKeysResource(HouseKeys keys, Operator operator) {
    this.keys = keys;
    this.operator = operator;
  }

  @GET
  @Operation(
      summary = "The keys of the house that can be used, latest first, and for whom they act",
      description = "Those given by the configuration are not among them.")
  @APIResponse(responseCode = "200", description = "All of them; never the keys themselves.")
  public AdminKeyResponse.All keys() {
    return new AdminKeyResponse.All(keys.all().stream().map(AdminKeyResponse::of).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Make a key that opens the operators' door",
      description =
          "It acts for the operator who makes it: where two are asked, both count as one. The key"
              + " and its signing secret are shown this once.")
  @APIResponse(
      responseCode = "201",
      description = "The key.",
      content = @Content(schema = @Schema(implementation = AdminKeyResponse.Issued.class)))
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "409", description = "TOO_MANY_API_KEYS")
  public Response make(AdminKeyRequest request) {
    return shown(keys.issue(request.wish(), operator.id()));
  }

  @POST
  @Path("/{id}/rotate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Take a new key in the place of one of your own",
      description = "The old one stays good for the overlap.")
  @APIResponse(
      responseCode = "201",
      description = "The new key.",
      content = @Content(schema = @Schema(implementation = AdminKeyResponse.Issued.class)))
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "403", description = "ADMIN_FORBIDDEN or KEY_OF_ANOTHER")
  @APIResponse(responseCode = "404", description = "API_KEY_NOT_FOUND")
  @APIResponse(responseCode = "409", description = "TOO_MANY_API_KEYS")
  public Response rotate(@PathParam("id") String id, AdminRotateRequest request) {
    return shown(keys.rotate(id(id), AdminRotateRequest.overlap(request), operator.id()));
  }

  @DELETE
  @Path("/{id}")
  @Idempotent
  @Operation(summary = "Revoke a key", description = "It opens nothing from now on.")
  @APIResponse(responseCode = "204", description = "It is revoked.")
  @APIResponse(responseCode = "404", description = "API_KEY_NOT_FOUND")
  public void revoke(@PathParam("id") String id) {
    keys.revoke(id(id), operator.id());
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw new Rejected(MembersRefusal.API_KEY_NOT_FOUND, "That is no id of a key.");
    }
  }

  private static Response shown(IssuedKey issued) {
    return Response.created(URI.create("/api/v1/admin/api-keys/" + issued.view().id()))
        .entity(AdminKeyResponse.Issued.of(issued))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
