package com.predictiq.acceptance.scenario;

import java.time.Duration;

/** How a run that was not to last came out. */
record Ending(int exitCode, String out, String err, Duration took) {}
