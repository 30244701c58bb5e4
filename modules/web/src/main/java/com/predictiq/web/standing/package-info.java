/** How markets and accounts stand, as streams tell it. */
package com.predictiq.web.standing;
