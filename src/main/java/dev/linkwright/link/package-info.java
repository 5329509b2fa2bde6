/** The ports to what this workstation remembers: links, bases, the journal and the activity log. */
package dev.linkwright.link;
