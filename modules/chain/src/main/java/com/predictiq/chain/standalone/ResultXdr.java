package com.predictiq.chain.standalone;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.stellar.sdk.Asset;
import org.stellar.sdk.KeyPair;

/** The result of a transaction as the protocol writes it ({@code TransactionResult}). */
final class ResultXdr {

  private static final int BUMP_SUCCESS = 1;
  private static final int BUMP_FAILED = -13;
  private static final int FAILED = -1;
  private static final int ACCOUNT_MERGE = 8;
  private static final int LEAST_CODE_OF_ALL = -6;

  private ResultXdr() {}

  static String of(Included included) {
    return written(
        out -> {
          out.writeLong(included.feeCharged());
          if (included.bumped()) {
            out.writeInt(included.successful() ? BUMP_SUCCESS : BUMP_FAILED);
            out.write(HexFormat.of().parseHex(included.innerHash()));
            out.writeLong(0);
            results(out, included);
            out.writeInt(0);
          } else {
            results(out, included);
          }
          out.writeInt(0);
        });
  }

  static String of(Refused refused, boolean inner, String innerHash) {
    return written(
        out -> {
          out.writeLong(0);
          if (inner) {
            out.writeInt(BUMP_FAILED);
            out.write(HexFormat.of().parseHex(innerHash));
            out.writeLong(0);
            out.writeInt(refused.code());
            out.writeInt(0);
          } else {
            out.writeInt(refused.code());
          }
          out.writeInt(0);
        });
  }

  private static void results(DataOutputStream out, Included included) throws IOException {
    out.writeInt(included.successful() ? 0 : FAILED);
    List<Done> operations = included.operations();
    out.writeInt(operations.size());
    for (Done one : operations) {
      result(out, one);
    }
  }

  /** What fails before its rules are asked has no type, and a code among those of all. */
  private static void result(DataOutputStream out, Done done) throws IOException {
    if (done.type() < 0) {
      out.writeInt(Math.max(LEAST_CODE_OF_ALL, done.code()));
      return;
    }
    out.writeInt(0);
    out.writeInt(done.type());
    out.writeInt(done.code());
    if (done.isWell() && done.invoked().isPresent()) {
      out.write(RpcXdr.hash(done.invoked().get()));
    }
    if (done.isWell() && done.type() == ACCOUNT_MERGE) {
      out.writeLong(done.moved().orElseThrow().units());
    }
    if (done.isWell() && done.type() == HomeBalances.CREATE) {
      String id = done.moved().flatMap(Movement::balance).orElseThrow().id();
      out.write(HexFormat.of().parseHex(id));
    }
    if (done.isWell() && done.type() != ACCOUNT_MERGE && done.moved().isPresent()) {
      path(out, done);
    }
  }

  /** A path payment says what arrived: no offers were taken, and then to whom, what, how much. */
  private static void path(DataOutputStream out, Done done) throws IOException {
    Movement moved = done.moved().orElseThrow();
    if (moved.type().startsWith("path_payment")) {
      out.writeInt(0);
      out.write(KeyPair.fromAccountId(moved.to()).getXdrAccountId().toXdrByteArray());
      out.write(Asset.create(moved.asset()).toXdr().toXdrByteArray());
      out.writeLong(moved.units());
    }
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private static String written(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writing.to(out);
    } catch (IOException neverInMemory) {
      throw new IllegalStateException(neverInMemory);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
