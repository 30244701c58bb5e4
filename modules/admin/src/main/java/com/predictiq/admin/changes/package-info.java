/** Changes by two operators, with a time lock and in public. */
package com.predictiq.admin.changes;
