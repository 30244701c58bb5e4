package com.predictiq.chain.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.stellar.sdk.Address;
import org.stellar.sdk.Asset;
import org.stellar.sdk.KeyPair;
import org.stellar.sdk.StrKey;
import org.stellar.sdk.Util;
import org.stellar.sdk.xdr.AccountEntry;
import org.stellar.sdk.xdr.ContractDataDurability;
import org.stellar.sdk.xdr.ContractDataEntry;
import org.stellar.sdk.xdr.ContractEvent;
import org.stellar.sdk.xdr.ContractEventType;
import org.stellar.sdk.xdr.ExtensionPoint;
import org.stellar.sdk.xdr.Hash;
import org.stellar.sdk.xdr.Int64;
import org.stellar.sdk.xdr.InvokeHostFunctionSuccessPreImage;
import org.stellar.sdk.xdr.LedgerEntry;
import org.stellar.sdk.xdr.LedgerEntryChange;
import org.stellar.sdk.xdr.LedgerEntryChanges;
import org.stellar.sdk.xdr.LedgerEntryType;
import org.stellar.sdk.xdr.OperationMeta;
import org.stellar.sdk.xdr.SCVal;
import org.stellar.sdk.xdr.SequenceNumber;
import org.stellar.sdk.xdr.Signer;
import org.stellar.sdk.xdr.SignerKey;
import org.stellar.sdk.xdr.SignerKeyType;
import org.stellar.sdk.xdr.SorobanTransactionMeta;
import org.stellar.sdk.xdr.SorobanTransactionMetaExt;
import org.stellar.sdk.xdr.String32;
import org.stellar.sdk.xdr.Thresholds;
import org.stellar.sdk.xdr.TransactionMeta;
import org.stellar.sdk.xdr.TransactionMetaV3;
import org.stellar.sdk.xdr.TrustLineAsset;
import org.stellar.sdk.xdr.TrustLineEntry;
import org.stellar.sdk.xdr.Uint256;
import org.stellar.sdk.xdr.Uint32;
import org.stellar.sdk.xdr.XdrString;
import org.stellar.sdk.xdr.XdrUnsignedInteger;

/** What the network knows, in the form in which contracts and ledgers are written. */
final class RpcXdr {

  private static final int TRUSTED = 1;

  private RpcXdr() {}

  /** What a contract keeps under a key, since a ledger. */
  static LedgerEntry entry(SCVal key, SCVal value, long ledger) {
    ContractDataEntry data = new ContractDataEntry();
    data.setExt(none());
    data.setContract(new Address(HomeContract.ID).toSCAddress());
    data.setKey(key);
    data.setDurability(ContractDataDurability.PERSISTENT);
    data.setVal(value);
    LedgerEntry.LedgerEntryData entry = of(LedgerEntryType.CONTRACT_DATA);
    entry.setContractData(data);
    return since(ledger, entry);
  }

  static LedgerEntry.LedgerEntryData account(HomeAccount account) {
    AccountEntry entry = new AccountEntry();
    entry.setAccountID(KeyPair.fromAccountId(account.id).getXdrAccountId());
    entry.setBalance(new Int64(account.balance));
    entry.setSeqNum(new SequenceNumber(new Int64(account.sequence)));
    entry.setNumSubEntries(uint(account.entries()));
    entry.setFlags(uint(0));
    entry.setHomeDomain(new String32(new XdrString("")));
    entry.setThresholds(
        new Thresholds(
            new byte[] {
              (byte) account.masterWeight,
              (byte) account.low,
              (byte) account.medium,
              (byte) account.high
            }));
    entry.setSigners(
        account.signers.entrySet().stream().map(RpcXdr::signer).toArray(Signer[]::new));
    AccountEntry.AccountEntryExt ext = new AccountEntry.AccountEntryExt();
    ext.setDiscriminant(0);
    entry.setExt(ext);
    LedgerEntry.LedgerEntryData data = of(LedgerEntryType.ACCOUNT);
    data.setAccount(entry);
    return data;
  }

  private static Signer signer(Map.Entry<String, Integer> one) {
    SignerKey key = new SignerKey();
    key.setDiscriminant(SignerKeyType.SIGNER_KEY_TYPE_ED25519);
    key.setEd25519(new Uint256(KeyPair.fromAccountId(one.getKey()).getPublicKey()));
    Signer signer = new Signer();
    signer.setKey(key);
    signer.setWeight(uint(one.getValue()));
    return signer;
  }

  static LedgerEntry.LedgerEntryData trust(
      HomeAccount account, TrustLineAsset asset, HomeAccount.Trust trust) {
    TrustLineEntry entry = new TrustLineEntry();
    entry.setAccountID(KeyPair.fromAccountId(account.id).getXdrAccountId());
    entry.setAsset(asset);
    entry.setBalance(new Int64(trust.balance()));
    entry.setLimit(new Int64(trust.limit()));
    entry.setFlags(uint(TRUSTED));
    TrustLineEntry.TrustLineEntryExt ext = new TrustLineEntry.TrustLineEntryExt();
    ext.setDiscriminant(0);
    entry.setExt(ext);
    LedgerEntry.LedgerEntryData data = of(LedgerEntryType.TRUSTLINE);
    data.setTrustLine(entry);
    return data;
  }

