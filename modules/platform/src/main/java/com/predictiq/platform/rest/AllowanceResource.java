package com.predictiq.platform.rest;

import com.predictiq.platform.Allowances;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a caller may still do. */
@Path("/account/limits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Limits")
public class AllowanceResource {

  private final Allowances allowances;

  @Inject
  AllowanceResource(Allowances allowances) {
    this.allowances = allowances;
  }

  @GET
  @Operation(
      summary = "Your own limits: those of your address, and with a credential those of yours")
  public AllowancesResponse limits() {
    return AllowancesResponse.of(allowances.own());
  }
}
