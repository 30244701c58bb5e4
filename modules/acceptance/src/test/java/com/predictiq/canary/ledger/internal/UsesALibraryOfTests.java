package com.predictiq.canary.ledger.internal;

import org.assertj.core.api.AssertionsForClassTypes;

/** Ships with a library that only tests have. */
class UsesALibraryOfTests {

  void check() {
    AssertionsForClassTypes.assertThat(true).isTrue();
  }
}
