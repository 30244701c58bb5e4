/** Money that comes in: read in order, credited once, parked when nobody knows whose it is. */
package com.predictiq.chain.deposits;
