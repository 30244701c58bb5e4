package com.predictiq.admin;

import java.net.InetAddress;

/** From where operators may come. Asked by the gate in front of all paths, before any routing. */
public interface AllowList {

  boolean allows(InetAddress from);
}
