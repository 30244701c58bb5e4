/** The few questions about the machine room that callers ask over HTTP. */
package com.predictiq.platform.rest;
