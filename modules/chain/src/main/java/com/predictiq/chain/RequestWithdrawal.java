package com.predictiq.chain;

import com.predictiq.members.MemberId;
import java.util.Optional;

/** What somebody wants to take out, as they wrote it. */
public record RequestWithdrawal(
    MemberId member, String asset, String amount, String destination, Optional<String> memo) {}
