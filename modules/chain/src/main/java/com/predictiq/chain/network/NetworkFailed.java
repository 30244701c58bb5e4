package com.predictiq.chain.network;

/** The network gave no answer, or none to rely on. It says nothing about what became of a call. */
public final class NetworkFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NetworkFailed(String what) {
    super(what);
  }

  public NetworkFailed(String what, Throwable cause) {
    super(what, cause);
  }
}
