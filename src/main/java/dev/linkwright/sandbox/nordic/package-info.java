/** The made-up world that the embedded CRM and ERP both know a part of: companies, people and projects from a fixed seed. */
@NullMarked
package dev.linkwright.sandbox.nordic;

import org.jspecify.annotations.NullMarked;
