package com.predictiq.members.rest;

import com.predictiq.members.AdminDoor;
import com.predictiq.members.MemberView;
import com.predictiq.members.Members;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Joining. */
@Path("/members")
@Tag(name = "Members")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MembersResource {

  private final Members members;
  private final AdminDoor door;

  @Inject
  public MembersResource(Members members, AdminDoor door) {
    this.members = members;
    this.door = door;
  }

  @POST
  @RateLimited(LimitClass.LOG_IN)
  @Operation(
      summary = "Sign up",
      description =
          "Makes you a member and gives you the sign-up grant in the house currency. The first"
              + " member of an empty installation becomes its admin, when the request comes from an"
              + " address of the admin allow list.")
  @APIResponse(
      responseCode = "201",
      description = "Welcome; log in next.",
      content = @Content(schema = @Schema(implementation = MemberResponse.class)))
  @APIResponse(responseCode = "400", description = "INVALID_EMAIL, WEAK_PASSWORD")
  @APIResponse(responseCode = "409", description = "EMAIL_TAKEN")
  @APIResponse(responseCode = "503", description = "TOO_BUSY")
  public Response signUp(SignUpRequest request) {
    MemberView welcome =
        door.isHere()
            ? members.signUpAtTheAdminDoor(request.command())
            : members.signUp(request.command());
    return Response.created(URI.create("members/me")).entity(MemberResponse.of(welcome)).build();
  }
}
