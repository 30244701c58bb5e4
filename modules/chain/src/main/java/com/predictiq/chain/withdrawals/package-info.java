/** Money that goes out: reserved, looked at, signed once, sent until a ledger decides. */
package com.predictiq.chain.withdrawals;
