/** What a synchronisation is going to do, as data: the picker edits it, Preview prints it, Save runs it. */
package dev.linkwright.sync.plan;
