/**
 * What operators are given holds together: rules, their tests, dashboards, runbooks and the page.
 */
package com.predictiq.acceptance.operations;
