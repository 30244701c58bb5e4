/** Log-in by wallet (SEP-10): what is to be signed, and whether it was. */
package com.predictiq.chain.wallets;
