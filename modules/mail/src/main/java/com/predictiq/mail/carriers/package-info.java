/** Who carries mails: the providers, the order they are asked in, and when one is left alone. */
package com.predictiq.mail.carriers;
