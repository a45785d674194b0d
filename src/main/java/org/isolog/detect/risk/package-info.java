/**
 * How risk moves along time: the scores of a run become a decaying risk for each user, address or host, and a warning where the hourly
 * surprise rises towards that of an alert. In: events as columns and scores. Out: flat figures by code of the entity. Knows no words and no case.
 */
package org.isolog.detect.risk;
