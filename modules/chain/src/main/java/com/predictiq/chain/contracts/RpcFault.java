package com.predictiq.chain.contracts;

import java.util.Locale;

/** How an RPC server can fail us. */
enum RpcFault {
  TIMED_OUT,
  UNREACHABLE,
  RATE_LIMITED,
  BAD_STATUS,
  NOT_JSON,
  TOO_LARGE,
  /** JSON, and not what was asked for. */
  UNREADABLE,
  /** It says that something is wrong with it. */
  TROUBLED,
  /** It says that something is wrong with the question; another server would say the same. */
  REFUSED,
  /** No server is to be asked now. */
  LEFT_ALONE;

  /** As figures name it. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
