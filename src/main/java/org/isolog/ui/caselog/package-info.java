/** The Case log screen: who did what when, newest first. Only reads. */
package org.isolog.ui.caselog;
