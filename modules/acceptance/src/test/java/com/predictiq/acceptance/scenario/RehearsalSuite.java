package com.predictiq.acceptance.scenario;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * All that share the {@link Rehearsal}: in one JVM and one after another, so that it starts once.
 */
@Suite
@SelectPackages("com.predictiq.acceptance.scenario")
@IncludeClassNamePatterns(".*Scenario")
@IncludeTags(WithRehearsal.TAG)
class RehearsalSuite {}
