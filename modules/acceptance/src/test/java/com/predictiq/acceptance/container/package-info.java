/** The modules as a container wires them: beans, transactions, letters and jobs. */
package com.predictiq.acceptance.container;
