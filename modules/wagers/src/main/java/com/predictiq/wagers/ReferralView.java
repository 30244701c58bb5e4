package com.predictiq.wagers;

import com.predictiq.kernel.Amount;

/**
 * What a member has earned by bringing others, in one asset: what can be collected, and what waits
 * for its markets to end.
 */
public record ReferralView(Amount available, Amount pending) {}
