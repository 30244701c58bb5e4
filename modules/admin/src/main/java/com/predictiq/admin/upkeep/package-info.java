/** Read-only and draining: what a house does while it is looked after. */
package com.predictiq.admin.upkeep;
