package com.predictiq.chain.standalone;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;
import org.stellar.sdk.AccountMergeOperation;
import org.stellar.sdk.Asset;
import org.stellar.sdk.BumpSequenceOperation;
import org.stellar.sdk.ChangeTrustAsset;
import org.stellar.sdk.ChangeTrustOperation;
import org.stellar.sdk.ClaimClaimableBalanceOperation;
import org.stellar.sdk.CreateAccountOperation;
import org.stellar.sdk.CreateClaimableBalanceOperation;
import org.stellar.sdk.InvokeHostFunctionOperation;
import org.stellar.sdk.KeyPair;
import org.stellar.sdk.ManageDataOperation;
import org.stellar.sdk.Operation;
import org.stellar.sdk.PathPaymentStrictReceiveOperation;
import org.stellar.sdk.PathPaymentStrictSendOperation;
import org.stellar.sdk.PaymentOperation;
import org.stellar.sdk.SetOptionsOperation;

/** The rules of the operations; codes are those of the protocol. */
final class AppliesOperations {

  private static final int CREATE_ACCOUNT = 0;
  private static final int PAYMENT = 1;
  private static final int PATH_RECEIVE = 2;
  private static final int SET_OPTIONS = 5;
  private static final int CHANGE_TRUST = 6;
  private static final int ACCOUNT_MERGE = 8;
  private static final int MANAGE_DATA = 10;
  private static final int BUMP_SEQUENCE = 11;
  private static final int PATH_SEND = 13;
  private static final int UNDERFUNDED = -2;

  private final Draft draft;
  private final long ledger;
  private final HomeBalances balances;

  AppliesOperations(Draft draft, long ledger, Instant closedAt) {
    this.draft = draft;
    this.ledger = ledger;
    this.balances = new HomeBalances(draft, ledger, closedAt);
  }

  /** A balance that is set aside is called by its place, which only its transaction knows. */
  Done apply(Operation operation, String source, Supplier<String> name) {
    if (draft.get(source) == null) {
      return Done.failed(-1, -2, "op_no_source_account");
    }
    if (operation instanceof CreateAccountOperation create) {
      return create(create, draft.get(source));
    }
    if (operation instanceof PaymentOperation pay) {
      Address to = Address.of(pay.getDestination());
      Pays pays = new Pays(draft, PAYMENT, "payment");
      return pays.pay(source, to, pay.getAsset().toString(), Units.of(pay.getAmount()));
    }
    if (operation instanceof PathPaymentStrictReceiveOperation path) {
      boolean same = path.getSendAsset().equals(path.getDestAsset());
      return path(PATH_RECEIVE, "path_payment_strict_receive", same)
          .pay(source, path.getDestination(), path.getDestAsset().toString(), path.getDestAmount());
    }
    if (operation instanceof PathPaymentStrictSendOperation path) {
      boolean same = path.getSendAsset().equals(path.getDestAsset());
      return path(PATH_SEND, "path_payment_strict_send", same)
          .pay(source, path.getDestination(), path.getSendAsset().toString(), path.getSendAmount());
    }
    if (operation instanceof AccountMergeOperation merge) {
      return merge(merge, draft.get(source));
    }
    if (operation instanceof CreateClaimableBalanceOperation create) {
      return balances.create(create, draft.get(source), name.get());
    }
    if (operation instanceof ClaimClaimableBalanceOperation claim) {
      return balances.claim(claim, draft.get(source));
    }
    return settings(operation, draft.get(source));
  }

  private Done settings(Operation operation, HomeAccount source) {
    if (operation instanceof ChangeTrustOperation trust) {
      return trust(trust, source);
    }
    if (operation instanceof SetOptionsOperation options) {
      return options(options, source);
    }
    if (operation instanceof ManageDataOperation data) {
      return data(data, source);
    }
    if (operation instanceof BumpSequenceOperation bump) {
      source.sequence = Math.max(source.sequence, bump.getBumpTo());
      return Done.well(BUMP_SEQUENCE);
    }
    if (operation instanceof InvokeHostFunctionOperation invoke) {
      return new HomeContract(draft, ledger).invoke(invoke, source.id);
    }
    return Done.failed(-1, -3, "op_not_supported");
  }

