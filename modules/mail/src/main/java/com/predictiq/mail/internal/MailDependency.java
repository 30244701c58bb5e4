package com.predictiq.mail.internal;

import com.predictiq.platform.Dependency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The provider among the things the product leans on. It is not called to be asked. */
@ApplicationScoped
class MailDependency implements Dependency {

  private final MailProvider provider;

  @Inject
  MailDependency(MailProvider provider) {
    this.provider = provider;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public State probe() {
    return provider.standing();
  }
}
