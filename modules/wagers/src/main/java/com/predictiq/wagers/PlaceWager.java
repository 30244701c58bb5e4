package com.predictiq.wagers;

import com.predictiq.members.MemberId;
import java.util.Optional;

/** Stake it, at most once for the key. The referrer is whom the caller named, known or not. */
public record PlaceWager(
    MemberId member,
    String key,
    Stake stake,
    Guard guard,
    Optional<String> clientOrderId,
    Optional<String> referrer) {}
