/**
 * What members are told: an announcement becomes notices in bites, and notices become mails when
 * their reader wants them.
 */
package com.predictiq.mail.notices;
