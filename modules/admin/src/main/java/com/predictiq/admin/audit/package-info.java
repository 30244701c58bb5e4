/**
 * The audit log: what is written into it, by whom it is asked, and the chain by which it shows when
 * it was changed.
 */
package com.predictiq.admin.audit;
