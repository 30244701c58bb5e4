package com.predictiq.wagers.rest;

import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import com.predictiq.wagers.Guard;
import com.predictiq.wagers.PlaceWager;
import com.predictiq.wagers.Probability;
import com.predictiq.wagers.Stake;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stake, with what its sender does not want to miss. */
@Schema(
    description =
        "amount: a positive decimal in the asset. asset: its code, the market's when left out."
            + " client_order_id: your own name for the wager, once each. min_payout and"
            + " max_probability: refuse when the wager would come out worse. referrer: the id of"
            + " the member who brought you.")
public record WagerRequest(
    @NotNull(message = "must be given") Integer outcome,
    @NotNull(message = "must be given") String amount,
    String asset,
    @Pattern(regexp = "[!-~]{1,64}", message = "must be 1 to 64 visible characters")
        String clientOrderId,
    @Pattern(regexp = "(0|[1-9][0-9]{0,18})(\\.[0-9]{1,9})?", message = "must be a decimal")
        String minPayout,
    @Pattern(regexp = "0(\\.[0-9]{1,9})?|1(\\.0{1,9})?", message = "must be a decimal from 0 to 1")
        String maxProbability,
    String referrer) {

  PlaceWager command(MemberId member, String key, MarketId market) {
    return new PlaceWager(
        member,
        key,
        new Stake(market, outcome, amount, Optional.ofNullable(asset)),
        new Guard(
            Optional.ofNullable(minPayout),
            Optional.ofNullable(maxProbability).flatMap(Probability::parse)),
        Optional.ofNullable(clientOrderId),
        Optional.ofNullable(referrer));
  }
}
