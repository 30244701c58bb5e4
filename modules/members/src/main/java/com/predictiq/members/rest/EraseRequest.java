package com.predictiq.members.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.Password;
import com.predictiq.platform.RequestRefusal;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody wants to be forgotten, and shows that it is them. */
@Schema(
    description =
        "password, or transaction: a challenge of GET /api/v1/auth/wallet signed by the wallet of"
            + " this account.")
public record EraseRequest(
    @Size(max = Password.MAX_CHARACTERS, message = "must have at most 128 characters")
        String password,
    @Size(max = WalletRequest.MOST, message = "must have at most 8192 characters")
        String transaction) {

  /** One of the two, and not both. */
  boolean isByWallet() {
    if ((password == null) == (transaction == null)) {
      throw new Rejected(
          RequestRefusal.VALIDATION_FAILED,
          "Give the password, or a challenge signed by your wallet.",
          List.of(new Fault("/password", "REQUIRED", "is required without a transaction")));
    }
    return transaction != null;
  }

  @Override
  public String toString() {
    return "an erasure";
  }
}
