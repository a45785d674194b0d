/**
 * The text of an event: which field it is, its tokens, and the weights of its terms. Two recipes: Isolog's own with masked tokens, and
 * the tutorials'.
 */
package org.isolog.features.text;
