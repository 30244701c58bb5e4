package com.predictiq.members.rest;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.ApiKeys;
import com.predictiq.members.Caller;
import com.predictiq.members.IssuedKey;
import com.predictiq.members.KeyOwner;
import com.predictiq.members.MemberOnly;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.TokenOnly;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.ApplicationScoped;
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

/** A member's API keys. */
@Path("/members/me/api-keys")
@Tag(name = "Members")
@MemberOnly
@TokenOnly
@RateLimited(LimitClass.MEMBER_READS)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ApiKeysResource {

  private final Caller caller;
  private final ApiKeys keys;

  @Inject
  public ApiKeysResource(Caller caller, ApiKeys keys) {
    this.caller = caller;
    this.keys = keys;
  }

  @GET
  @Operation(summary = "Your API keys that can be used, latest first")
  @APIResponse(responseCode = "200", description = "All of them; never the keys themselves.")
  public ApiKeyResponse.All keys() {
    return new ApiKeyResponse.All(keys.of(owner()).stream().map(ApiKeyResponse::of).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Make an API key",
      description =
          "The key and its signing secret are shown this once. The key goes into the header"
              + " X-API-Key; the signing secret is never sent, but makes X-Signature: t=<unix"
              + " seconds>,n=<nonce>,v1=<hex HMAC-SHA-256> over t, n, METHOD, path?query as sent"
              + " and hex(sha256(body)), with a line feed between each two.")
  @APIResponse(
      responseCode = "201",
      description = "The key.",
      content = @Content(schema = @Schema(implementation = IssuedKeyResponse.class)))
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "409", description = "TOO_MANY_API_KEYS")
  public Response make(ApiKeyRequest request) {
    return shown(keys.issue(owner(), request.wish(), "member:" + caller.member()));
  }

  @DELETE
  @Path("/{id}")
  @Idempotent
  @Operation(summary = "Revoke an API key", description = "It opens nothing from now on.")
  @APIResponse(responseCode = "204", description = "It is revoked.")
  @APIResponse(responseCode = "404", description = "API_KEY_NOT_FOUND")
  public void revoke(@PathParam("id") String id) {
    keys.revoke(owner(), id(id));
  }

  @POST
  @Path("/{id}/rotate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Take a new key in the place of another",
      description =
          "The new one has the same name, scopes and length of life; the old one stays good for the"
              + " overlap, so that programs can be told one after the other.")
  @APIResponse(
      responseCode = "201",
      description = "The new key.",
      content = @Content(schema = @Schema(implementation = IssuedKeyResponse.class)))
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "404", description = "API_KEY_NOT_FOUND")
  @APIResponse(responseCode = "409", description = "TOO_MANY_API_KEYS")
  public Response rotate(@PathParam("id") String id, RotateRequest request) {
    return shown(keys.rotate(owner(), id(id), RotateRequest.overlap(request)));
  }

  private KeyOwner owner() {
    return KeyOwner.of(caller.member());
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw new Rejected(MembersRefusal.API_KEY_NOT_FOUND, "That is no id of a key.");
    }
  }

  private static Response shown(IssuedKey issued) {
    return Response.created(URI.create("members/me/api-keys/" + issued.view().id()))
        .entity(IssuedKeyResponse.of(issued))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
