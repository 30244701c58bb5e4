package com.predictiq.markets.rest;

import com.predictiq.markets.Disputes.FileDispute;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a proposed result is wrong. */
@Schema(
    description =
        "reason: 1 to 1000 characters, public. outcome: the one that is right, if you like to say.")
public record DisputeRequest(String reason, Integer outcome) {

  FileDispute on(MarketId market, MemberId by) {
    return new FileDispute(market, by, reason, Optional.ofNullable(outcome));
  }
}
