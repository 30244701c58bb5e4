/** Mails about a member's account: links they asked for, and warnings they must get. */
package com.predictiq.mail.accounts;
