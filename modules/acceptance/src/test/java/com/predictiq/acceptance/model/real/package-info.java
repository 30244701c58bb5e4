/** The product as the model's comparison meets it: through the APIs of its modules. */
package com.predictiq.acceptance.model.real;
