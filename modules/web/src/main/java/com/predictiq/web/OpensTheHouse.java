package com.predictiq.web;

import com.predictiq.platform.HouseClosing;
import com.predictiq.platform.HouseOpened;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Says when the container is done, and when it begins to go: only the web part of it knows. */
@WebListener
public class OpensTheHouse implements ServletContextListener {

  @Inject private Event<HouseOpened> opened;
  @Inject private Event<HouseClosing> closing;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    opened.fire(new HouseOpened());
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    closing.fire(new HouseClosing());
  }
}
