/**
 * What the house looks like from outside: how many markets there are and what was staked. Reads
 * what others announce or answer; owns no money and decides nothing.
 */
package com.predictiq.insights;
