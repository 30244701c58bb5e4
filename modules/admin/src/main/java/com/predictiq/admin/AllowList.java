package com.predictiq.admin;

import java.net.InetAddress;

/** From where operators may come. Asked by the gate in front of all paths, before any routing. */
public interface AllowList {

  boolean allows(InetAddress from);

  /**
   * The same, for who wants to hear why not.
   *
   * @throws com.predictiq.kernel.Rejected with {@link AdminRefusal#ADMIN_FORBIDDEN}
   */
  void require(InetAddress from);
}
