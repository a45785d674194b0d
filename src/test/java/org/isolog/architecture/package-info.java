/** The walls between the rooms and the habits inside them, as tests with their reasons. A rule that is wrong is changed here, with its reason. */
package org.isolog.architecture;
