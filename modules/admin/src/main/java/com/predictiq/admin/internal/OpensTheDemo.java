package com.predictiq.admin.internal;

import com.predictiq.platform.HouseOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Fills an empty house where the settings ask for it. A demo that fails leaves nothing behind and
 * keeps nobody from using the house; the next start tries again.
 */
@ApplicationScoped
class OpensTheDemo {

  private static final Logger LOG = Logger.getLogger("predictiq.demo");

  private final AdminConfig config;
  private final DemoDesk desk;

  @Inject
  OpensTheDemo(AdminConfig config, DemoDesk desk) {
    this.config = config;
    this.desk = desk;
  }

  void open(@Observes HouseOpened opened) {
    if (!config.demo()) {
      return;
    }
    try {
      if (desk.open()) {
        LOG.info("The demo is open: members, markets and wagers to look at");
      }
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "The demo could not be opened; the house is empty", failure);
    }
  }
}
