package com.predictiq.platform;

import java.util.Set;

/**
 * This node has learned that what is known under these tags is no longer so: by a commit of its own
 * or from another node. Fired in the thread that learned it, so whoever observes only makes a note.
 *
 * @param everything nobody knows what has changed: for a while this node heard nothing
 */
public record ToldStale(Set<String> tags, boolean everything) {}
