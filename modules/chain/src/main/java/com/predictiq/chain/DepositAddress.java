package com.predictiq.chain;

/**
 * Where a member sends what is to be theirs here: the account and the memo, or the muxed address.
 */
public record DepositAddress(
    String account, String memo, String muxedAddress, String networkPassphrase) {}
