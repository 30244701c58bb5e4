/** Play money at home: a faucet for everybody, and a wallet for who has none. */
package com.predictiq.chain.play;
