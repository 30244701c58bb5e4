package com.predictiq.admin.rest;

import com.predictiq.members.PublicKeys;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.Changed;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.Operator;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What to do when somebody else may have the keys that sign members' tokens. */
@Path("/admin/signing-keys")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class SigningKeysResource {

  private final PublicKeys keys;
  private final Operator operator;
  private final Event<Changed> changed;

  @Inject
  public SigningKeysResource(PublicKeys keys, Operator operator, Event<Changed> changed) {
    this.keys = keys;
    this.operator = operator;
    this.changed = changed;
  }

  @POST
  @Path("/revoke")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Let no member token count that was signed until now",
      description =
          "Within five seconds, on all nodes; another key signs from then on. Members are not"
              + " logged out: whoever holds a refresh token gets a new access token for it.")
  @APIResponse(responseCode = "200", description = "How many keys were revoked")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  public RevokedResponse revoke(ReasonRequest request) {
    int revoked = keys.revokeAll();
    changed.fire(
        new Changed(
            operator.id(),
            "signing-keys.revoke",
            "-",
            Map.of("state", "SIGNING"),
            Map.of("state", "REVOKED", "reason", request.reason())));
    return new RevokedResponse(revoked);
  }

  /** How many there were. */
  public record RevokedResponse(int revoked) {}
}
