package com.predictiq.admin.rest;

import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.CacheControl;
import com.predictiq.platform.CacheControl.Figures;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What operators do with remembered answers; nothing of it can make one wrong. */
@Path("/admin/cache")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class CacheResource {

  private final CacheControl cache;

  @Inject
  public CacheResource(CacheControl cache) {
    this.cache = cache;
  }

  @POST
  @Path("/warm")
  @Operation(summary = "Make the answers that are asked for most, on the node that is asked")
  @APIResponse(responseCode = "200", description = "How many, and what is kept now")
  public CacheResponse warm() {
    int made = cache.warm();
    return new CacheResponse(made, cache.figures());
  }

  @POST
  @Path("/invalidate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Forget what carries one of these tags, on all nodes; without tags everything")
  @APIResponse(responseCode = "200", description = "How many on this node, and what is kept now")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  public CacheResponse invalidate(InvalidateRequest request) {
    int forgotten =
        cache.invalidate(request.tags() == null ? Set.of() : Set.copyOf(request.tags()));
    return new CacheResponse(forgotten, cache.figures());
  }

  /** Which answers. */
  @Schema(description = "tags: at most 100; absent for everything.")
  public record InvalidateRequest(
      @Size(max = 100, message = "must have at most 100 entries") List<String> tags) {}

  /** How many answers were made or forgotten, and what this node remembers. */
  public record CacheResponse(int answers, Figures cache) {}
}
