/** Custody against the books, again and again; a difference keeps money from going out. */
package com.predictiq.chain.reconciliation;
