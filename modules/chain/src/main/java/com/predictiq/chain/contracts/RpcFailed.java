package com.predictiq.chain.contracts;

/** No answer of an RPC server, or none to rely on. */
final class RpcFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final RpcFault fault;

  RpcFailed(RpcFault fault, String what) {
    super(what, null, false, false); // expected of anything out there: no stack trace
    this.fault = fault;
  }

  RpcFault fault() {
    return fault;
  }
}
