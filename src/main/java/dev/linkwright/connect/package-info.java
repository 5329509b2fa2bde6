/** The use cases: what a person does with the two systems. */
package dev.linkwright.connect;
