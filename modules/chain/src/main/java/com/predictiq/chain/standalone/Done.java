package com.predictiq.chain.standalone;

import java.util.Optional;

/** What became of an operation: its type and code in XDR, and the code as Horizon writes it. */
record Done(int type, int code, String word, Optional<Movement> moved) {

  static Done well(int type) {
    return new Done(type, 0, "op_success", Optional.empty());
  }

  static Done moved(int type, Movement movement) {
    return new Done(type, 0, "op_success", Optional.of(movement));
  }

  static Done failed(int type, int code, String word) {
    return new Done(type, code, word, Optional.empty());
  }

  boolean isWell() {
    return code == 0;
  }
}
