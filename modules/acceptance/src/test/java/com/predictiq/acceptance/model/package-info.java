/**
 * The rules of the house once more, slowly and plainly, for comparison. Written from the rule book
 * and without a class of the product's: what both say was thought twice.
 */
package com.predictiq.acceptance.model;
