package com.predictiq.acceptance.scenario;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * All that share the {@link TwoNodes}: in one JVM and one after another, so that they start once.
 */
@Suite
@SelectPackages("com.predictiq.acceptance.scenario")
@IncludeClassNamePatterns(".*Scenario")
@IncludeTags(WithTwoNodes.TAG)
class TwoNodesSuite {}
