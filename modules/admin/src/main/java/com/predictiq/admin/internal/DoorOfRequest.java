package com.predictiq.admin.internal;

import com.predictiq.members.AdminDoor;
import com.predictiq.platform.ClientAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Who fills an empty house with a demo does not want the first visitor to own it. */
@RequestScoped
class DoorOfRequest implements AdminDoor {

  private final HttpServletRequest request;
  private final ClientAddress client;
  private final Admission admission;
  private final AdminConfig config;

  @Inject
  DoorOfRequest(
      HttpServletRequest request, ClientAddress client, Admission admission, AdminConfig config) {
    this.request = request;
    this.client = client;
    this.admission = admission;
    this.config = config;
  }

  @Override
  public boolean isHere() {
    return !config.demo() && admission.allows(client.of(request));
  }
}
