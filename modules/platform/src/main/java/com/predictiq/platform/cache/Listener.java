package com.predictiq.platform.cache;

/** An ear of this node. */
interface Listener {

  String name();

  default boolean isWanted() {
    return true;
  }

  /** Listens until it fails or is stopped. */
  void listen() throws Exception;

  void stop();
}
