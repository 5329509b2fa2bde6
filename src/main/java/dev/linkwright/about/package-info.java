/** What the program tells about itself: its version, what it is made of, and whether there is a newer one. */
package dev.linkwright.about;
