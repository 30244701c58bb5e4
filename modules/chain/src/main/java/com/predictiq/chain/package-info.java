/**
 * What the rest of the house may know of the Stellar network: which one it is, how it is, and how
 * far it has been read. With no network named the module is off and says so; nothing pretends.
 */
package com.predictiq.chain;
