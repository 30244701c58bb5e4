package com.predictiq.members.rest;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Password;
import com.predictiq.members.RefreshToken;
import com.predictiq.members.Session;
import com.predictiq.members.Sessions;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Coming, staying and going. */
@Path("/auth")
@Tag(name = "Members")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AuthResource {

  private final Sessions sessions;

  @Inject
  public AuthResource(Sessions sessions) {
    this.sessions = sessions;
  }

  @POST
  @Path("/login")
  @RateLimited(LimitClass.LOG_IN)
  @Operation(summary = "Log in with e-mail address and password")
  @APIResponse(
      responseCode = "200",
      description = "A token for the Authorization header, and one to trade for the next.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  @APIResponse(responseCode = "401", description = "WRONG_CREDENTIALS")
  @APIResponse(responseCode = "429", description = "LOG_IN_LOCKED")
  @APIResponse(responseCode = "503", description = "TOO_BUSY")
  public Response logIn(LogInRequest request) {
    EmailAddress email =
        EmailAddress.parse(request.email())
            .orElseThrow(
                () ->
                    new Rejected(
                        MembersRefusal.WRONG_CREDENTIALS, "That is not an e-mail address."));
    return notToBeKept(sessions.logIn(email, new Password(request.password())));
  }

  @POST
  @Path("/refresh")
  @RateLimited(LimitClass.MEMBER_READS)
  @Operation(
      summary = "Trade a refresh token for a new session",
      description =
          "Each refresh token is good for one trade. Showing one again ends every session that"
              + " came from the same log-in.")
  @APIResponse(
      responseCode = "200",
      description = "A new pair of tokens.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  @APIResponse(responseCode = "401", description = "INVALID_REFRESH_TOKEN")
  public Response refresh(RefreshRequest request) {
    return notToBeKept(sessions.refresh(new RefreshToken(request.refreshToken())));
  }

  @POST
  @Path("/logout")
  @RateLimited(LimitClass.MEMBER_READS)
  @Operation(
      summary = "Log out",
      description =
          "Ends every session that came from the same log-in, and their access tokens, on all nodes"
              + " within 5 seconds.")
  @APIResponse(responseCode = "204", description = "Whether or not there was a session.")
  public void logOut(RefreshRequest request) {
    sessions.logOut(new RefreshToken(request.refreshToken()));
  }

  private static Response notToBeKept(Session session) {
    return Response.ok(SessionResponse.of(session))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
