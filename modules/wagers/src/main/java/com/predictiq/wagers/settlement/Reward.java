package com.predictiq.wagers.settlement;

import java.util.UUID;

/** What a referrer has coming from one market. */
record Reward(UUID referrer, long units) {}
