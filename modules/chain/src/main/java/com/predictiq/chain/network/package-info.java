/** How the house speaks to Stellar: small interfaces, with the SDK behind them and nowhere else. */
package com.predictiq.chain.network;
