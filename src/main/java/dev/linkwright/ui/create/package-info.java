/** Makes the actor that a record is to be connected to. */
package dev.linkwright.ui.create;
