package com.predictiq.oracle;

import java.time.Duration;
import java.util.Optional;

/**
 * A feed and the newest reading of it, if there ever was one; its age is as of the clock of this
 * answer.
 */
public record FeedView(
    FeedId id, String source, String symbol, Optional<Reading> latest, Optional<Duration> age) {}
