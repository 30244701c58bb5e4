package com.predictiq.chain.standalone;

import java.util.Map;
import java.util.TreeMap;

/** An account of the network, as far as it is kept here. Changed only as a copy. */
final class HomeAccount {

  /** What of an asset an account holds, and how much it would. */
  record Trust(long balance, long limit) {}

  final String id;
  long sequence;
  long balance;
  int masterWeight = 1;
  int low;
  int medium;
  int high;

  /** How many reserves of others it keeps. */
  int sponsoring;

  /** Set where this is no account but money that waits under a number. */
  HomeBalance setAside;

  final Map<String, Integer> signers = new TreeMap<>();
  final Map<String, Trust> trusts = new TreeMap<>();
  final Map<String, byte[]> data = new TreeMap<>();

  HomeAccount(String id, long sequence, long balance) {
    this.id = id;
    this.sequence = sequence;
    this.balance = balance;
  }

  HomeAccount copy() {
    HomeAccount copy = new HomeAccount(id, sequence, balance);
    copy.masterWeight = masterWeight;
    copy.low = low;
    copy.medium = medium;
    copy.high = high;
    copy.sponsoring = sponsoring;
    copy.setAside = setAside;
    copy.signers.putAll(signers);
    copy.trusts.putAll(trusts);
    copy.data.putAll(data);
    return copy;
  }

  int entries() {
    return signers.size() + trusts.size() + data.size();
  }

  /** What has to stay, so that nobody fills the network with accounts. */
  long reserve() {
    return (2L + entries() + sponsoring) * Units.BASE_RESERVE;
  }

  int weightOf(String key) {
    return key.equals(id) ? masterWeight : signers.getOrDefault(key, 0);
  }
}
