/** A member's own copy of everything the house keeps about them. */
package com.predictiq.members.records;
