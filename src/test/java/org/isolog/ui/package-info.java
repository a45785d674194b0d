/**
 * Tests of the kit as a whole: its pictures, its texts.
 */
package org.isolog.ui;
