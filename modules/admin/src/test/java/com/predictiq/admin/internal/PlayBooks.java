package com.predictiq.admin.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Assets;
import com.predictiq.ledger.Balance;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.Receipt;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferId;
import com.predictiq.ledger.TransferView;
import com.predictiq.testkit.SettableClock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what was posted, of a house currency and a real one. */
final class PlayBooks implements Ledger, Assets {

  static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);
  static final Asset XLM = new Asset("XLM", 7, Asset.Rail.STELLAR);

  final List<Transfer> posted = new CopyOnWriteArrayList<>();

  @Override
  public Receipt post(Transfer transfer) {
    posted.add(transfer);
    return new Receipt(new TransferId(UUID.randomUUID()), SettableClock.START, false);
  }

  @Override
  public Amount balance(AccountRef account) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Balance> balances(UUID owner) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Balance> balancesAbout(UUID subject) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<TransferView> transfers(UUID owner, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Asset house() {
    return PLAY;
  }

  @Override
  public List<Asset> offered() {
    return List.of(PLAY, XLM);
  }

  @Override
  public Optional<Asset> find(String code) {
    return offered().stream().filter(asset -> asset.code().equals(code)).findFirst();
  }

  @Override
  public Amount signUpGrant() {
    return Amount.zero(PLAY);
  }
}
