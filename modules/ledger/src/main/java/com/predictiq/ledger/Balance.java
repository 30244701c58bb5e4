package com.predictiq.ledger;

import com.predictiq.kernel.Amount;

/** What lies in an account. */
public record Balance(AccountRef account, Amount amount) {}
