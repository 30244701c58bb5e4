/**
 * Letters to people: the newsletter with its double consent, and a queue in the database from which
 * every mail goes out once, or is said to have failed.
 */
package com.predictiq.mail;
