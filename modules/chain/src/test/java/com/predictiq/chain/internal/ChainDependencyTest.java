package com.predictiq.chain.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.chain.Network;
import com.predictiq.platform.Dependency;
import org.junit.jupiter.api.Test;

class ChainDependencyTest {

  @Test
  void a_chain_that_is_switched_off_is_off_and_not_down() {
    ChainDependency chain = new ChainDependency(new ChainConfig(Network.OFF), null, null);
    assertThat(chain.name()).isEqualTo("chain");
    assertThat(chain.probe().status()).isEqualTo(Dependency.Status.OFF);
  }
}
