package com.predictiq.mail.carriers;

import com.predictiq.platform.Dependency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The providers among the things the product leans on. They are not called to be asked. */
@ApplicationScoped
class MailDependency implements Dependency {

  private final Carriers carriers;

  @Inject
  MailDependency(Carriers carriers) {
    this.carriers = carriers;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public State probe() {
    return carriers.standing();
  }
}
