/** Links sent to a member's mailbox: to set a new password, and to prove the address. */
package com.predictiq.members.recovery;
