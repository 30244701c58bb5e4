/**
 * The books. Every amount in the house lies in exactly one account; a posting moves it to another,
 * and a transfer is the postings that happen together or not at all. Nothing here is ever changed
 * or deleted: transfers are sealed into a chain of blocks, and an auditor adds everything up again.
 */
package com.predictiq.ledger;
