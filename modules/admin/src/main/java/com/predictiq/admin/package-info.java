/**
 * The operator's door: who may pass it, what was done behind it, the settings and jobs as they are,
 * and the demo that fills an empty house. Everything behind the door is guarded by {@link
 * com.predictiq.platform.AdminOnly}, wherever it lives; this module is what that word means.
 */
package com.predictiq.admin;
