/** The owner of a mailbox and what is kept about them: consents, export, erasure. */
package com.predictiq.mail.privacy;
