package com.predictiq.admin.rest;

import com.predictiq.admin.Credits.Credit;
import com.predictiq.members.MemberId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A gift of the house. */
@Schema(
    description =
        "asset: a currency of the house. amount: a decimal string. reason: at most 500 characters.")
public record CreditRequest(
    @NotNull(message = "is required") @Size(max = 12, message = "must be the code of an asset")
        String asset,
    @NotNull(message = "is required") @Size(max = 32, message = "must be an amount") String amount,
    @NotNull(message = "is required")
        @Size(max = 500, message = "must have at most 500 characters")
        @Pattern(
            regexp = "\\s*[^\\s\\p{C}][^\\p{C}]*",
            message = "must have visible characters only")
        String reason) {

  Credit credit(MemberId member, String operator) {
    return new Credit(member, asset, amount, reason.strip(), operator);
  }
}
