/** What comes back: what providers tell of mails they took, and who must not be written to. */
package com.predictiq.mail.feedback;
