/**
 * Who quotes prices, and how they are asked: over HTTP, by hand, by taking the middle of others, or
 * made up. A source never answers with what it does not know; what it sends and cannot be is told
 * apart and counted.
 */
package com.predictiq.oracle.sources;
