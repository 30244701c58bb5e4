/**
 * The schemas of all modules, numbered, and {@link com.predictiq.liquibase.Migrations}: the one way
 * to bring a database to the state this program was written for.
 */
package com.predictiq.liquibase;
