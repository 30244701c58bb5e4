/** Checks a proof of liabilities, from a file and with nobody's help. */
package com.predictiq.launcher.proof;
