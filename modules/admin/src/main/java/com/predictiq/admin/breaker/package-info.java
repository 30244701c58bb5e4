/** The operators' and the guardians' hands on the circuit breaker, and the count of errors. */
package com.predictiq.admin.breaker;
