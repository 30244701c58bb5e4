/** How readings become a result: pure rules, which anybody can follow with pencil and paper. */
package com.predictiq.oracle.fixing;
