package com.predictiq.chain.rest;

import com.predictiq.chain.RequestWithdrawal;
import com.predictiq.members.MemberId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of what, and where to. */
@Schema(
    description =
        "asset: XLM or USDC. amount: a positive decimal. destination: a Stellar account, G and 55"
            + " more. memo: a number or a text of at most 28 bytes, as its owner asks for it.")
public record WithdrawalRequest(
    @NotNull(message = "must be given") @Size(max = 12, message = "must be an asset's code")
        String asset,
    @NotNull(message = "must be given") @Size(max = 40, message = "must be a decimal")
        String amount,
    @NotNull(message = "must be given") @Size(max = 100, message = "must be an account")
        String destination,
    @Size(max = 100, message = "must be a memo") String memo) {

  RequestWithdrawal command(MemberId member) {
    return new RequestWithdrawal(member, asset, amount, destination, Optional.ofNullable(memo));
  }
}
