/**
 * What tests of screens share: the FX thread, a robot that clicks and types, pictures of scenes, scripted dialogs.
 */
package org.isolog.testkit;