  private Done create(CreateAccountOperation create, HomeAccount source) {
    long units = Units.of(create.getStartingBalance());
    String id = create.getDestination();
    if (draft.get(id) != null) {
      return Done.failed(CREATE_ACCOUNT, -4, "op_already_exists");
    }
    if (units < 2 * Units.BASE_RESERVE) {
      return Done.failed(CREATE_ACCOUNT, -3, "op_low_reserve");
    }
    if (source.balance - source.reserve() < units) {
      return Done.failed(CREATE_ACCOUNT, UNDERFUNDED, "op_underfunded");
    }
    source.balance -= units;
    draft.add(new HomeAccount(id, ledger << 32, units));
    return Done.moved(
        CREATE_ACCOUNT, new Movement("create_account", source.id, id, null, Units.NATIVE, units));
  }

  private interface Path {
    Done pay(String source, String destination, String asset, String amount);
  }

  /** There are no offers here, so a path leads only from an asset to itself. */
  private Path path(int type, String name, boolean same) {
    return (source, destination, asset, amount) ->
        same
            ? new Pays(draft, type, name)
                .pay(source, Address.of(destination), asset, Units.of(amount))
            : Done.failed(type, -10, "op_too_few_offers");
  }

  private Done merge(AccountMergeOperation merge, HomeAccount source) {
    Address to = Address.of(merge.getDestination());
    HomeAccount destination = draft.get(to.account());
    if (destination == null) {
      return Done.failed(ACCOUNT_MERGE, -2, "op_no_account");
    }
    if (source.entries() > 0) {
      return Done.failed(ACCOUNT_MERGE, -4, "op_has_sub_entries");
    }
    if (source.sponsoring > 0) {
      return Done.failed(ACCOUNT_MERGE, -7, "op_is_sponsor");
    }
    destination.balance += source.balance;
    draft.remove(source.id);
    return Done.moved(
        ACCOUNT_MERGE,
        new Movement(
            "account_merge", source.id, to.account(), to.muxed(), Units.NATIVE, source.balance));
  }

  private Done trust(ChangeTrustOperation trust, HomeAccount source) {
    String asset = Asset.create((ChangeTrustAsset.Wrapper) trust.getAsset()).toString();
    long limit = Units.of(trust.getLimit());
    HomeAccount.Trust before = source.trusts.getOrDefault(asset, new HomeAccount.Trust(0, 0));
    if (limit < before.balance()) {
      return Done.failed(CHANGE_TRUST, -3, "op_invalid_limit");
    }
    if (limit == 0) {
      source.trusts.remove(asset);
      return Done.well(CHANGE_TRUST);
    }
    source.trusts.put(asset, new HomeAccount.Trust(before.balance(), limit));
    return source.balance < source.reserve()
        ? Done.failed(CHANGE_TRUST, -4, "op_low_reserve")
        : Done.well(CHANGE_TRUST);
  }

  private static Done options(SetOptionsOperation options, HomeAccount source) {
    source.masterWeight = either(options.getMasterKeyWeight(), source.masterWeight);
    source.low = either(options.getLowThreshold(), source.low);
    source.medium = either(options.getMediumThreshold(), source.medium);
    source.high = either(options.getHighThreshold(), source.high);
    if (options.getSigner() != null) {
      String key = KeyPair.fromXdrSignerKey(options.getSigner()).getAccountId();
      if (options.getSignerWeight() == 0) {
        source.signers.remove(key);
      } else {
        source.signers.put(key, options.getSignerWeight());
      }
    }
    return source.balance < source.reserve()
        ? Done.failed(SET_OPTIONS, -1, "op_low_reserve")
        : Done.well(SET_OPTIONS);
  }

  private static Done data(ManageDataOperation data, HomeAccount source) {
    if (data.getValue() == null) {
      return source.data.remove(data.getName()) == null
          ? Done.failed(MANAGE_DATA, -2, "op_data_name_not_found")
          : Done.well(MANAGE_DATA);
    }
    source.data.put(data.getName(), Arrays.copyOf(data.getValue(), data.getValue().length));
    return source.balance < source.reserve()
        ? Done.failed(MANAGE_DATA, -3, "op_low_reserve")
        : Done.well(MANAGE_DATA);
  }

  private static int either(Integer given, int before) {
    return given == null ? before : given;
  }
}
