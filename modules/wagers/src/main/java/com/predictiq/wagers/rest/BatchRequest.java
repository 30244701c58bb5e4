package com.predictiq.wagers.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.MemberId;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.wagers.PlaceWager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Up to a hundred stakes. */
@Schema(
    description =
        "wagers: 1 to 100 stakes, each as for one market with two more fields: market, its id, and"
            + " idempotency_key, 1 to 128 visible characters of your own choice.")
public record BatchRequest(
    @NotNull(message = "must be given")
        @Size(min = 1, max = 100, message = "must be 1 to 100 stakes")
        @Valid
        List<BatchedStake> wagers) {

  /** Refuses the whole batch when there is nothing in one of its places. */
  List<BatchedStake> items() {
    List<Fault> faults =
        IntStream.range(0, wagers.size())
            .filter(index -> wagers.get(index) == null)
            .mapToObj(index -> new Fault("/wagers/" + index, "REQUIRED", "must be given"))
            .toList();
    if (!faults.isEmpty()) {
      throw new Rejected(
          RequestRefusal.VALIDATION_FAILED, "There is nothing at some places.", faults);
    }
    return wagers;
  }

  /** A stake with its key. */
  public record BatchedStake(
      @NotNull(message = "must be given") String market,
      @NotNull(message = "must be given")
          @Pattern(regexp = "[!-~]{1,128}", message = "must be 1 to 128 visible characters")
          String idempotencyKey,
      @NotNull(message = "must be given") Integer outcome,
      @NotNull(message = "must be given") String amount,
      String asset,
      @Pattern(regexp = "[!-~]{1,64}", message = "must be 1 to 64 visible characters")
          String clientOrderId,
      @Pattern(regexp = "(0|[1-9][0-9]{0,18})(\\.[0-9]{1,9})?", message = "must be a decimal")
          String minPayout,
      @Pattern(
              regexp = "0(\\.[0-9]{1,9})?|1(\\.0{1,9})?",
              message = "must be a decimal from 0 to 1")
          String maxProbability,
      String referrer) {

    /** Refuses an id that cannot be a market's as an unknown market. */
    PlaceWager command(MemberId member) {
      return new WagerRequest(
              outcome, amount, asset, clientOrderId, minPayout, maxProbability, referrer)
          .command(member, idempotencyKey, Inputs.market(market));
    }
  }
}
