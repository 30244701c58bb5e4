/** What operators are handed: image, chart, scripts and infrastructure, held to rules of ours. */
package com.predictiq.acceptance.delivery;
