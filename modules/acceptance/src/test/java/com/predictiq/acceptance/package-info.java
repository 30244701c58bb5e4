/**
 * What holds for the house as a whole and for no module alone: who may know whom, how the tree is
 * kept, the documents that are derived from it, and how it behaves from outside.
 */
package com.predictiq.acceptance;