  /** As the network at home names assets; empty text for what is no asset of an account. */
  static String name(TrustLineAsset asset) {
    org.stellar.sdk.xdr.Asset plain = new org.stellar.sdk.xdr.Asset();
    plain.setDiscriminant(asset.getDiscriminant());
    plain.setAlphaNum4(asset.getAlphaNum4());
    plain.setAlphaNum12(asset.getAlphaNum12());
    return asset.getLiquidityPoolID() == null ? Asset.fromXdr(plain).toString() : "";
  }

  /** What changed is not told; what the contract answered and told is. */
  static TransactionMeta meta(Included included) {
    TransactionMetaV3 meta = new TransactionMetaV3();
    meta.setExt(none());
    meta.setTxChangesBefore(new LedgerEntryChanges(new LedgerEntryChange[0]));
    meta.setTxChangesAfter(new LedgerEntryChanges(new LedgerEntryChange[0]));
    meta.setOperations(
        included.operations().stream().map(one -> unchanged()).toArray(OperationMeta[]::new));
    included.operations().stream()
        .flatMap(one -> one.invoked().stream())
        .filter(one -> included.successful())
        .findFirst()
        .ifPresent(invoked -> meta.setSorobanMeta(soroban(invoked)));
    TransactionMeta all = new TransactionMeta();
    all.setDiscriminant(3);
    all.setV3(meta);
    return all;
  }

  private static OperationMeta unchanged() {
    OperationMeta meta = new OperationMeta();
    meta.setChanges(new LedgerEntryChanges(new LedgerEntryChange[0]));
    return meta;
  }

  private static SorobanTransactionMeta soroban(Invoked invoked) {
    SorobanTransactionMeta meta = new SorobanTransactionMeta();
    SorobanTransactionMetaExt ext = new SorobanTransactionMetaExt();
    ext.setDiscriminant(0);
    meta.setExt(ext);
    meta.setEvents(events(invoked));
    meta.setReturnValue(invoked.value());
    meta.setDiagnosticEvents(new org.stellar.sdk.xdr.DiagnosticEvent[0]);
    return meta;
  }

  private static ContractEvent[] events(Invoked invoked) {
    return invoked.events().stream().map(RpcXdr::event).toArray(ContractEvent[]::new);
  }

  private static ContractEvent event(Invoked.Event told) {
    var first = new ContractEvent.ContractEventBody.ContractEventV0();
    first.setTopics(told.topics().toArray(SCVal[]::new));
    first.setData(told.data());
    ContractEvent.ContractEventBody body = new ContractEvent.ContractEventBody();
    body.setDiscriminant(0);
    body.setV0(first);
    ContractEvent event = new ContractEvent();
    event.setExt(none());
    event.setContractID(new Hash(StrKey.decodeContract(told.contract())));
    event.setType(ContractEventType.CONTRACT);
    event.setBody(body);
    return event;
  }

  /** By which the result of an invocation names what was answered and told. */
  static byte[] hash(Invoked invoked) {
    InvokeHostFunctionSuccessPreImage image = new InvokeHostFunctionSuccessPreImage();
    image.setReturnValue(invoked.value());
    image.setEvents(events(invoked));
    return Util.hash(written(image::toXdrByteArray));
  }

  /** What the library writes. */
  interface Writing<T> {
    T write() throws IOException;
  }

  static <T> T written(Writing<T> writing) {
    try {
      return writing.write();
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
  }

  static String base64(SCVal value) {
    return written(value::toXdrBase64);
  }

  static List<String> base64(List<SCVal> values) {
    return values.stream().map(RpcXdr::base64).toList();
  }

  private static LedgerEntry since(long ledger, LedgerEntry.LedgerEntryData data) {
    LedgerEntry entry = new LedgerEntry();
    entry.setLastModifiedLedgerSeq(uint(ledger));
    entry.setData(data);
    LedgerEntry.LedgerEntryExt ext = new LedgerEntry.LedgerEntryExt();
    ext.setDiscriminant(0);
    entry.setExt(ext);
    return entry;
  }

  private static LedgerEntry.LedgerEntryData of(LedgerEntryType type) {
    LedgerEntry.LedgerEntryData data = new LedgerEntry.LedgerEntryData();
    data.setDiscriminant(type);
    return data;
  }

  private static ExtensionPoint none() {
    ExtensionPoint none = new ExtensionPoint();
    none.setDiscriminant(0);
    return none;
  }

  private static Uint32 uint(long value) {
    return new Uint32(new XdrUnsignedInteger(value));
  }
}
