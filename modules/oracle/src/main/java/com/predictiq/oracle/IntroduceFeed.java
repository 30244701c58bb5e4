package com.predictiq.oracle;

import java.util.List;
import java.util.Optional;

/**
 * Read a feed from now on. The reference is the source's own name for it; a median names other
 * feeds and how many of them have to have spoken.
 */
public record IntroduceFeed(
    String id,
    String source,
    String symbol,
    Optional<String> reference,
    Optional<List<String>> parts,
    Optional<Integer> minResponses) {}
