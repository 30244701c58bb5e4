package com.predictiq.chain.rest;

import com.predictiq.chain.DepositAddress;

/** Send to the account with the memo, as number or text; or to the muxed address without one. */
public record DepositAddressResponse(
    String account, String memo, String muxedAddress, String networkPassphrase) {

  static DepositAddressResponse of(DepositAddress address) {
    return new DepositAddressResponse(
        address.account(), address.memo(), address.muxedAddress(), address.networkPassphrase());
  }
}
