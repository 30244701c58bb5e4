/** Mails on paper: templates, what fills them, and the layout around them. */
package com.predictiq.mail.writing;
