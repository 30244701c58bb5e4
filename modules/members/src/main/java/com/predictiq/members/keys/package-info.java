/** API keys, and the signatures made with them. */
package com.predictiq.members.keys;
