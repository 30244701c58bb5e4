/** How often somebody may ask, counted together with other nodes where there is a Redis. */
package com.predictiq.platform.limits;
