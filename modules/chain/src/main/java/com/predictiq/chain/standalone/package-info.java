/**
 * A Stellar network to run at home: one validator that agrees with itself at once. It keeps what
 * wallets and exchanges use: accounts, sequence numbers, signatures and thresholds, fees, reserves,
 * trustlines, payments, memos, and one contract. No order books.
 */
package com.predictiq.chain.standalone;
