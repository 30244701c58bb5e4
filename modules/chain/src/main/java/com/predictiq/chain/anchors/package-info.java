/** The books' own hash, on a chain that nobody here can change. */
package com.predictiq.chain.anchors;
