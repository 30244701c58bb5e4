package com.predictiq.chain;

import com.predictiq.kernel.Amount;
import java.net.URI;

/**
 * A wallet that the house keeps for somebody who tries the product at home.
 *
 * @param horizon where the network at home answers, on this machine
 */
public record PlayWallet(String address, Amount balance, URI horizon) {}
