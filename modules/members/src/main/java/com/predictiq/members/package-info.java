/**
 * Who somebody is. A member signs up with an e-mail address and a password, logs in, and is known
 * from then on by a short-lived token. What they have lies in the ledger under their id; nothing
 * that could name them leaves this module unasked.
 */
package com.predictiq.members;
