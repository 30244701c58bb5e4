package com.predictiq.admin.rest;

import com.predictiq.admin.EffectiveSettings;
import com.predictiq.admin.EffectiveSettings.Setting;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The settings in force. */
@Path("/admin/config")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class ConfigResource {

  private final EffectiveSettings settings;

  @Inject
  public ConfigResource(EffectiveSettings settings) {
    this.settings = settings;
  }

  @GET
  @Operation(summary = "Every setting with its value and source, secrets masked")
  @APIResponse(responseCode = "200", description = "The settings of the node that answers")
  @APIResponse(responseCode = "401", description = "ADMIN_UNAUTHENTICATED")
  @APIResponse(responseCode = "403", description = "ADMIN_FORBIDDEN")
  public ConfigResponse config() {
    return new ConfigResponse(settings.all());
  }

  /** All settings, by name. */
  public record ConfigResponse(List<Setting> settings) {}
}
