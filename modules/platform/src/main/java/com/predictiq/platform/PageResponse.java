package com.predictiq.platform;

import java.util.List;
import java.util.Optional;

/** One page of a list, as callers see it. */
public record PageResponse<T>(
    List<T> items, Optional<String> nextCursor, boolean hasMore, int limit) {}
