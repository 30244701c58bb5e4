package com.predictiq.chain.standalone;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stellar.sdk.Memo;
import org.stellar.sdk.MemoHash;
import org.stellar.sdk.MemoId;
import org.stellar.sdk.MemoNone;
import org.stellar.sdk.MemoReturnHash;
import org.stellar.sdk.MemoText;

/** The network in the words of Horizon. */
final class HorizonJson {

  private static final int PROTOCOL = 20;

  private HorizonJson() {}

  static Map<String, Object> root(long head, Instant closedAt) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("_links", Map.of());
    root.put("horizon_version", "predictiq-standalone");
    root.put("core_version", "predictiq-standalone");
    root.put("ingest_latest_ledger", head);
    root.put("history_latest_ledger", head);
    root.put("history_latest_ledger_closed_at", time(closedAt));
    root.put("history_elder_ledger", 1);
    root.put("core_latest_ledger", head);
    root.put("network_passphrase", StandaloneNetwork.NETWORK.getNetworkPassphrase());
    root.put("current_protocol_version", PROTOCOL);
    root.put("supported_protocol_version", PROTOCOL);
    root.put("core_supported_protocol_version", PROTOCOL);
    root.put("contract", HomeContract.ID); // of no other network
    return root;
  }

  static Map<String, Object> ledger(long sequence, Instant closedAt, Optional<Included> one) {
    boolean good = one.map(Included::successful).orElse(false);
    Map<String, Object> ledger = new LinkedHashMap<>();
    ledger.put("id", Long.toHexString(sequence));
    ledger.put("paging_token", Long.toString(sequence << 32));
    ledger.put("hash", Long.toHexString(sequence));
    ledger.put("sequence", sequence);
    ledger.put("successful_transaction_count", good ? 1 : 0);
    ledger.put("failed_transaction_count", one.isPresent() && !good ? 1 : 0);
    ledger.put("operation_count", one.map(it -> it.operations().size()).orElse(0));
    ledger.put("closed_at", time(closedAt));
    ledger.put("base_fee_in_stroops", Units.BASE_FEE);
    ledger.put("base_reserve_in_stroops", Units.BASE_RESERVE);
    ledger.put("protocol_version", PROTOCOL);
    return ledger;
  }

  static Map<String, Object> account(HomeAccount account) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", account.id);
    json.put("account_id", account.id);
    json.put("paging_token", account.id);
    json.put("sequence", Long.toString(account.sequence));
    json.put("subentry_count", account.entries());
    json.put(
        "thresholds",
        Map.of(
            "low_threshold", account.low,
            "med_threshold", account.medium,
            "high_threshold", account.high));
    json.put("flags", Map.of("auth_required", false, "auth_revocable", false));
    json.put("balances", balances(account));
    json.put("signers", signers(account));
    Map<String, Object> data = new LinkedHashMap<>();
    account.data.forEach(
        (name, value) -> data.put(name, Base64.getEncoder().encodeToString(value)));
    json.put("data", data);
    return json;
  }

  private static List<Map<String, Object>> balances(HomeAccount account) {
    List<Map<String, Object>> balances = new ArrayList<>();
    account.trusts.forEach(
        (asset, trust) -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("balance", Units.text(trust.balance()));
          json.put("limit", Units.text(trust.limit()));
          json.put("is_authorized", true);
          asset(json, "", asset);
          balances.add(json);
        });
    balances.add(Map.of("balance", Units.text(account.balance), "asset_type", Units.NATIVE));
    return balances;
  }

  private static List<Map<String, Object>> signers(HomeAccount account) {
    List<Map<String, Object>> signers = new ArrayList<>();
    signers.add(signer(account.id, account.masterWeight));
    account.signers.forEach((key, weight) -> signers.add(signer(key, weight)));
    return signers;
  }

  private static Map<String, Object> signer(String key, int weight) {
    return Map.of("key", key, "weight", weight, "type", "ed25519_public_key");
  }

  static Map<String, Object> transaction(Included one) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", one.hash());
    json.put("paging_token", Long.toString(one.id()));
    json.put("successful", one.successful());
    json.put("hash", one.hash());
    json.put("ledger", one.ledger());
    json.put("created_at", time(one.closedAt()));
    json.put("source_account", one.source());
    json.put("source_account_sequence", Long.toString(one.sequence()));
    json.put("fee_account", one.feeSource());
    json.put("fee_charged", Long.toString(one.feeCharged()));
    json.put("max_fee", Long.toString(one.maxFee()));
    json.put("operation_count", one.operations().size());
    json.put("envelope_xdr", one.envelope());
    json.put("result_xdr", ResultXdr.of(one));
    memo(json, one.memo());
    json.put("signatures", List.of());
    if (one.bumped()) {
      json.put("fee_bump_transaction", Map.of("hash", one.hash(), "signatures", List.of()));
      json.put(
          "inner_transaction",
          Map.of("hash", one.innerHash(), "signatures", List.of(), "max_fee", "100"));
    }
    return json;
  }

  private static void memo(Map<String, Object> json, Memo memo) {
    if (memo == null || memo instanceof MemoNone) {
      json.put("memo_type", "none");
    } else if (memo instanceof MemoId id) {
      json.put("memo_type", "id");
      json.put("memo", id.getId().toString());
    } else if (memo instanceof MemoText text) {
      json.put("memo_type", "text");
      json.put("memo", text.getText());
      json.put("memo_bytes", Base64.getEncoder().encodeToString(text.getBytes()));
    } else if (memo instanceof MemoHash hash) {
      json.put("memo_type", "hash");
      json.put("memo", Base64.getEncoder().encodeToString(hash.getBytes()));
    } else if (memo instanceof MemoReturnHash hash) {
      json.put("memo_type", "return");
      json.put("memo", Base64.getEncoder().encodeToString(hash.getBytes()));
    }
  }

  /** Empty for what moved nothing. */
  static Optional<Map<String, Object>> payment(Included one, int index, boolean joined) {
    return one.operations().get(index).moved().map(moved -> payment(one, index, moved, joined));
  }

  private static Map<String, Object> payment(
      Included one, int index, Movement moved, boolean joined) {
    String id = Long.toString(one.operationId(index));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("_links", Map.of());
    json.put("id", id);
    json.put("paging_token", id);
    json.put("transaction_successful", one.successful());
    json.put("source_account", moved.from());
    json.put("type", moved.type());
    json.put("type_i", one.operations().get(index).type());
    json.put("created_at", time(one.closedAt()));
    json.put("transaction_hash", one.hash());
    switch (moved.type()) {
      case "create_account" -> {
        json.put("starting_balance", Units.text(moved.units()));
        json.put("funder", moved.from());
        json.put("account", moved.to());
      }
      case "account_merge" -> {
        json.put("account", moved.from());
        json.put("into", moved.to());
        muxed(json, "into_muxed", moved.muxedTo());
      }
      case HomeBalances.CREATED -> {
        json.put("asset", moved.asset());
        json.put("amount", Units.text(moved.units()));
        json.put("claimants", HorizonBalances.claimants(moved.balance().orElseThrow()));
      }
      case HomeBalances.CLAIMED -> {
        json.put("balance_id", moved.balance().orElseThrow().id());
        json.put("claimant", moved.to());
      }
      default -> paid(json, moved);
    }
    if (joined) {
      json.put("transaction", transaction(one));
    }
    return json;
  }

  private static void paid(Map<String, Object> json, Movement moved) {
    json.put("from", moved.from());
    json.put("to", moved.to());
    muxed(json, "to_muxed", moved.muxedTo());
    json.put("amount", Units.text(moved.units()));
    asset(json, "", moved.asset());
    if (moved.type().startsWith("path_payment")) {
      json.put("path", List.of());
      json.put("source_amount", Units.text(moved.units()));
      asset(json, "source_", moved.asset());
    }
  }

  private static void muxed(Map<String, Object> json, String field, String address) {
    if (address != null) {
      json.put(field, address);
      json.put(field + "_id", Address.of(address).muxedId());
    }
  }

  static Map<String, Object> credited(Included one, int index, Movement moved) {
    String id = one.operationId(index) + "-1";
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id);
    json.put("paging_token", id);
    json.put("account", moved.to());
    json.put("type", "account_credited");
    json.put("type_i", 2);
    json.put("created_at", time(one.closedAt()));
    json.put("amount", Units.text(moved.units()));
    asset(json, "", moved.asset());
    return json;
  }

  private static void asset(Map<String, Object> json, String prefix, String asset) {
    int colon = asset.indexOf(':');
    if (colon < 0) {
      json.put(prefix + "asset_type", Units.NATIVE);
    } else {
      json.put(prefix + "asset_type", colon > 4 ? "credit_alphanum12" : "credit_alphanum4");
      json.put(prefix + "asset_code", asset.substring(0, colon));
      json.put(prefix + "asset_issuer", asset.substring(colon + 1));
    }
  }

  static Map<String, Object> page(String self, String next, List<Map<String, Object>> records) {
    return Map.of(
        "_links",
        Map.of(
            "self", Map.of("href", self),
            "next", Map.of("href", next),
            "prev", Map.of("href", self)),
        "_embedded",
        Map.of("records", records));
  }

  static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
