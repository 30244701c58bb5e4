/**
 * The market contract as the network has it, read through Soroban RPC. Nothing here moves money.
 */
package com.predictiq.chain.contracts;
