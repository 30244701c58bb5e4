/** People at the door who are no members yet: the waitlist and letters to the house. */
package com.predictiq.mail.enquiries;
